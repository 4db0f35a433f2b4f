package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.agreement.Agreements;
import hub.core.calendar.Lead;
import hub.core.calendar.OsloTime;
import hub.core.calendar.Span;
import hub.core.duty.Due;
import hub.core.duty.Rule;
import hub.core.message.PartyId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every value that is in force, as its file has it, and the agreement that it comes from.
 *
 * @param agreements ids, the most specific last
 */
public record InForce(List<String> agreements, List<Row> rows) {

  /**
   * One value.
   *
   * @param values one, but for a list
   * @param agreement null for what the rule has of itself
   * @param source of the rule that it is about; null for other values
   */
  public record Row(
      String key,
      List<String> values,
      boolean isList,
      @Nullable String agreement,
      @Nullable String source) {}

  private static final List<Rule> RULES = List.of(Rule.values());

  /** Whom a file is for, and when: no values. */
  private static final List<String> HEAD =
      List.of("id", "parties", "guideline", "from", "to", "reviewBy", "enh", "outages");

  /** Between two parties on an Oslo day. */
  public static InForce between(
      @Nullable Path folder, PartyId trust, PartyId municipality, LocalDate day) {
    Examined examined = examined(folder);
    Agreements agreements = examined.agreements();
    return of(examined, agreements.levels(trust, municipality, OsloTime.startOf(day)));
  }

  /** One agreement with what it falls back on, whenever it is in force; empty if it is unknown. */
  public static Optional<InForce> named(@Nullable Path folder, String id) {
    Examined examined = examined(folder);
    List<Agreement> levels = examined.agreements().levels(id);
    return levels.isEmpty() ? Optional.empty() : Optional.of(of(examined, levels));
  }

  private static Examined examined(@Nullable Path folder) {
    return Examined.together(folder == null ? Map.of() : AgreementFiles.byPath(folder));
  }

  private static InForce of(Examined examined, List<Agreement> levels) {
    Map<String, Read> byId = new HashMap<>();
    examined.reads().forEach(read -> byId.put(read.id(), read));
    Map<String, Row> rows =
        new TreeMap<>(
            Comparator.comparingInt(InForce::rank).thenComparing(Comparator.naturalOrder()));
    for (Rule rule : Rule.values()) {
      ofItself(rule, rows);
    }
    List<String> ids = new ArrayList<>();
    for (Agreement level : levels) {
      ids.add(level.id());
      for (Tree layer : Objects.requireNonNull(byId.get(level.id())).layers()) {
        add(layer, "", level.id(), rows);
      }
    }
    return new InForce(ids, List.copyOf(rows.values()));
  }

  private static void add(Tree tree, String path, String agreement, Map<String, Row> rows) {
    switch (tree) {
      case Tree.Mapping mapping -> {
        for (Tree.Entry entry : mapping.entries()) {
          if (!path.isEmpty() || !HEAD.contains(entry.key())) {
            add(entry.value(), below(path, entry.key()), agreement, rows);
          }
        }
      }
      case Tree.Sequence list ->
          rows.put(
              path, row(path, list.items().stream().map(InForce::text).toList(), true, agreement));
      case Tree.Scalar scalar -> rows.put(path, row(path, List.of(text(scalar)), false, agreement));
    }
  }

  /** A rule may stand by its short name. */
  private static String below(String path, String key) {
    if (path.isEmpty()) {
      return key;
    }
    String name = path.equals("rules") ? Rule.named(key).map(Rule::id).orElse(key) : key;
    return path + "." + name;
  }

  private static String text(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.text() != null ? scalar.text().strip() : "";
  }

  private static Row row(
      String key, List<String> values, boolean isList, @Nullable String agreement) {
    return new Row(key, values, isList, agreement, rule(key).map(Rule::source).orElse(null));
  }

  private static Optional<Rule> rule(String key) {
    return key.startsWith("rules.")
        ? Rule.named(key.substring("rules.".length(), key.lastIndexOf('.')))
        : Optional.empty();
  }

  /** Rules last, in the order of their table. */
  private static int rank(String key) {
    return rule(key)
        .map(rule -> ValuesReader.KEYS.size() + RULES.indexOf(rule))
        .orElseGet(() -> {
          int dot = key.indexOf('.');
          return ValuesReader.KEYS.indexOf(dot < 0 ? key : key.substring(0, dot));
        });
  }

  private static void ofItself(Rule rule, Map<String, Row> rows) {
    String due =
        switch (rule.due()) {
          case Due.Within within -> within.length().toString();
          case Due.WithDoctor within -> span(within.span()) + " between municipality and fastlege";
          case Due.EndOfAnswerWindow window -> "end of answer.window (D19)";
          case Due.EndOfDay day -> "end of the day";
          case Due.MonthOfBirthday month -> "first day of the month of transition.age";
          case Due.Measured measured -> "measured";
          case Due.Never never -> null;
        };
    if (due == null) {
      return;
    }
    String limit = "rules." + rule.id() + ".limit";
    rows.put(limit, row(limit, List.of(due), false, null));
    Lead lead = rule.warnBefore();
    if (lead != null) {
      String warn = "rules." + rule.id() + ".warnBefore";
      String text =
          switch (lead) {
            case Lead.Elapsed elapsed -> elapsed.length().toString();
            case Lead.Months months -> "P" + months.months() + "M";
          };
      rows.put(warn, row(warn, List.of(text), false, null));
    }
  }

  private static String span(Span span) {
    return switch (span) {
      case Span.Elapsed elapsed -> elapsed.length().toString();
      case Span.Days days -> days.days() + "D";
      case Span.WorkingDays days -> days.days() + "WD";
    };
  }
}
