package hub.adapters.board;

import hub.adapters.board.StatisticsPage.Choice;
import hub.adapters.board.StatisticsPage.Form;
import hub.core.calendar.OsloTime;
import hub.core.duty.Due;
import hub.core.duty.Rule;
import hub.core.projection.Statistics;
import hub.core.projection.Statistics.By;
import hub.core.projection.StatisticsQuery;
import hub.core.projection.StatisticsRow;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of the numbers, of the last twelve months unless a first month is asked for. */
@Controller("/statistics")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatisticsPageController {
  private static final int MONTHS = 12;
  private static final int MONTHS_OF_TREND = 6;
  private static final int MOST_ROWS = 300;

  private final Board board;
  private final Statistics statistics;

  StatisticsPageController(Board board, Statistics statistics) {
    this.board = board;
    this.statistics = statistics;
  }

  /** The page. A field that is left empty asks for all. */
  @Get
  HttpResponse<byte[]> page(
      HttpRequest<?> request,
      @Nullable @QueryValue String rule,
      @Nullable @QueryValue String herId,
      @Nullable @QueryValue String from,
      @Nullable @QueryValue String to) {
    View view = board.view(request);
    try {
      YearMonth first = thisMonth(view.now()).minusMonths(MONTHS - 1);
      return page(
          view,
          new StatisticsQuery(
              given(rule)
                  .map(id -> Rule.named(id).orElseThrow().id())
                  .map(Set::of)
                  .orElse(Set.of()),
              Set.of(),
              given(herId).map(Long::valueOf).map(Set::of).orElse(Set.of()),
              given(from).map(YearMonth::parse).orElse(first),
              given(to).map(YearMonth::parse).orElse(null)));
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
      return view.error(HttpStatus.BAD_REQUEST, view.words().say("error.statistics"));
    }
  }

  private static Optional<String> given(@Nullable String field) {
    return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static YearMonth thisMonth(Instant now) {
    return YearMonth.from(OsloTime.date(now));
  }

  private HttpResponse<byte[]> page(View view, StatisticsQuery wanted) {
    StatisticsRows words = new StatisticsRows(view.words(), view.rows());
    List<StatisticsRow> all = statistics.rows(wanted, By.MUNICIPALITY);
    List<StatisticsRow> table = all.stream().filter(row -> !StatisticsRows.isLead(row)).toList();
    List<YearMonth> months = months(wanted.to() == null ? thisMonth(view.now()) : wanted.to());
    Frame frame = view.frame(view.words().say("title.statistics"));
    return view.page(
        "statistics.jte",
        frame,
        new StatisticsPage(
            frame,
            form(view.words(), wanted),
            table.stream()
                .sorted(Comparator.comparing(StatisticsRow::month).reversed())
                .limit(MOST_ROWS)
                .map(words::row)
                .toList(),
            Math.max(0, table.size() - MOST_ROWS),
            months.stream().map(words::month).toList(),
            words.trends(all, months),
            words.worst(statistics.rows(wanted, By.OBLIGED)),
            words.leads(all),
            words.nights(all),
            Definitions.in(view.words()),
            csv(wanted)));
  }

  private static List<YearMonth> months(YearMonth last) {
    return Stream.iterate(last.minusMonths(MONTHS_OF_TREND - 1), month -> month.plusMonths(1))
        .limit(MONTHS_OF_TREND)
        .toList();
  }

  private static Form form(Words words, StatisticsQuery wanted) {
    List<Choice> rules =
        Arrays.stream(Rule.values())
            .filter(rule -> !(rule.due() instanceof Due.Never))
            .map(rule ->
                new Choice(rule.id(), words.rule(rule.id()), wanted.rules().contains(rule.id())))
            .toList();
    return new Form(
        rules,
        wanted.herIds().stream().findFirst().map(Object::toString).orElse(""),
        text(wanted.from()),
        text(wanted.to()));
  }

  private static String csv(StatisticsQuery wanted) {
    UriBuilder address =
        UriBuilder.of("/statistics").queryParam("format", "csv").queryParam("by", "MUNICIPALITY");
    wanted.rules().forEach(rule -> address.queryParam("rule", rule));
    wanted.herIds().forEach(herId -> address.queryParam("herId", herId));
    if (wanted.from() != null) {
      address.queryParam("from", wanted.from());
    }
    if (wanted.to() != null) {
      address.queryParam("to", wanted.to());
    }
    return address.build().toString();
  }

  private static String text(@Nullable YearMonth month) {
    return month == null ? "" : month.toString();
  }
}
