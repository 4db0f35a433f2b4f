package hub.adapters.board;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.projection.AlertFeed;
import hub.core.projection.AlertLine;
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
import java.time.Instant;
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
  HttpResponse<byte[]> list(@Nullable @QueryValue String before) {
    try {
      return list(before == null ? alerts.size() : alerts.after(Long.parseLong(before) - 1));
    } catch (NumberFormatException e) {
      return board.error(HttpStatus.BAD_REQUEST, "before i adressen må være et tall.");
    }
  }

  private HttpResponse<byte[]> list(int before) {
    Instant now = board.now();
    Rows rows = board.rows(now);
    List<AlertLine> page = alerts.backward(before, 0, MOST, line -> true);
    String next = before > MOST ? "/alerts?before=" + page.getLast().offset() : null;
    Frame frame = board.frame("Varsler", now);
    return board.page(
        "alerts.jte",
        frame,
        new AlertListPage(frame, page.stream().map(rows::alert).toList(), next));
  }

  @Get("/{id}")
  HttpResponse<byte[]> one(@PathVariable String id) {
    return board.one(id, this::page);
  }

  private Optional<HttpResponse<byte[]>> page(UUID id) {
    Instant now = board.now();
    Rows rows = board.rows(now);
    return alerts
        .find(id)
        .map(line -> {
          JsonNode data = Rows.data(line.data());
          AlertRow row = rows.alert(line);
          Frame frame = board.frame(row.kind().text() + ": " + row.rule(), now);
          return board.page(
              "alert.jte",
              frame,
              new AlertPage(frame, row, rows.facts(data), Rows.explanation(data)));
        });
  }
}
