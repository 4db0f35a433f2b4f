package hub.core.table;

import hub.core.duty.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of {@code docs/rules.md}. */
final class RulesPage {
  static final int DECISIONS = 27;

  private static final Map<String, String> PARTIES =
      Map.of(
          "S", "sykehus",
          "K", "kommune",
          "F", "fastlege",
          "H", "helsestasjon",
          "RHF", "regionalt helseforetak",
          "alle", "alle");

  private static final String HEAD =
      """
      # Plikter, regler og prøver

      *Siden er laget av data: endre aldri teksten her. Pliktene står i `docs/rules/*.txt`, ordene om reglene i
      `docs/rules/regler.properties`, resten i regeltabellen `hub.core.duty.Rule`. Siden lages på nytt med
      `mvn -pl hub-core test -Dtest=RulesPageTest -Dhub.docs.write=true`, og en test feiler når den ikke stemmer.*

      Siden er for dem som svarer for samarbeidsavtalen. Den viser hver plikt i retningslinjene og veilederne, hvilken
      regel i navet som passer på den, og ellers hvorfor ingen melding kan vise om den er oppfylt.

      - **Frist**: navet varsler før (WARNING), sier fra når fristen er brutt (BREACH), og hvor sent det ble (LATE). Har en melding
        som ble varslet om, aldri skullet telle, trekkes det tilbake (RETRACTED).
      - **Målt**: kildene setter ingen tallfestet frist. Navet måler tiden og viser den som statistikk; avtalen kan sette en `limit`.
      - **Mangel** (DEFICIENCY): en melding er sendt på feil måte eller mangler noe. Den har ingen frist og ingen tilstand.
      - **Ingen regel**: ingen melding viser om plikten er oppfylt. Grunnen står i tabellen.

      Fristene står først i avtalen som gjelder når plikten starter, så i `nasjonal`. Beslutningene (D1–D27) sier hvordan navet leser
      kildene der de tier eller kan leses på flere måter. Hver plikt er gjengitt med egne ord; kilden gjelder.
      """;

  private final Data data;
  private final RuleSection section;

  RulesPage(Data data, Tests tests) {
    this.data = data;
    this.section = new RuleSection(data, tests);
  }

  static RulesPage read() throws IOException {
    return new RulesPage(Data.read(), new Tests());
  }

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(HEAD);
    parts.add(overview());
    parts.add("## Reglene\n");
    parts.addAll(sections(true));
    parts.add("## Pliktene\n");
    for (Duty.Source source : data.sources()) {
      parts.add(table(source));
    }
    parts.add(decisions());
    parts.add(
        "## Manglene\n\nMangler som ikke er en egen plikt i regeltabellen, men følger av innholdet i"
            + " meldingene.\n");
    parts.addAll(sections(false));
    return String.join("\n", parts).stripTrailing() + "\n";
  }

  private List<String> sections(boolean isNumbered) {
    return Arrays.stream(Rule.values())
        .filter(rule -> (rule.number() != null) == isNumbered)
        .map(section::of)
        .toList();
  }

  /** How many duties of each source a rule holds. */
  private String overview() {
    List<String> lines = new ArrayList<>();
    lines.add("## Oversikt\n");
    lines.add(
        "| kilde | plikter | med frist i teksten | holdes av en regel | med frist, uten regel |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (Duty.Source source : data.sources()) {
      List<Duty> duties = source.duties();
      List<Duty> timed = duties.stream().filter(RulesPage::isTimed).toList();
      lines.add(
          "| [%s](#%s) | %d | %d | %d | %d |"
              .formatted(
                  source.tag(),
                  anchor(source),
                  duties.size(),
                  timed.size(),
                  duties.stream().filter(duty -> !duty.rules().isEmpty()).count(),
                  timed.stream().filter(duty -> duty.rules().isEmpty()).count()));
    }
    lines.add("");
    lines.add("Plikter med frist i teksten som ingen regel holder:\n");
    for (Duty duty : data.duties()) {
      if (duty.rules().isEmpty() && isTimed(duty)) {
        lines.add(
            "- %s %s: %s (%s). %s"
                .formatted(duty.source(), duty.paragraph(), duty.text(), duty.limit(), held(duty)));
      }
    }
    lines.add("");
    return String.join("\n", lines);
  }

  private static boolean isTimed(Duty duty) {
    return !duty.limit().equals("–");
  }

  private String table(Duty.Source source) {
    List<String> lines = new ArrayList<>();
    lines.add("<a id=\"%s\"></a>\n".formatted(anchor(source)));
    lines.add("### %s: %s\n".formatted(source.tag(), source.title()));
    lines.add("| punkt | hvem | plikt | frist i teksten | regel, eller hvorfor ingen |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (Duty duty : source.duties()) {
      lines.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(duty.paragraph(), parties(duty), duty.text(), duty.limit(), held(duty)));
    }
    lines.add("");
    return String.join("\n", lines);
  }

  private static String anchor(Duty.Source source) {
    return "kilde-" + source.tag().toLowerCase(Locale.ROOT).replace('ø', 'o');
  }

  private static String parties(Duty duty) {
    List<String> names = new ArrayList<>();
    for (String party : duty.who().split("\\+", -1)) {
      String name = PARTIES.get(party);
      if (name == null) {
        throw new IllegalStateException(
            "%s %s: %s is none of %s"
                .formatted(duty.source(), duty.paragraph(), party, PARTIES.keySet()));
      }
      names.add(name);
    }
    return String.join(", ", names);
  }

  private String held(Duty duty) {
    if (!duty.rules().isEmpty()) {
      return duty.rules().stream()
          .map(id -> RuleSection.link(Rule.named(id).orElseThrow()))
          .collect(Collectors.joining(", "));
    }
    return data.reasons().getProperty(duty.reason(), "");
  }

  private String decisions() {
    List<String> lines = new ArrayList<>();
    lines.add("## Beslutningene\n");
    for (int n = 1; n <= DECISIONS; n++) {
      String text = data.decisions().getProperty("D" + n, "");
      lines.add("- <a id=\"d%d\"></a>**D%d** %s".formatted(n, n, text));
    }
    lines.add("");
    return String.join("\n", lines);
  }
}
