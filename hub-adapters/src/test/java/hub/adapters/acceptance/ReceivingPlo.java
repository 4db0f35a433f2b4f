package hub.adapters.acceptance;

import static hub.adapters.acceptance.Plo.HELSEOPPLYSNINGER_VED_SOKNAD;
import static hub.adapters.acceptance.Plo.MELDING_FRAVAR;
import static hub.adapters.acceptance.Plo.ORIENTERING_OM_TJENESTETILBUD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** REFERENCE §11.1: the tests of receiving PLO 1.5, for each of the eight kinds that have them. */
final class ReceivingPlo {
  static final String AREA = "11.1";

  private static final List<Plo> WITH_COPIES =
      Plo.but(HELSEOPPLYSNINGER_VED_SOKNAD, ORIENTERING_OM_TJENESTETILBUD, MELDING_FRAVAR);
  private static final List<Plo> CANCELLED = Plo.but(MELDING_FRAVAR);
  private static final List<String> ONE_AND_A_COPY = List.of("SPR", "COP");

  private ReceivingPlo() {}

  /** What is to become of a variant, by the roles in which its receivers answer. */
  private interface Expected {
    String by(List<String> roles);
  }

  static List<Row<Plo>> rows() {
    List<Row<Plo>> rows = new ArrayList<>();
    rows.add(variant("1-1", "the plain message is read", "1-1", Outcome::taken));
    rows.add(row("2", "a broken tag is told", Plo.ALL, ReceivingPlo::brokenTag));
    rows.add(
        row(
            "3",
            "a body in another namespace is not taken",
            Plo.ALL,
            kind ->
                assertThat(
                        outcome(
                            "3", kind, kind.plain().replaceAll("(/po/(?!po)\\w+/)2009", "$12031")))
                    .isEqualTo(Outcome.refused("T10", kind.roles).replace("SPR", "PRIM"))));
    rows.add(row("4", "UTF-8 and ISO-8859-1 tell the same", Plo.ALL, ReceivingStories::inLatin1));
    rows.add(
        row(
            "5",
            "each field that the hub uses is read",
            Plo.ALL,
            kind -> assertThat(Facts.told(kind.plain())).isEqualTo(kind.told)));
    rows.add(row("6", "the reception is on record", Plo.ALL, ReceivingStories::onRecord));
    rows.add(
        row("7", "the original is kept byte for byte", Plo.ALL, ReceivingStories::byteForByte));
    rows.add(
        row(
            "8",
            "each receiver has one AppRec for each message",
            Plo.ALL,
            ReceivingStories::oneAppRecEach));
    rows.add(row("9", "what is told stands in its own field", Plo.ALL, ReceivingStories::inFields));
    rows.add(row("10", "codes decide, and keep their texts", Plo.ALL, ReceivingStories::codes));
    rows.add(variant("11a", "no patient", "11a", refused("E36")));
    rows.add(variant("11b", "HNR, birth date and sex", "11b", Outcome::taken));
    rows.add(variant("11c", "name, birth date and sex alone", "11c", Outcome::taken));
    rows.add(
        row(
            "12",
            "a patient nobody knows is a new one",
            Plo.ALL,
            ReceivingStories::unknownPatient));
    rows.add(variant("13a", "the sender is empty", "13a", roles -> Outcome.unanswered("X99")));
    rows.add(variant("13b", "the sender is gone", "13b", roles -> Outcome.unanswered("T02")));
    rows.add(
        row(
            "14a",
            "the FNR is empty",
            Plo.ALL,
            kind -> {
              assertThat(variant("14a", kind)).isEqualTo(Outcome.refused("E36", kind.roles));
              assertThat(outcome("14a", kind, Variant.bornWithoutNumber(kind)))
                  .isEqualTo(Outcome.taken(kind.roles));
            }));
    rows.add(variant("14b", "the FNR is something else", "14b", refused("E36")));
    rows.add(variant("15a", "Forsendelsesstatus is missing", "15a", refused("T02")));
    rows.add(variant("15b", "a boolean is empty", "15b", refused("T02")));
    rows.add(variant("16a", "HNR and birth date", "16a", Outcome::taken));
    rows.add(variant("16b", "HNR alone", "16b", Outcome::taken));
    rows.add(variant("16c", "DNR", "16c", Outcome::taken));
    rows.add(variant("16d", "two numbers", "16d", Outcome::taken));
    rows.add(
        row(
            "17a",
            "first by HNR, then by FNR: one patient",
            Plo.ALL,
            kind -> ReceivingStories.linked(kind, "17a", "17b")));
    rows.add(
        row(
            "17b",
            "first by FNR, then by HNR: one patient",
            Plo.ALL,
            kind -> ReceivingStories.linked(kind, "17b", "17a")));
    rows.add(variant("18", "a service nobody knows at a known organisation", "18", Outcome::taken));
    rows.add(
        row(
            "19",
            "who has only a copy answers as one",
            WITH_COPIES,
            kind -> assertThat(variant("19", kind)).isEqualTo(Outcome.taken(ONE_AND_A_COPY))));
    rows.add(
        row(
            "20a",
            "receiver and copy in one organisation: taken in once",
            WITH_COPIES,
            kind -> ReceivingStories.onceForBoth(kind, "20a")));
    rows.add(
        row(
            "20b",
            "the same, addressed the other way",
            WITH_COPIES,
            kind -> ReceivingStories.onceForBoth(kind, "20b")));
    rows.add(
        row(
            "21",
            "a cancellation takes back its message",
            CANCELLED,
            kind -> Cancellations.takenBack(kind)));
    rows.add(
        row(
            "22",
            "also when it comes first",
            CANCELLED,
            kind -> Cancellations.inEitherOrder(kind)));
    rows.add(row("23", "the further variants", FurtherVariants.KINDS, FurtherVariants::told));
    return rows;
  }

  private static Row<Plo> row(
      String number, String sentence, List<Plo> kinds, Row.Proof<Plo> proof) {
    return new Row<>(AREA, number, sentence, kinds, proof);
  }

  private static Row<Plo> variant(
      String number, String sentence, String variant, Expected expected) {
    return row(
        number,
        sentence,
        Plo.ALL,
        kind -> assertThat(variant(variant, kind)).isEqualTo(expected.by(kind.roles)));
  }

  private static Expected refused(String code) {
    return roles -> Outcome.refused(code, roles);
  }

  private static String variant(String number, Plo kind) {
    return outcome(number, kind, number.equals("1-1") ? kind.plain() : Variant.of(kind, number));
  }

  private static String outcome(String number, Plo kind, String xml) {
    return Outcome.of(new FreshIds(AREA + number + kind).in(xml));
  }

  /** In the sender: nobody to answer. In the body: the receivers answer. */
  private static void brokenTag(Plo kind) {
    String later = kind.plain().replaceFirst("</(?=\\w*:?InformasjonOmForsendelsen>)", "<");
    assertThat(variant("2", kind)).isEqualTo(Outcome.unanswered("T01"));
    assertThat(outcome("2 later", kind, later)).isEqualTo(Outcome.refused("T01", kind.roles));
  }
}
