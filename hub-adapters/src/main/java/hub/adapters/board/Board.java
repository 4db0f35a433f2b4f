package hub.adapters.board;

import hub.adapters.log.Readiness;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What all pages rest on: the clock, whether the hub is ready, and the words. */
@Singleton
final class Board {
  private final Pages pages;
  private final Assets assets;
  private final Collection<Readiness> parts;
  private final Clock clock;
  private final Words words = new Words();

  Board(Pages pages, Assets assets, Collection<Readiness> parts, Clock clock) {
    this.pages = pages;
    this.assets = assets;
    this.parts = parts;
    this.clock = clock;
  }

  /** The time by which a page tells all its times. */
  Instant now() {
    return clock.instant();
  }

  Rows rows(Instant now) {
    return new Rows(words, now);
  }

  Words words() {
    return words;
  }

  LifeRows lives(Rows rows) {
    return new LifeRows(words, rows);
  }

  Frame frame(String title, Instant now) {
    return new Frame(
        title,
        Moment.of(now, now),
        parts.stream()
            .map(Readiness::whyNot)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList(),
        assets.address("board.css"),
        assets.address("board.js"),
        assets.address("icon.svg"));
  }

  /** A page; while the hub is not ready it says so, to machines too. */
  MutableHttpResponse<byte[]> page(String template, Frame frame, Object page) {
    if (frame.notReady().isEmpty()) {
      return pages.page(HttpStatus.OK, template, page);
    }
    return pages
        .page(HttpStatus.SERVICE_UNAVAILABLE, template, page)
        .header(HttpHeaders.RETRY_AFTER, "2");
  }

  HttpResponse<byte[]> error(HttpStatus status, String text) {
    Frame frame = frame(status == HttpStatus.NOT_FOUND ? "Finnes ikke" : "Feil i adressen", now());
    return pages.page(status, "error.jte", new ErrorPage(frame, text));
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
    return error(
        HttpStatus.NOT_FOUND,
        "Huben kjenner ingenting med denne id-en. Det kan være slettet, eller avsluttet for lenge"
            + " siden.");
  }

  /** The clock that a machine has, unless the hub is given another. */
  @Factory
  static final class DefaultClock {
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
