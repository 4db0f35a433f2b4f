package hub.adapters.feed;

import hub.adapters.problem.Problem;
import hub.core.duty.AlertKind;
import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.projection.Selection;
import hub.core.projection.StatisticsQuery;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for. A list is given by repeating the parameter or with commas. A parameter
 * that is not known is an error: a filter with a slip in its name would else give everything.
 */
final class Query {
  private static final List<String> FILTERS =
      List.of("rule", "kind", "role", "herId", "state", "from", "to");
  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1_000;

  private final HttpParameters parameters;

  /** Reads the filters and the parameters named. */
  Query(HttpRequest<?> request, String... more) {
    this(request, Stream.concat(FILTERS.stream(), Stream.of(more)).toList());
  }

  private Query(HttpRequest<?> request, List<String> known) {
    this.parameters = request.getParameters();
    for (String name : parameters.names()) {
      if (!known.contains(name)) {
        throw Problem.of(
            Problem.Kind.WRONG_PARAMETER,
            "There is no parameter of that name here; there are " + String.join(", ", known) + ".");
      }
    }
  }

  /** Reads the parameters named and no other. */
  static Query only(HttpRequest<?> request, String... known) {
    return new Query(request, List.of(known));
  }

  /** Of which the numbers are wanted; from and to are months, both included. */
  StatisticsQuery statistics() {
    YearMonth from = month("from");
    YearMonth to = month("to");
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.parameter("to", "a month that is not before from");
    }
    return new StatisticsQuery(rules(), choices("role", Role.values()), herIds(), from, to);
  }

  private @Nullable YearMonth month(String name) {
    try {
      return one(name).map(YearMonth::parse).orElse(null);
    } catch (DateTimeException e) {
      throw Problem.parameter(name, "a month, such as 2026-05");
    }
  }

  /** One of some words, or none. */
  <E extends Enum<E>> Optional<E> choice(String name, E[] all) {
    Set<E> chosen = one(name).isEmpty() ? Set.of() : choices(name, all);
    if (chosen.size() > 1) {
      throw Problem.parameter(name, "given once");
    }
    return chosen.stream().findFirst();
  }

  Selection selection() {
    return new Selection(
        rules(),
        choices("kind", AlertKind.values()),
        choices("role", Role.values()),
        herIds(),
        choices("state", State.values()),
        instant("from"),
        instant("to"));
  }

  int limit() {
    return one("limit")
        .map(text -> (int) number("limit", text, 1, MOST, "a number from 1 to " + MOST))
        .orElse(DEFAULT_LIMIT);
  }

  Optional<String> one(String name) {
    List<String> given = parameters.getAll(name);
    if (given.size() > 1) {
      throw Problem.parameter(name, "given once");
    }
    return given.stream().findFirst();
  }

  static long number(String name, String text, long least, long most, String allowed) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of bounds
    }
    throw Problem.parameter(name, allowed);
  }

  private Set<String> rules() {
    Set<String> rules = new LinkedHashSet<>();
    for (String text : list("rule")) {
      Rule rule =
          Rule.named(text)
              .orElseThrow(() ->
                  Problem.parameter("rule", Arrays.stream(Rule.values()).map(Rule::id).toList()));
      rules.add(rule.id());
    }
    return Set.copyOf(rules);
  }

  private Set<Long> herIds() {
    Set<Long> herIds = new LinkedHashSet<>();
    for (String text : list("herId")) {
      herIds.add(number("herId", text, 1, Long.MAX_VALUE, "a HER-id, digits only"));
    }
    return Set.copyOf(herIds);
  }

  private <E extends Enum<E>> Set<E> choices(String name, E[] all) {
    Map<String, E> allowed = new LinkedHashMap<>();
    for (E one : all) {
      allowed.put(one.name(), one);
    }
    Set<E> chosen = new LinkedHashSet<>();
    for (String text : list(name)) {
      E one = allowed.get(text.toUpperCase(Locale.ROOT));
      if (one == null) {
        throw Problem.parameter(name, List.copyOf(allowed.keySet()));
      }
      chosen.add(one);
    }
    return Set.copyOf(chosen);
  }

  private @Nullable Instant instant(String name) {
    Optional<String> text = one(name);
    try {
      return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant).orElse(null);
    } catch (DateTimeException e) {
      throw Problem.parameter(
          name,
          "an instant with offset, such as 2026-05-12T08:00:00Z or 2026-05-12T10:00:00%2B02:00");
    }
  }

  private List<String> list(String name) {
    return parameters.getAll(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
