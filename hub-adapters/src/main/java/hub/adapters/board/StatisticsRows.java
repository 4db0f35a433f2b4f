package hub.adapters.board;

import hub.adapters.board.StatisticsPage.Lead;
import hub.adapters.board.StatisticsPage.Nights;
import hub.adapters.board.StatisticsPage.Trend;
import hub.adapters.board.StatisticsPage.Worst;
import hub.core.duty.Party;
import hub.core.duty.State;
import hub.core.projection.Figures;
import hub.core.projection.Measure;
import hub.core.projection.Minutes;
import hub.core.projection.Statistics.Row;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in the words of a page. What rests on fewer than {@link #LEAST} is not shown: of so few,
 * one patient may be known again.
 */
final class StatisticsRows {
  static final int LEAST = 5;
  private static final int WORST = 10;
  private static final String NONE = "–";
  private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", BOKMAL);

  private final Words words;
  private final Rows rows;

  StatisticsRows(Words words, Rows rows) {
    this.words = words;
    this.rows = rows;
  }

  /** Some duties of one rule and one party, of one month or of many. */
  private record Group(String rule, @Nullable Party party) {}

  static boolean isLead(Row row) {
    return Measure.of(row.rule()).isLead();
  }

  String month(YearMonth month) {
    return MONTH.format(month);
  }

  StatisticsPage.Row row(Row row) {
    Figures figures = row.figures();
    boolean shown = figures.all() >= LEAST;
    Minutes time = figures.time();
    return new StatisticsPage.Row(
        month(row.month()),
        words.rule(row.rule()),
        party(row.party()),
        shown ? number(figures.all()) : few(),
        shown ? number(figures.count(State.MET)) : NONE,
        shown ? number(figures.count(State.MET_LATE)) : NONE,
        shown ? number(figures.count(State.BREACHED)) : NONE,
        shown ? number(figures.count(State.OPEN)) : NONE,
        shown ? share(figures) : NONE,
        shown ? of(time, time.percentile(50)) : NONE,
        shown ? of(time, time.percentile(90)) : NONE);
  }

  /** One for each rule: all parties together, over some months. */
  List<Trend> trends(List<Row> all, List<YearMonth> months) {
    Map<String, Map<YearMonth, Figures>> byRule = new LinkedHashMap<>();
    for (Row row : all) {
      byRule
          .computeIfAbsent(row.rule(), rule -> new LinkedHashMap<>())
          .computeIfAbsent(row.month(), month -> new Figures())
          .addAll(row.figures());
    }
    List<Trend> trends = new ArrayList<>();
    byRule.forEach((rule, figures) -> trends.add(trend(rule, figures, months)));
    return trends;
  }

  private Trend trend(String rule, Map<YearMonth, Figures> figures, List<YearMonth> months) {
    List<Figures> inOrder =
        months.stream().map(month -> figures.getOrDefault(month, new Figures())).toList();
    return new Trend(
        words.rule(rule), inOrder.stream().map(this::cell).toList(), direction(rule, inOrder));
  }

  private String cell(Figures figures) {
    if (figures.decided() > 0) {
      return share(figures) + (figures.decided() < LEAST ? "" : " (" + figures.decided() + ")");
    }
    Minutes time = figures.time();
    String median = of(time, time.percentile(50));
    return time.count() < LEAST ? median : median + " (" + time.count() + ")";
  }

  /** By the part in time, else by the median; a lead time should be long, a delay short. */
  private Status direction(String rule, List<Figures> months) {
    List<Double> values = new ArrayList<>();
    for (Figures month : months) {
      if (month.decided() >= LEAST) {
        values.add(month.inTime().orElseThrow());
      } else if (month.decided() == 0 && month.time().count() >= LEAST) {
        int median = month.time().percentile(50).orElseThrow();
        values.add((double) (Measure.of(rule).isLead() ? median : -median));
      }
    }
    if (values.size() < 2) {
      return new Status("", words.find("trend.unknown").orElse(NONE), "plain");
    }
    int change = Double.compare(values.getLast(), values.get(values.size() - 2));
    return change > 0
        ? new Status("↑", words.find("trend.better").orElse(""), "fine")
        : change < 0
            ? new Status("↓", words.find("trend.worse").orElse(""), "near")
            : new Status("→", words.find("trend.same").orElse(""), "plain");
  }

  /** Those with the least part in time, of those that are bound. */
  List<Worst> worst(List<Row> byObliged) {
    return grouped(byObliged).entrySet().stream()
        .filter(group -> group.getValue().decided() >= LEAST)
        .filter(group -> group.getValue().inTime().orElseThrow() < 1)
        .sorted(Comparator.comparingDouble(group -> group.getValue().inTime().orElseThrow()))
        .limit(WORST)
        .map(group -> worst(group.getKey(), group.getValue()))
        .toList();
  }

  private Worst worst(Group group, Figures figures) {
    int notInTime = figures.count(State.MET_LATE) + figures.count(State.BREACHED);
    return new Worst(
        words.rule(group.rule()),
        party(group.party()),
        share(figures),
        number(notInTime),
        number(figures.decided()));
  }

  List<Lead> leads(List<Row> all) {
    List<Row> leads = all.stream().filter(StatisticsRows::isLead).toList();
    return grouped(leads).entrySet().stream()
        .filter(group -> group.getValue().time().count() > 0)
        .map(group -> lead(group.getKey(), group.getValue().time()))
        .toList();
  }

  private Lead lead(Group group, Minutes time) {
    return new Lead(
        words.rule(group.rule()),
        party(group.party()),
        time.count() < LEAST ? few() : number(time.count()),
        of(time, time.percentile(50)),
        of(time, time.percentile(90)),
        of(time, time.min()),
        of(time, time.max()));
  }

  List<Nights> nights(List<Row> all) {
    return all.stream()
        .filter(row -> row.figures().stays() > 0)
        .sorted(Comparator.comparing(Row::month).reversed())
        .map(row -> {
          boolean shown = row.figures().stays() >= LEAST;
          return new Nights(
              month(row.month()),
              party(row.party()),
              shown ? number(row.figures().stays()) : few(),
              shown ? number(row.figures().nights()) : NONE);
        })
        .toList();
  }

  private static Map<Group, Figures> grouped(List<Row> all) {
    Map<Group, Figures> groups = new LinkedHashMap<>();
    Function<Group, Figures> none = group -> new Figures();
    for (Row row : all) {
      groups.computeIfAbsent(new Group(row.rule(), row.party()), none).addAll(row.figures());
    }
    return groups;
  }

  private PartyName party(@Nullable Party party) {
    return party == null
        ? new PartyName(words.find("statistics.nobody").orElse(NONE), "")
        : rows.party(party);
  }

  private String share(Figures figures) {
    if (figures.decided() == 0) {
      return NONE;
    }
    return figures.decided() < LEAST
        ? few()
        : Math.round(100 * figures.inTime().orElseThrow()) + " %";
  }

  private String of(Minutes minutes, OptionalInt minute) {
    if (minute.isEmpty()) {
      return NONE;
    }
    return minutes.count() < LEAST ? few() : span(minute.getAsInt());
  }

  private String span(int minutes) {
    String span = Moment.span(Duration.ofMinutes(Math.abs((long) minutes)));
    return (minutes < 0 ? "−" : "")
        + (span.isEmpty() ? words.find("statistics.underAMinute").orElse("0") : span);
  }

  private String few() {
    return words.find("statistics.few").orElse(NONE);
  }

  private static String number(long number) {
    return String.format(BOKMAL, "%,d", number);
  }
}
