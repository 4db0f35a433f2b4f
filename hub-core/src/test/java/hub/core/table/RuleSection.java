package hub.core.table;

import hub.core.calendar.Lead;
import hub.core.duty.Due;
import hub.core.duty.Role;
import hub.core.duty.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page says of one rule. */
final class RuleSection {
  private final Data data;
  private final Tests tests;

  RuleSection(Data data, Tests tests) {
    this.data = data;
    this.tests = tests;
  }

  String of(Rule rule) {
    List<String> lines = new ArrayList<>();
    String number = rule.number() == null ? "" : rule.number() + " ";
    lines.add("<a id=\"%s\"></a>".formatted(rule.id()));
    lines.add("");
    lines.add("### %s%s".formatted(number, text(rule, "tittel")));
    lines.add("");
    lines.add("`%s`".formatted(rule.id()));
    lines.add("");
    lines.add("| | |");
    lines.add("| --- | --- |");
    row(lines, "Hvem", who(rule));
    if (isDeficiency(rule)) {
      row(lines, "Sies når", text(rule, "starter"));
      row(lines, "Slag", "mangel (DEFICIENCY, LOW); ingen frist");
    } else {
      row(lines, "Klokken starter", text(rule, "starter"));
      row(lines, "Frist", due(rule.due()));
      row(lines, "Varsel før frist", warning(rule.warnBefore()));
      row(lines, "Oppfylles av", text(rule, "oppfylles"));
      row(lines, "Meldinger", rule.owed());
      row(lines, "Bortfaller når", optional(rule, "bortfaller"));
      row(lines, "Slag", kinds(rule.due()));
    }
    row(lines, "Endres av avtalen med", keys(rule));
    row(lines, "Gjelder i", optional(rule, "avtaler"));
    row(lines, "Beslutninger", decisions(rule));
    row(lines, "Kilder", rule.source());
    row(lines, "Prøvd i", proofs(rule));
    lines.add("");
    return String.join("\n", lines);
  }

  /** The names of the tests that regler.properties lists for the rule. */
  List<String> tests(Rule rule) {
    String listed = optional(rule, "tester");
    return listed.isEmpty() ? List.of() : List.of(listed.split(",\\s*"));
  }

  static boolean isDeficiency(Rule rule) {
    return rule.due() instanceof Due.Never;
  }

  static String link(Rule rule) {
    return "[%s](#%s)".formatted(rule.number() == null ? rule.id() : rule.number(), rule.id());
  }

  private static void row(List<String> lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.add("| %s | %s |".formatted(name, value));
    }
  }

  private String text(Rule rule, String what) {
    String text = optional(rule, what);
    if (text.isEmpty()) {
      throw new IllegalStateException(
          "regler.properties lacks %s.%s: write it there".formatted(rule.id(), what));
    }
    return text;
  }

  private String optional(Rule rule, String what) {
    return data.rules().getProperty(rule.id() + "." + what, "").strip();
  }

  private String who(Rule rule) {
    String said = optional(rule, "hvem");
    return said.isEmpty() ? role(rule.binds()) : said;
  }

  private static String role(@Nullable Role role) {
    return switch (role) {
      case HOSPITAL -> "sykehuset";
      case MUNICIPALITY -> "kommunen";
      case GP -> "fastlegen";
      case HELSESTASJON -> "helsestasjonen";
      case null -> throw new IllegalStateException("regler.properties lacks .hvem of a rule");
    };
  }

  private static String due(Due due) {
    return switch (due) {
      case Due.Within within -> "%d timer etter start".formatted(within.length().toHours());
      case Due.EndOfAnswerWindow ignored ->
          "slutten av svarvinduet samme dag når meldingen kom før `answer.sameDayCutoff` på en"
              + " virkedag, ellers neste virkedag";
      case Due.EndOfDay ignored -> "slutten av dagen";
      case Due.Measured ignored -> "ingen; tiden måles, og `limit` i avtalen gjør den til en frist";
      case Due.Never ignored -> "";
      case Due.WithDoctor ignored ->
          "slutten av den tredje dagen etter mellom kommune og fastlege; ellers måles tiden";
      case Due.MonthOfBirthday ignored ->
          "den første i måneden da personen når `transition.age` (18 år)";
    };
  }

  private static String warning(@Nullable Lead lead) {
    return switch (lead) {
      case Lead.Elapsed elapsed -> "%d timer".formatted(elapsed.length().toHours());
      case Lead.Months months -> "%d måneder".formatted(months.months());
      case null -> "ikke uten at avtalen sier det";
    };
  }

  private static String kinds(Due due) {
    String alerts = "varsel (WARNING, MEDIUM), brudd (BREACH, HIGH), sent oppfylt (LATE, INFO)";
    return due instanceof Due.Measured ? "statistikk; med `limit` også " + alerts : alerts;
  }

  private String keys(Rule rule) {
    List<String> keys = new ArrayList<>();
    String own = optional(rule, "nokler");
    if (!own.isEmpty()) {
      keys.addAll(List.of(own.split(",\\s*")));
    }
    if (!isDeficiency(rule)) {
      keys.addAll(List.of("rules.limit", "rules.warnBefore", "rules.start", "rules.met"));
    }
    keys.add("rules.off");
    return keys.stream()
        .map(key -> "`" + key.replace("rules.", "rules." + rule.id() + ".") + "`")
        .collect(Collectors.joining(", "));
  }

  private static String decisions(Rule rule) {
    return rule.decisions().stream()
        .map(decision -> "[%s](#%s)".formatted(decision, decision.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }

  private String proofs(Rule rule) {
    List<String> tests = tests(rule);
    return tests.isEmpty()
        ? "ingen test ennå"
        : tests.stream().map(this.tests::link).collect(Collectors.joining(", "));
  }
}
