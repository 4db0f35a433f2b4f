package hub.adapters.acceptance;

import hub.adapters.xml.OfficialExamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A kind of the receiving tests of PLO 1.5, which are named alike for all of them.
 *
 * <p>Its constants tell where its files lie, whom they are about, which variant is the plain
 * message, by which roles of AppRec 1.0 its receivers answer, and what the message tells.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists that nobody changes
enum Plo {
  PASIENTLOGISTIKK(
      "Pasientlogistikk_dodsfall",
      Person.ROLAND,
      List.of("SPR"),
      "LOG_DOD N PLO_1_5 2007-01-20T04:30:47Z 99387/5078 -> 56704/369767p {DOD=2007-03-01} [KONTAKT]"),
  INNLEGGELSESRAPPORT(
      "Innleggelsesrapport",
      Person.LINE,
      List.of("SPR", "COP"),
      "INNLEGGELSESRAPPORT N PLO_1_5 2006-06-05T15:34:47Z 99387/5078"
          + " -> 346967926/3010 +1 {} [KONTAKT, DIAGNOSE, FUNKSJON, TJENESTER, HELSETILSTAND]"),
  UTSKRIVNINGSRAPPORT(
      "Utskrivningsrapport",
      Person.LINE,
      List.of("SPR", "COP"),
      "UTSKRIVNINGSRAPPORT N PLO_1_5 2006-06-05T15:30:47Z enh883974832/258521p"
          + " -> 99387/5078 +1 {} [KONTAKT, DIAGNOSE, PLAN, HELSETILSTAND]"),
  HELSEOPPLYSNINGER_VED_SOKNAD(
      "Helseopplysninger_ved_soknad",
      Person.ROLAND,
      List.of("SPR"),
      "HELSEOPPL_SOKNAD N PLO_1_5 2007-08-17T09:30:00Z 346967926"
          + " -> 1010 {} [KONTAKT, DIAGNOSE, HELSETILSTAND]"),
  MEDISINSKE_OPPLYSNINGER(
      "Medisinske_opplysninger",
      Person.ROLAND,
      List.of("SPR"),
      "MEDISINSKE_OPPLYSNINGER N PLO_1_5 2006-06-05T12:30:47Z 56704/369767p"
          + " -> 99387/5078 refers {} [KONTAKT, DIAGNOSE, HELSETILSTAND]"),
  HELSEOPPLYSNINGER_TIL_LEGE(
      "Helseopplysninger_til_lege",
      Person.ROLAND,
      List.of("SPR"),
      "HELSEOPPLYSNINGER_LEGE N PLO_1_5 2006-05-04T12:34:56Z 99387/5078"
          + " -> 56704/369767p {} [KONTAKT, FUNKSJON]"),
  ORIENTERING_OM_TJENESTETILBUD(
      "Orientering_om_tjenestetilbud",
      Person.ROLAND,
      List.of("SPR"),
      "ORIENTERING_TJENESTETILBUD N PLO_1_5 2007-01-21T09:30:47Z 99387/5078"
          + " -> 56704/369767p {} [KONTAKT, TJENESTER]"),
  MELDING_FRAVAR(
      "Melding_fravar",
      Person.ROLAND,
      List.of("SPR"),
      "FRAVARSMELDING N PLO_1_5 2009-11-11T08:30:00Z 56704/369767p" + " -> 99387/5078 {} []");

  static final List<Plo> ALL = List.of(values());

  private final String folder;
  final Person patient;
  final List<String> roles;
  final String told;

  Plo(String folder, Person patient, List<String> roles, String told) {
    this.folder = folder;
    this.patient = patient;
    this.roles = roles;
    this.told = told;
  }

  /** Those that have the row, as the official tests of some kinds stop earlier. */
  static List<Plo> but(Plo... without) {
    return Stream.of(values()).filter(kind -> !List.of(without).contains(kind)).toList();
  }

  /** The plain message; medisinske opplysninger has a file for each variant of it only. */
  String plain() {
    return first(name -> name.matches("case1-[a-z].*"))
        .orElseGet(() -> Variant.named(official("11a"), patient, patient.fnr()));
  }

  /** The official file of a variant, such as 16c, where it is at hand. */
  Optional<String> file(String variant) {
    return first(name -> name.startsWith("case1-" + variant + "-"));
  }

  /** One of the further files, by how its name begins. */
  String further(String start) {
    return first(name -> name.startsWith(start.toLowerCase(Locale.ROOT))).orElseThrow();
  }

  private String official(String variant) {
    return file(variant).orElseThrow();
  }

  private Optional<String> first(Predicate<String> named) {
    Path all = OfficialExamples.folder().resolve("examples/test/plo");
    Path files = all.resolve("Testcase-mottak-" + folder + "-v1_5");
    try (Stream<Path> found = Files.list(files)) {
      Optional<Path> file =
          found
              .filter(each -> named.test(each.getFileName().toString().toLowerCase(Locale.ROOT)))
              .sorted()
              .findFirst();
      return file.isEmpty() ? Optional.empty() : Optional.of(text(file.get()));
    } catch (IOException e) {
      throw new IllegalStateException(folder, e);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return folder.replace('_', ' ') + " 1.5";
  }
}
