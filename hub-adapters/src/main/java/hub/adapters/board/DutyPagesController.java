package hub.adapters.board;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.duty.State;
import hub.core.projection.AlertFeed;
import hub.core.projection.AlertLine;
import hub.core.projection.ObligationLine;
import hub.core.projection.ObligationLine.Place;
import hub.core.projection.Obligations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages of duties: the list, and one with its reasons. */
@Controller("/obligations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DutyPagesController {
  private static final int MOST = 100;

  private final Board board;
  private final Obligations obligations;
  private final AlertFeed alerts;

  DutyPagesController(Board board, Obligations obligations, AlertFeed alerts) {
    this.board = board;
    this.obligations = obligations;
    this.alerts = alerts;
  }

  /**
   * The list.
   *
   * @param state those wanted, with commas; the open ones unless given
   * @param after due and id of the last one shown, as the link of the page before has it
   */
  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "OPEN") String state,
      @Nullable @QueryValue String after) {
    View view = board.view(request);
    try {
      Set<State> states =
          Arrays.stream(state.split(",", -1)).map(State::valueOf).collect(Collectors.toSet());
      return list(view, state, states, after == null ? null : place(after));
    } catch (IllegalArgumentException | DateTimeException e) {
      String states =
          Arrays.stream(State.values()).map(State::name).collect(Collectors.joining(", "));
      return view.error(HttpStatus.BAD_REQUEST, view.words().say("error.state", states));
    }
  }

  private HttpResponse<byte[]> list(
      View view, String state, Set<State> states, @Nullable Place after) {
    Rows rows = view.rows();
    List<ObligationLine> found = obligations.nearest(states, after, MOST + 1, line -> true);
    List<ObligationLine> page = found.subList(0, Math.min(MOST, found.size()));
    String next =
        found.size() > MOST
            ? "/obligations?state=" + state + "&after=" + text(page.getLast())
            : null;
    Frame frame = view.frame(view.words().say("title.duties"));
    return view.page(
        "duties.jte", frame, new DutyListPage(frame, page.stream().map(rows::duty).toList(), next));
  }

  private static String text(ObligationLine line) {
    return (line.dueAt() == null ? "" : line.dueAt()) + "_" + line.id();
  }

  private static Place place(String text) {
    String[] parts = text.split("_", 2);
    Instant due = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
    return new Place(due, UUID.fromString(parts.length == 2 ? parts[1] : ""));
  }

  @Get("/{id}")
  HttpResponse<byte[]> one(HttpRequest<?> request, @PathVariable String id) {
    View view = board.view(request);
    return view.one(id, found -> page(view, found));
  }

  private Optional<HttpResponse<byte[]>> page(View view, UUID id) {
    Rows rows = view.rows();
    return obligations
        .find(id)
        .map(line -> {
          JsonNode data = Rows.data(line.data());
          DutyRow row = rows.duty(line);
          Frame frame = view.frame(view.words().say("title.duty", row.rule()));
          List<AlertLine> said = alerts.ofObligation(id);
          return view.page(
              "duty.jte",
              frame,
              new DutyPage(
                  frame,
                  row,
                  rows.facts(data),
                  rows.why(data),
                  new LifeRows(view.words(), rows).of(data, said),
                  said.stream().map(rows::alert).toList()));
        });
  }
}
