package hub.adapters.feed;

import hub.adapters.problem.Problem;
import hub.core.explanation.Language;
import hub.core.projection.Selection;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * {@code GET /alerts/stream}: what is said, as it is said. With {@code Last-Event-ID}, or {@code
 * offset} where no header can be set, it goes on after that event; else it begins now.
 */
@Controller("/alerts/stream")
@Produces(MediaType.ALL)
final class StreamController {
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final Views views;
  private final Broadcast broadcast;

  StreamController(Views views, Broadcast broadcast) {
    this.views = views;
    this.broadcast = broadcast;
  }

  @Get(headRoute = false)
  HttpResponse<Publisher<byte[]>> stream(HttpRequest<?> request) {
    Problem.unlessReady(views);
    Query query = new Query(request, "offset");
    Selection selection = query.selection();
    Language language = Answers.language(request);
    return HttpResponse.<Publisher<byte[]>>ok(
            broadcast.after(after(request, query), selection, language))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header("X-Accel-Buffering", "no");
  }

  /** The header comes first: a client that is cut off adds it to the address that it began with. */
  private static @Nullable Long after(HttpRequest<?> request, Query query) {
    String last = request.getHeaders().get(LAST_EVENT_ID);
    String given = last == null || last.isBlank() ? query.one("offset").orElse(null) : last.strip();
    if (given == null) {
      return null;
    }
    return Offset.isOne(given) ? Offset.read(LAST_EVENT_ID, given) : Long.valueOf(Long.MAX_VALUE);
  }
}
