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
import hub.core.projection.StatisticsRow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of the statistics in the words of a page. */
final class StatisticsRows {
  private static final int WORST = 10;

  private final Words words;
  private final Rows rows;
  private final Numbers numbers;

  StatisticsRows(Words words, Rows rows) {
    this.words = words;
    this.rows = rows;
    this.numbers = new Numbers(words);
  }

  /** Some duties of one rule and one party, of one month or of many. */
  private record Group(String rule, @Nullable Party party) {}

  static boolean isLead(StatisticsRow row) {
    return Measure.of(row.rule()).isLead();
  }

  String month(YearMonth month) {
    return numbers.month(month);
  }

  StatisticsPage.Row row(StatisticsRow row) {
    Figures figures = row.figures();
    boolean shown = figures.all() >= Numbers.LEAST;
    Minutes time = figures.time();
    return new StatisticsPage.Row(
        month(row.month()),
        words.rule(row.rule()),
        party(row.party()),
        shown ? numbers.number(figures.all()) : numbers.few(),
        shown ? numbers.number(figures.count(State.MET)) : Numbers.NONE,
        shown ? numbers.number(figures.count(State.MET_LATE)) : Numbers.NONE,
        shown ? numbers.number(figures.count(State.BREACHED)) : Numbers.NONE,
        shown ? numbers.number(figures.count(State.OPEN)) : Numbers.NONE,
        shown ? numbers.share(figures) : Numbers.NONE,
        shown ? numbers.of(time, time.percentile(50)) : Numbers.NONE,
        shown ? numbers.of(time, time.percentile(90)) : Numbers.NONE);
  }

  /** One for each rule: all parties together, over some months. */
  List<Trend> trends(List<StatisticsRow> all, List<YearMonth> months) {
    Map<String, Map<YearMonth, Figures>> byRule = new LinkedHashMap<>();
    for (StatisticsRow row : all) {
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
      return numbers.share(figures)
          + (figures.decided() < Numbers.LEAST ? "" : " (" + figures.decided() + ")");
    }
    Minutes time = figures.time();
    String median = numbers.of(time, time.percentile(50));
    return time.count() < Numbers.LEAST ? median : median + " (" + time.count() + ")";
  }

  /** By the part in time, else by the median; a lead time should be long, a delay short. */
  private Status direction(String rule, List<Figures> months) {
    List<Double> values = new ArrayList<>();
    for (Figures month : months) {
      if (month.decided() >= Numbers.LEAST) {
        values.add(month.inTime().orElseThrow());
      } else if (month.decided() == 0 && month.time().count() >= Numbers.LEAST) {
        int median = month.time().percentile(50).orElseThrow();
        values.add((double) (Measure.of(rule).isLead() ? median : -median));
      }
    }
    if (values.size() < 2) {
      return new Status("", words.say("trend.unknown"), "plain");
    }
    int change = Double.compare(values.getLast(), values.get(values.size() - 2));
    return change > 0
        ? new Status("↑", words.say("trend.better"), "fine")
        : change < 0
            ? new Status("↓", words.say("trend.worse"), "near")
            : new Status("→", words.say("trend.same"), "plain");
  }

  /** Those with the least part in time, of those that are bound. */
  List<Worst> worst(List<StatisticsRow> byObliged) {
    return grouped(byObliged).entrySet().stream()
        .filter(group -> group.getValue().decided() >= Numbers.LEAST)
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
        numbers.share(figures),
        numbers.number(notInTime),
        numbers.number(figures.decided()));
  }

  List<Lead> leads(List<StatisticsRow> all) {
    List<StatisticsRow> leads = all.stream().filter(StatisticsRows::isLead).toList();
    return grouped(leads).entrySet().stream()
        .filter(group -> group.getValue().time().count() > 0)
        .map(group -> lead(group.getKey(), group.getValue().time()))
        .toList();
  }

  private Lead lead(Group group, Minutes time) {
    return new Lead(
        words.rule(group.rule()),
        party(group.party()),
        time.count() < Numbers.LEAST ? numbers.few() : numbers.number(time.count()),
        numbers.of(time, time.percentile(50)),
        numbers.of(time, time.percentile(90)),
        numbers.of(time, time.min()),
        numbers.of(time, time.max()));
  }

  List<Nights> nights(List<StatisticsRow> all) {
    return all.stream()
        .filter(row -> row.figures().stays() > 0)
        .sorted(Comparator.comparing(StatisticsRow::month).reversed())
        .map(row -> {
          boolean shown = row.figures().stays() >= Numbers.LEAST;
          return new Nights(
              month(row.month()),
              party(row.party()),
              shown ? numbers.number(row.figures().stays()) : numbers.few(),
              shown ? numbers.number(row.figures().nights()) : Numbers.NONE);
        })
        .toList();
  }

  private static Map<Group, Figures> grouped(List<StatisticsRow> all) {
    Map<Group, Figures> groups = new LinkedHashMap<>();
    Function<Group, Figures> none = group -> new Figures();
    for (StatisticsRow row : all) {
      groups.computeIfAbsent(new Group(row.rule(), row.party()), none).addAll(row.figures());
    }
    return groups;
  }

  private PartyName party(@Nullable Party party) {
    return party == null ? new PartyName(words.say("none.municipality"), "") : rows.party(party);
  }
}
