package hub.adapters.board;

import hub.core.projection.AlertFeed;
import hub.core.projection.AlertLine;
import hub.core.projection.EventLine;
import hub.core.projection.Journeys;
import hub.core.projection.ObligationLine;
import hub.core.projection.Obligations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The page of one stay. */
@Controller("/journeys")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JourneyPageController {
  private final Board board;
  private final Journeys journeys;
  private final Obligations obligations;
  private final AlertFeed alerts;

  JourneyPageController(Board board, Journeys journeys, Obligations obligations, AlertFeed alerts) {
    this.board = board;
    this.journeys = journeys;
    this.obligations = obligations;
    this.alerts = alerts;
  }

  /** An entry and when it happened. */
  private record Timed(Instant at, JourneyPage.Entry entry) {}

  @Get("/{id}")
  HttpResponse<byte[]> one(HttpRequest<?> request, @PathVariable String id) {
    View view = board.view(request);
    return view.one(id, found -> page(view, found));
  }

  private Optional<HttpResponse<byte[]>> page(View view, UUID id) {
    List<JourneyPage.Entry> entries = entries(id, view.rows());
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Frame frame = view.frame(view.words().say("title.journey"));
    return Optional.of(
        view.page("journey.jte", frame, new JourneyPage(frame, id.toString(), entries)));
  }

  /** What happened at the same instant: first the message, then what came of it. */
  private List<JourneyPage.Entry> entries(UUID id, Rows rows) {
    List<Timed> timed = new ArrayList<>();
    for (EventLine event : journeys.of(id)) {
      timed.add(new Timed(event.acceptedAt(), rows.entry(event)));
    }
    for (ObligationLine duty : obligations.ofJourney(id)) {
      timed.add(new Timed(duty.knownAt(), rows.entry(duty)));
    }
    for (AlertLine alert : alerts.ofJourney(id)) {
      timed.add(new Timed(alert.at(), rows.entry(alert)));
    }
    return timed.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::entry).toList();
  }
}
