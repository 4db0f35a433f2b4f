package hub.adapters.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes for every message endpoint: the version that is spoken, and that the hub is ready. */
@ServerFilter("/Messages/**")
final class MessagesFilter {
  private static final String API_VERSION = "api-version";

  private final Serving serving;

  MessagesFilter(Serving serving) {
    this.serving = serving;
  }

  @RequestFilter
  @Nullable HttpResponse<?> filter(HttpRequest<?> request) {
    String version = request.getHeaders().get(API_VERSION);
    if (version != null && !version.strip().equals("2")) {
      return ErrorMessage.invalid(
          Said.WRONG_REQUEST,
          List.of(
              API_VERSION
                  + ": "
                  + new Said(
                      "huben kan bare versjon 2; send 2 eller utelat den",
                      "the hub speaks version 2 only; send 2 or leave it out")));
    }
    return serving.whyNot().map(why -> ErrorMessage.unavailable(Said.NOT_READY, why)).orElse(null);
  }
}
