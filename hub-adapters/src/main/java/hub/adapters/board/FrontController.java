package hub.adapters.board;

import hub.adapters.board.FrontPage.Counts;
import hub.core.calendar.OsloTime;
import hub.core.duty.State;
import hub.core.projection.AlertFeed;
import hub.core.projection.Obligations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The first page, whatever is asked for: there is no JSON of it. */
@Controller("/")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FrontController {
  private static final int MOST_BROKEN = 10;
  private static final int MOST_OPEN = 50;
  private static final int MOST_ALERTS = 20;

  private final Board board;
  private final Obligations obligations;
  private final AlertFeed alerts;

  FrontController(Board board, Obligations obligations, AlertFeed alerts) {
    this.board = board;
    this.obligations = obligations;
    this.alerts = alerts;
  }

  @Get
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    View view = board.view(request);
    Rows rows = view.rows();
    Frame frame = view.frame(view.words().say("title.duties"));
    long end = alerts.end(); // first: what is said meanwhile comes by the stream as well
    FrontPage page =
        new FrontPage(
            frame,
            end,
            counts(view.now()),
            obligations.latest(State.BREACHED, MOST_BROKEN).stream().map(rows::duty).toList(),
            obligations.nearest(Set.of(State.OPEN), null, MOST_OPEN, line -> true).stream()
                .map(rows::duty)
                .toList(),
            alerts.backward(alerts.size(), 0, MOST_ALERTS, line -> true).stream()
                .map(rows::alert)
                .toList());
    return view.page("front.jte", frame, page);
  }

  private Counts counts(Instant now) {
    int open = obligations.count(State.OPEN);
    int hour = obligations.dueBefore(State.OPEN, now.plus(Duration.ofHours(1)));
    int today = obligations.dueBefore(State.OPEN, OsloTime.endOf(OsloTime.date(now)));
    int withDue = obligations.dueBefore(State.OPEN, Instant.MAX);
    int broken = obligations.count(State.BREACHED);
    int soon = Math.max(hour, today);
    return new Counts(broken, hour, soon - hour, withDue - soon, Math.max(0, open - withDue));
  }
}
