package hub.adapters.feed;

import hub.adapters.language.AskedLanguage;
import hub.adapters.log.Json;
import hub.adapters.problem.Problem;
import hub.core.explanation.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the controllers of this room have in common. */
final class Answers {
  private Answers() {}

  /** The language of the words in an answer: English unless the request asks for another. */
  static Language language(HttpRequest<?> request) {
    return AskedLanguage.of(request).orElse(Language.ENGLISH);
  }

  static MutableHttpResponse<byte[]> json(Json.Fields fields) {
    return HttpResponse.ok(Json.write(fields))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** An answer with words in it. */
  static MutableHttpResponse<byte[]> json(Language language, Json.Fields fields) {
    return json(fields).header(HttpHeaders.CONTENT_LANGUAGE, language.code());
  }

  /** The answer with the address of the page that follows, if one does. */
  static MutableHttpResponse<byte[]> linked(
      MutableHttpResponse<byte[]> answer, HttpRequest<?> request, @Nullable String next) {
    if (next == null) {
      return answer;
    }
    UriBuilder address = UriBuilder.of(request.getUri()).replaceQueryParam("cursor", next);
    return answer.header(HttpHeaders.LINK, "<" + address.build() + ">; rel=\"next\"");
  }

  static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) { // it would take shorter ones too
        return id;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw Problem.parameter("id", "a UUID, such as 2f4f87a5-1a28-5a86-9b0d-c247177769ff");
  }
}
