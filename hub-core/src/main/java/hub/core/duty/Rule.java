package hub.core.duty;

import hub.core.calendar.Lead;
import hub.core.calendar.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of rules (rules.md §4 and §5): one row for each duty, and one for each deficiency of a
 * message. A new deadline is a new row with its source.
 */
public enum Rule {
  INNLAGT("R1", "innlagt-varsel", Role.HOSPITAL, "LOG_INNLAGT", measured(), null, "UNN 2.2"),
  TIDLIGMELDING(
      "R2",
      "tidligmelding-24t",
      Role.HOSPITAL,
      "HELSEOPPL_SOKNAD (TypeInnhold 1)",
      hours(24),
      hoursBefore(4),
      "UNN 2.2; SØ 6.2; FOR § 8",
      "D1",
      "D18"),
  INNLEGGELSESRAPPORT(
      "R3",
      "innleggelsesrapport-24t",
      Role.MUNICIPALITY,
      "INNLEGGELSESRAPPORT",
      hours(24),
      hoursBefore(4),
      "UNN 2.2",
      "D1",
      "D7"),
  SENDEVINDU("R4", "utskrivningsklar-sendevindu", never(), "UNN 4.1"),
  SVAR(
      "R5",
      "utskrivningsklar-svar",
      Role.MUNICIPALITY,
      "DIALOG_NOTAT / DIALOG_HELSEFAGLIG / DIALOG_SVAR",
      new Due.EndOfAnswerWindow(),
      hoursBefore(1),
      "UNN 4.1; FOR § 11; PLO 9.4",
      "D19"),
  GRUNNLAG("R6", "utskrivningsklar-grunnlag", never(), "UNN 4.1"),
  TILBUD_KLART(
      "R7",
      "tilbud-klart",
      Role.MUNICIPALITY,
      "DIALOG_NOTAT / DIALOG_HELSEFAGLIG / DIALOG_SVAR (CAN_RECEIVE) / LOG_UTSKREVET",
      measured(),
      null,
      "FOR § 11; PLO 9.4"),
  UTSKRIVNINGSRAPPORT(
      "R8",
      "utskrivningsrapport-utreisedag",
      Role.HOSPITAL,
      "UTSKRIVNINGSRAPPORT",
      new Due.EndOfDay(),
      null,
      "UNN 4.1.1; PLO 10.2"),
  SAMARBEIDSMOTE("R9", "samarbeidsmote", never(), "UNN 3.1"),
  RIKTIG_KANAL("R10", "riktig-kanal", never(), "SØ 7.0 list 2 b"),
  APPLIKASJONSKVITTERING(
      "R11", "applikasjonskvittering-96t", null, "APPREC", hours(96), null, "STD §8", "D1"),
  FORESPORSEL_SVAR(
      "R12",
      "foresporsel-svar",
      null,
      "DIALOG_SVAR",
      new Due.WithDoctor(new Span.Days(3)),
      null,
      "UNN 2.1; PLO 6.4, 7.3, 9.3"),
  ANNEN_KOMMUNE(
      "R13", "annen-kommune", Role.HOSPITAL, "LOG_UTSKREVET", measured(), null, "UNN 3.1"),
  MOTEREFERAT("R14", "motereferat", Role.HOSPITAL, "REFERAT", measured(), null, "UNN 3.1"),
  AVMELDING(
      "R15", "avmelding-omgaende", Role.HOSPITAL, "LOG_AVMELDING", measured(), null, "UNN 4.1"),
  MOTTAK("R16", "mottak", Role.MUNICIPALITY, "LOG_UTSKREVET", measured(), null, "UNN 4.1"),
  EPIKRISE("R17", "epikrise", Role.HOSPITAL, "EPIKRISE", measured(), null, "UNN 4.1.1"),
  RIKTIG_MOTTAKER("R18", "riktig-mottaker", never(), "UNN 2.2; SØ 7.0; SA"),

  KOORDINATOR_VARSEL(
      "K1",
      "koordinator-varsel",
      null,
      "NOTICE",
      measured(),
      null,
      "UNN 3.2.2, 3.2.3, 5.1.1.2; SØ 6.3, 6.4; BU 6.2 § 8",
      "D24"),
  KOORDINATOR_OPPNEVNT(
      "K2",
      "koordinator-oppnevnt",
      null,
      "APPOINTED / DECLINED",
      measured(),
      null,
      "UNN 3.2.3; BU 5.2",
      "D24"),
  IP_IGANGSATT(
      "K3",
      "ip-igangsatt",
      Role.MUNICIPALITY,
      "PLAN_STARTED / DECLINED",
      measured(),
      null,
      "UNN 3.2.2; BU 6.2",
      "D24"),
  EN_PLAN("K4", "en-plan", never(), "UNN 3.2.2; BU 6.1"),
  BARN_PAARORENDE(
      "K5",
      "barn-paarorende",
      Role.MUNICIPALITY,
      "ACKNOWLEDGED",
      measured(),
      null,
      "UNN 5.2; HNT 8.1",
      "D24"),
  BARN_PAARORENDE_VARSEL(
      "K5a", "barn-paarorende-varsel", null, "NOTICE", measured(), null, "UNN 5.2; HNT 8.1", "D24"),
  OVERGANG_VOKSEN(
      "K6",
      "overgang-voksen",
      Role.MUNICIPALITY,
      "MEETING / APPOINTED (KOORDINATOR)",
      new Due.MonthOfBirthday(null),
      new Lead.Months(6),
      "BU 5.1, 5.3; HNT 7.1",
      "D24",
      "D25"),
  SLUTTRAPPORT(
      "K7",
      "sluttrapport",
      Role.HOSPITAL,
      "EPIKRISE / FINAL_REPORT",
      measured(),
      null,
      "SØ 7.0 list 3 c; HNT 6.3 c",
      "D24"),
  KOORDINERT_HENVISNING(
      "K8",
      "koordinert-henvisning",
      Role.MUNICIPALITY,
      "HENVISNING",
      measured(),
      null,
      "SØ 7.0 list 1 a; HNT 6.1"),
  INFORMASJON_FOR_AVSLUTNING(
      "K9",
      "informasjon-for-avslutning",
      Role.HOSPITAL,
      "HELSEOPPL_SOKNAD / DIALOG_NOTAT / DIALOG_HELSEFAGLIG",
      measured(),
      null,
      "SØ 7.0 list 3 a; HNT 6.3 a",
      "D24"),

  TIDLIGMELDING_INNHOLD("tidligmelding-innhold", "UNN 2.2; PLO 10.1"),
  INNLEGGELSESRAPPORT_INNHOLD("innleggelsesrapport-innhold", "UNN 2.2"),
  UTSKRIVNINGSKLAR_INNHOLD("utskrivningsklar-innhold", "UNN 4.1"),
  TIDSPUNKT_MANGLER("tidspunkt-mangler", "STD §5", "D4"),
  HENDELSE_I_FREMTIDEN("hendelse-i-fremtiden", "STD §5", "D5"),
  UTSKREVET_MANGLER("utskrevet-mangler", "STD §9", "D9"),
  ENDRING_IKKE_TILLATT("endring-ikke-tillatt", "STD §10", "D9"),
  MSGID_GJENBRUK("msgid-gjenbruk", "STD §10"),
  AVSLAG_UTEN_KLAGEINFO("avslag-uten-klageinfo", "UNN 3.2.3; BU 5.2"),
  SAMTYKKE_IKKE_OPPGITT("samtykke-ikke-oppgitt", "BU 5.2, 6.1, 7.3; SØ 4"),
  ALDER_UKJENT("alder-ukjent", "BU 5.2, 6.1, 7.3", "D26");

  private final @Nullable String number;
  private final String id;
  private final @Nullable Role binds;
  private final String owed;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
  private final Due due;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
  private final @Nullable Lead warnBefore;

  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> decisions;

  Rule(
      @Nullable String number,
      String id,
      @Nullable Role binds,
      String owed,
      Due due,
      @Nullable Lead warnBefore,
      String source,
      String... decisions) {
    this.number = number;
    this.id = id;
    this.binds = binds;
    this.owed = owed;
    this.due = due;
    this.warnBefore = warnBefore;
    this.source = source;
    this.decisions = List.of(decisions);
  }

  Rule(String number, String id, Due due, String source) {
    this(number, id, Role.HOSPITAL, "", due, null, source);
  }

  Rule(String deficiency, String source, String... decisions) {
    this(null, deficiency, Role.HOSPITAL, "", never(), null, source, decisions);
  }

  /** What alerts and agreements call it. */
  public String id() {
    return id;
  }

  /** The number that rules.md has it by; null for a deficiency that has none. */
  public @Nullable String number() {
    return number;
  }

  /** Whose duty it is; null where the message tells, by its sender or its receiver. */
  public @Nullable Role binds() {
    return binds;
  }

  /** The kinds of message that meet it, as the standard calls them. */
  public String owed() {
    return owed;
  }

  public Due due() {
    return due;
  }

  /** How long before due a warning is given; null for never. An agreement may say otherwise. */
  public @Nullable Lead warnBefore() {
    return warnBefore;
  }

  /** The paragraphs it comes from, joined by "; ". */
  public String source() {
    return source;
  }

  /** The decisions of rules.md that it always rests on. */
  public List<String> decisions() {
    return decisions;
  }

  /** The message that starts it also meets it (K1, K5a, R15): it cannot start later than that. */
  public boolean isMetByItsStarter() {
    return this == KOORDINATOR_VARSEL || this == BARN_PAARORENDE_VARSEL || this == AVMELDING;
  }

  /** The rule of an id or a short name such as R2. */
  public static Optional<Rule> named(String idOrNumber) {
    for (Rule rule : values()) {
      if (rule.id.equals(idOrNumber) || idOrNumber.equals(rule.number)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static Due hours(int hours) {
    return new Due.Within(Duration.ofHours(hours));
  }

  private static Due measured() {
    return new Due.Measured();
  }

  private static Due never() {
    return new Due.Never();
  }

  private static Lead hoursBefore(int hours) {
    return Lead.of(Duration.ofHours(hours));
  }
}
