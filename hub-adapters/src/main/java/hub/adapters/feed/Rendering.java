package hub.adapters.feed;

import hub.adapters.log.Json;
import hub.core.explanation.Language;
import hub.core.projection.AlertLine;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Alerts as events of the stream in one language. The newest are kept, since every listener gets
 * the same.
 */
final class Rendering {
  private static final int KEPT = 1024;

  private final Language language;
  private final AtomicReferenceArray<@Nullable Event> kept = new AtomicReferenceArray<>(KEPT);

  @SuppressWarnings("ArrayRecordComponent") // what is sent; never compared
  private record Event(int position, byte[] bytes) {}

  Rendering(Language language) {
    this.language = language;
  }

  /** The event of the alert at a position, whose id is the alert's offset. */
  byte[] of(AlertLine line, int position) {
    int place = position % KEPT;
    Event event = kept.get(place);
    if (event == null || event.position() != position) {
      event = new Event(position, render(line, position));
      kept.set(place, event);
    }
    return event.bytes();
  }

  private byte[] render(AlertLine line, int position) {
    byte[] data = Json.write(json -> CloudEvents.alert(json, line, position, language));
    return text(Long.toString(line.offset()), "alert", new String(data, StandardCharsets.UTF_8));
  }

  /**
   * Says that the id is none of this feed's. Its own id is the end: a client goes on from there.
   */
  static byte[] stale(long end) {
    byte[] data =
        Json.write(json -> {
          json.writeStringField(
              "detail",
              "This feed knows no such id, so what was missed cannot be told. Read GET /alerts,"
                  + " then go on from offset.");
          json.writeStringField("offset", Long.toString(end));
        });
    return text(Long.toString(end), "stale", new String(data, StandardCharsets.UTF_8));
  }

  private static byte[] text(String id, String event, String data) {
    return ("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
