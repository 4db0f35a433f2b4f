package hub.adapters.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** What a client asks to be answered in. */
final class Asked {
  private Asked() {}

  /** JSON unless XML is asked for by name, and no less than JSON. */
  static boolean forXml(HttpRequest<?> request) {
    for (MediaType type : request.accept()) {
      if (type.getSubtype().equals("xml")) {
        return true;
      }
      if (type.getSubtype().endsWith("json") || type.getSubtype().equals("*")) {
        return false;
      }
    }
    return false;
  }
}
