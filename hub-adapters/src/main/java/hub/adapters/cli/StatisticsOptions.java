package hub.adapters.cli;

import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.projection.Statistics.By;
import hub.core.projection.StatisticsQuery;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code statistics} is asked for, and in which form. */
final class StatisticsOptions {
  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "The hub; by default " + HubClient.DEFAULT_ADDRESS + ".")
  @Nullable String address;

  @Option(
      names = "--rule",
      paramLabel = "R",
      split = ",",
      description = "Of these rules, by id or short name (R2).")
  List<String> rules = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      description = "Of obliged parties in these roles: HOSPITAL, MUNICIPALITY, GP, HELSESTASJON.")
  List<Role> roles = List.of();

  @Option(
      names = "--her-id",
      paramLabel = "N",
      split = ",",
      description = "Of these parties, obliged or not.")
  List<Long> herIds = List.of();

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      description = "The first month in which duties started, such as 2026-01.")
  @Nullable String from;

  @Option(names = "--to-month", paramLabel = "MONTH", description = "The last; it is included.")
  @Nullable String toMonth;

  @Option(
      names = "--by",
      paramLabel = "WHOM",
      defaultValue = "OBLIGED",
      description = "A row for each OBLIGED (the default), or for each MUNICIPALITY of the two.")
  By by = By.OBLIGED;

  @Option(names = "--csv", description = "CSV; times are whole minutes.")
  boolean csv;

  @Option(names = "--json", description = "One line of JSON, as GET /statistics gives it.")
  boolean json;

  @Option(
      names = "--agreements",
      paramLabel = "DIR",
      description = "With an archive: agreement files (*.yaml) besides the national one.")
  @Nullable Path agreements;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description =
          "With an archive: where the virtual clock ends; by default at the last message.")
  @Nullable String until;

  /** Says what does not go together. */
  void check(boolean ofArchive) {
    if (csv && json) {
      throw new UsageFault("Give --csv or --json, not both.");
    }
    if (ofArchive && address != null) {
      throw new UsageFault("An archive is counted here, without a hub: leave out --to or DIR.");
    }
    if (!ofArchive && (agreements != null || until != null)) {
      throw new UsageFault(
          "--agreements and --until are for an archive: name its folder, or leave them out.");
    }
  }

  StatisticsQuery wanted() {
    YearMonth first = month("--from", from);
    YearMonth last = month("--to-month", toMonth);
    if (first != null && last != null && last.isBefore(first)) {
      throw new UsageFault("--to-month " + last + " is before --from " + first + ".");
    }
    Set<String> ids = new LinkedHashSet<>();
    rules.forEach(rule -> ids.add(id(rule)));
    return new StatisticsQuery(ids, Set.copyOf(roles), Set.copyOf(herIds), first, last);
  }

  private static String id(String given) {
    return Rule.named(given.strip())
        .map(Rule::id)
        .orElseThrow(() ->
            new UsageFault(
                "--rule "
                    + given
                    + " is not known; choose of "
                    + Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", "))
                    + "."));
  }

  private static @Nullable YearMonth month(String option, @Nullable String given) {
    try {
      return given == null ? null : YearMonth.parse(given);
    } catch (DateTimeException e) {
      throw new UsageFault(option + " " + given + " is no month; write it like 2026-05.");
    }
  }
}
