package hub.adapters.feed;

import hub.adapters.json.StatisticsCsv;
import hub.adapters.json.StatisticsJson;
import hub.adapters.problem.Problem;
import hub.core.projection.Statistics.By;
import hub.core.projection.StatisticsQuery;
import hub.core.projection.StatisticsRow;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;

/**
 * {@code GET /statistics}: the numbers per rule, party and month, all of them in one answer. As CSV
 * for {@code Accept: text/csv} or {@code format=csv}.
 */
@Controller("/statistics")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatisticsController {
  private static final MediaType CSV = new MediaType("text/csv; charset=utf-8; header=present");

  private final Views views;

  StatisticsController(Views views) {
    this.views = views;
  }

  @Get
  HttpResponse<byte[]> statistics(HttpRequest<?> request) {
    Problem.unlessReady(views);
    Query query = Query.only(request, "rule", "role", "herId", "from", "to", "by", "format");
    StatisticsQuery wanted = query.statistics();
    By by = query.choice("by", By.values()).orElse(By.OBLIGED);
    boolean asCsv =
        query
            .choice("format", Format.values())
            .map(format -> format == Format.CSV)
            .orElse(wantsCsv(request));
    List<StatisticsRow> rows = views.statistics().rows(wanted, by);
    return asCsv ? csv(rows) : Answers.json(json -> StatisticsJson.write(json, wanted, by, rows));
  }

  private enum Format {
    JSON,
    CSV
  }

  /** {@link Negotiation} has left in Accept what is meant. */
  private static boolean wantsCsv(HttpRequest<?> request) {
    return request.accept().stream()
        .anyMatch(type -> type.getName().toLowerCase(Locale.ROOT).equals("text/csv"));
  }

  private static HttpResponse<byte[]> csv(List<StatisticsRow> rows) {
    return HttpResponse.ok(StatisticsCsv.of(rows))
        .contentType(CSV)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistikk.csv\"");
  }
}
