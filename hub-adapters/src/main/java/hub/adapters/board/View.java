package hub.adapters.board;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The pages as one reader gets them: in their language, and as it was at one instant.
 *
 * @param remember the language was chosen by hand, and is to hold for the pages that follow
 */
record View(Board board, Words words, Instant now, String path, boolean remember) {

  Rows rows() {
    return new Rows(words, now);
  }

  Frame frame(String title) {
    return board.frame(title, this);
  }

  /** A page; while the hub is not ready it says so, to machines too. */
  MutableHttpResponse<byte[]> page(String template, Frame frame, Object page) {
    if (frame.notReady().isEmpty()) {
      return remembering(board.pages().page(HttpStatus.OK, words, template, page));
    }
    return board
        .pages()
        .page(HttpStatus.SERVICE_UNAVAILABLE, words, template, page)
        .header(HttpHeaders.RETRY_AFTER, "2");
  }

  private MutableHttpResponse<byte[]> remembering(MutableHttpResponse<byte[]> page) {
    return remember
        ? page.cookie(
            Cookie.of(AskedPage.PARAMETER, words.code())
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax))
        : page;
  }

  HttpResponse<byte[]> error(HttpStatus status, String text) {
    Frame frame =
        frame(words.say(status == HttpStatus.NOT_FOUND ? "title.missing" : "title.wrong"));
    return board.pages().page(status, words, "error.jte", new ErrorPage(frame, text));
  }

  /** The page of the one with an id, or one that says that there is none. */
  HttpResponse<byte[]> one(String id, Function<UUID, Optional<HttpResponse<byte[]>>> page) {
    try {
      return page.apply(UUID.fromString(id)).orElseGet(this::missing);
    } catch (IllegalArgumentException e) {
      return missing();
    }
  }

  private HttpResponse<byte[]> missing() {
    return error(HttpStatus.NOT_FOUND, words.say("error.missing"));
  }
}
