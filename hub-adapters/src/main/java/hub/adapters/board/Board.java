package hub.adapters.board;

import hub.adapters.log.Readiness;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** What all pages rest on: the clock, and whether the hub is ready. */
@Singleton
final class Board {
  private final Pages pages;
  private final Assets assets;
  private final Collection<Readiness> parts;
  private final Clock clock;

  Board(Pages pages, Assets assets, Collection<Readiness> parts, Clock clock) {
    this.pages = pages;
    this.assets = assets;
    this.parts = parts;
    this.clock = clock;
  }

  /** The pages for one who asks now, in the language that they ask for. */
  View view(HttpRequest<?> request) {
    return new View(
        this,
        Words.of(AskedPage.language(request)),
        clock.instant(),
        request.getPath(),
        AskedPage.chosen(request).isPresent());
  }

  Pages pages() {
    return pages;
  }

  Frame frame(String title, View view) {
    return new Frame(
        title,
        view.words(),
        view.path(),
        Moment.of(view.now(), view.now(), view.words()),
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
