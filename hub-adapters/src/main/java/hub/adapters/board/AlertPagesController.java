package hub.adapters.board;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.projection.AlertFeed;
import hub.core.projection.AlertLine;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of alerts: the list, newest first, and one with its reasons. */
@Controller("/alerts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertPagesController {
  private static final int MOST = 100;

  private final Board board;
  private final AlertFeed alerts;

  AlertPagesController(Board board, AlertFeed alerts) {
    this.board = board;
    this.alerts = alerts;
  }

  /**
   * The list.
   *
   * @param before offset of the oldest one shown, as the link of the page before has it
   */
  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request, @Nullable @QueryValue String before) {
    View view = board.view(request);
    try {
      return list(view, before == null ? alerts.size() : alerts.after(Long.parseLong(before) - 1));
    } catch (NumberFormatException e) {
      return view.error(HttpStatus.BAD_REQUEST, view.words().say("error.before"));
    }
  }

  private HttpResponse<byte[]> list(View view, int before) {
    Rows rows = view.rows();
    List<AlertLine> page = alerts.backward(before, 0, MOST, line -> true);
    String next = before > MOST ? "/alerts?before=" + page.getLast().offset() : null;
    Frame frame = view.frame(view.words().say("title.alerts"));
    return view.page(
        "alerts.jte",
        frame,
        new AlertListPage(frame, page.stream().map(rows::alert).toList(), next));
  }

  @Get("/{id}")
  HttpResponse<byte[]> one(HttpRequest<?> request, @PathVariable String id) {
    View view = board.view(request);
    return view.one(id, found -> page(view, found));
  }

  private Optional<HttpResponse<byte[]>> page(View view, UUID id) {
    Rows rows = view.rows();
    return alerts
        .find(id)
        .map(line -> {
          JsonNode data = Rows.data(line.data());
          AlertRow row = rows.alert(line);
          Frame frame = view.frame(row.kind().text() + ": " + row.rule());
          return view.page(
              "alert.jte", frame, new AlertPage(frame, row, rows.facts(data), rows.why(data)));
        });
  }
}
