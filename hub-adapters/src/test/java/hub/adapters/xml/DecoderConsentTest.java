package hub.adapters.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consent that cannot carry a message (rules.md 5.1), and how old the one is who gives it. */
class DecoderConsentTest {
  private static final Decoder DECODER = new Decoder();
  private static final String GROUND =
      "/MsgHead/Document[1]/RefDoc/Content/KoordinatorMelding/Ground";
  private static final String NOTICE =
      "<Notice><Need>KOORDINATOR</Need><SeenAt>2026-03-01</SeenAt></Notice>";
  private static final String BEFORE_THE_DOCUMENT = "<RefDoc><MsgType V=\"XML\"/><Content>\n<";

  private static TestMessages aNotice(String born, String ground) {
    return TestMessages.of(MessageKind.KOORDINATORMELDING)
        .patientWithoutId(born, "1")
        .replace(NOTICE, NOTICE + "<Ground>" + ground + "</Ground>");
  }

  private static String consentBy(String consenter) {
    return "<Consent><By>"
        + consenter
        + "</By><On>2026-03-01</On><Service>Prøve</Service><Purpose>Prøve</Purpose></Consent>";
  }

  private static TestMessages declined() {
    return aNotice("1980-05-05", "<Declined><By>PERSON</By><On>2026-03-01</On></Declined>");
  }

  private static TestMessages withConsent(MessageKind kind, String attributes) {
    return TestMessages.of(kind)
        .replace(BEFORE_THE_DOCUMENT, "<Consent " + attributes + "/>" + BEFORE_THE_DOCUMENT);
  }

  private static List<Refusal> objections(TestMessages sent, String acceptedAt) {
    return objections(DECODER.decode(sent.bytes(), Instant.parse(acceptedAt)));
  }

  private static List<Refusal> objections(TestMessages sent) {
    return objections(DECODER.decode(sent.bytes()));
  }

  private static List<Refusal> objections(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Accepted accepted -> List.of();
      case Decoded.Objected objected -> objected.refusals();
      case Decoded.Refused refused -> throw new AssertionError(refused.refusals());
    };
  }

  @Test
  void consentThatWasDeclinedIsRefusedAtItsPlaceWithARemedyAndTheMessageIsThereAllTheSame() {
    // when
    Decoded decoded = DECODER.decode(declined().bytes());
    // then
    assertThat(objections(decoded))
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo("X99");
          assertThat(refusal.path()).isEqualTo(GROUND);
          assertThat(refusal.line()).isEqualTo(12);
          assertThat(refusal.text())
              .isEqualTo(
                  "Consent was declined, so the message may not be shared; send it when consent is"
                      + " given, or give the provision of law that it rests on.");
        });
    assertThat(decoded.type()).isEqualTo("KOORDINATORMELDING");
    assertThat(decoded.msgId()).isEqualTo("0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11");
  }

  @Test
  void whoMayConsentIsSaidAndNothingOfThePerson() {
    // when
    List<Refusal> objections = objections(aNotice("2012-05-05", consentBy("PERSON")));
    // then
    assertThat(objections)
        .extracting(Refusal::code, Refusal::path, Refusal::text)
        .containsExactly(
            tuple(
                "X99",
                GROUND,
                "Nobody who may consent has done so; for this need and age consent is to be given"
                    + " by PARENT or CHILD_WELFARE, or by a REPRESENTATIVE with stated ground."));
  }

  @Test
  void aRepresentativeMustStateTheGround() {
    // given
    String stated =
        consentBy("REPRESENTATIVE")
            .replace("</By>", "</By><RepresentativeGround>Prøve</RepresentativeGround>");
    // when
    List<Refusal> without = objections(aNotice("2012-05-05", consentBy("REPRESENTATIVE")));
    List<Refusal> with = objections(aNotice("2012-05-05", stated));
    // then
    assertThat(without)
        .extracting(Refusal::text)
        .containsExactly(
            "A representative has consented, and it is not stated on what ground; give"
                + " RepresentativeGround.");
    assertThat(with).isEmpty();
  }

  /** In winter an Oslo day begins at 23:00 UTC, in summer at 22:00. */
  @ParameterizedTest
  @CsvSource({
    "2010-11-26, 2026-11-24T23:00:00Z, 1",
    "2010-11-26, 2026-11-25T22:59:59.999Z, 1",
    "2010-11-26, 2026-11-25T23:00:00Z, 0",
    "2010-11-26, 2026-11-26T23:00:00Z, 0",
    "2010-06-26, 2026-06-25T21:59:59.999Z, 1",
    "2010-06-26, 2026-06-25T22:00:00Z, 0",
    "2010-03-29, 2026-03-28T22:59:59.999Z, 1",
    "2010-03-29, 2026-03-28T23:00:00Z, 0",
    "2010-10-26, 2026-10-25T22:59:59.999Z, 1",
    "2010-10-26, 2026-10-25T23:00:00Z, 0",
    "2012-02-29, 2028-02-28T22:59:59.999Z, 1",
    "2012-02-29, 2028-02-28T23:00:00Z, 0",
    "2008-02-29, 2024-02-28T22:59:59.999Z, 1",
    "2008-02-29, 2024-02-28T23:00:00Z, 0"
  })
  void ageCountsOnTheOsloDateOfAcceptedAt(String born, String acceptedAt, int refusals) {
    assertThat(objections(aNotice(born, consentBy("PERSON")), acceptedAt)).hasSize(refusals);
  }

  @ParameterizedTest
  @CsvSource({
    "2009-02-28, 2026-02-27T12:00:00Z, PARENT, 1",
    "2010-02-28, 2026-02-27T12:00:00Z, PARENT, 0",
    "2010-02-28, 2026-02-28T12:00:00Z, PARENT, 1"
  })
  void whoIsOldEnoughIsAskedAndNoLongerTheParents(
      String born, String acceptedAt, String by, int refusals) {
    assertThat(objections(aNotice(born, consentBy(by)), acceptedAt)).hasSize(refusals);
  }

  @Test
  void withoutATimeTheDayIsThatOnWhichTheMessageWasGenerated() {
    // given
    var dayBefore = aNotice("2010-03-02", consentBy("PERSON")).genDate("2026-03-01T23:59:59");
    var birthday = aNotice("2010-03-02", consentBy("PERSON")).genDate("2026-03-02T00:00:00");
    // then
    assertThat(objections(dayBefore)).hasSize(1);
    assertThat(objections(birthday)).isEmpty();
  }

  @Test
  void theAgeIsThatOfTheOneWhomItIsAbout() {
    // given
    String child =
        "<Person><Child><FamilyName>Prøve</FamilyName><GivenName>Barn</GivenName>"
            + "<DateOfBirth>2015-05-05</DateOfBirth><Sex>1</Sex></Child></Person>";
    var aboutAChild =
        aNotice("1980-05-05", consentBy("PERSON")).replace("<Person><Patient/></Person>", child);
    var expected =
        aNotice("1980-05-05", consentBy("PARENT"))
            .replace("<Person><Patient/></Person>", "<Person><ExpectedChild/></Person>");
    // then
    assertThat(objections(aboutAChild)).hasSize(1);
    assertThat(objections(expected)).isEmpty();
  }

  @Test
  void aCancellationIsNotJudgedAndAChangeIsJudgedAnew() {
    assertThat(objections(declined().status("C"))).isEmpty();
    assertThat(objections(declined().status("M"))).hasSize(1);
  }

  @Test
  void whereMeasuresEndDeclinedConsentToAReportIsTaken() {
    // given
    String ended = "<Answer><MeasuresEnded><On>2026-03-31</On></MeasuresEnded></Answer>";
    // then
    assertThat(objections(declined().replace(NOTICE, ended))).isEmpty();
  }

  @Test
  void consentWithdrawnIsTaken() {
    // given
    String withdrawn = "<Answer><Withdrawn><By>PARENT</By><On>2026-03-01</On></Withdrawn></Answer>";
    // then
    assertThat(
            objections(TestMessages.of(MessageKind.KOORDINATORMELDING).replace(NOTICE, withdrawn)))
        .isEmpty();
  }

  @Test
  void whatIsWrongOtherwiseIsSaidAlone() {
    // when
    Decoded decoded = DECODER.decode(declined().msgId("no-uuid").bytes());
    // then
    assertThat(decoded).isInstanceOf(Decoded.Refused.class);
    assertThat(((Decoded.Refused) decoded).refusals())
        .extracting(Refusal::code)
        .containsExactly("E10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V=\"4\"",
        "V=\"4\" S=\"2.16.578.1.12.4.1.1.9064\"",
        "V=\"4\" DN=\"Nektet\" S=\"9064\""
      })
  void consentRefusedInTheHeadRefusesAnyMessage(String attributes) {
    // when
    List<Refusal> notice = objections(withConsent(MessageKind.KOORDINATORMELDING, attributes));
    List<Refusal> stay = objections(withConsent(MessageKind.LOG_INNLAGT, attributes));
    List<Refusal> dialog = objections(withConsent(MessageKind.DIALOG_NOTAT, attributes));
    List<Refusal> cancelled =
        objections(withConsent(MessageKind.LOG_INNLAGT, attributes).status("C"));
    // then
    assertThat(List.of(notice, stay, dialog, cancelled))
        .allSatisfy(refusals ->
            assertThat(refusals)
                .extracting(Refusal::code, Refusal::path, Refusal::text)
                .containsExactly(
                    tuple(
                        "X99",
                        "/MsgHead/Document[1]/Consent/@V",
                        "Consent to this document was refused (9064/4), so the message may not be"
                            + " shared; leave the document out, or send it when consent is given.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V=\"1\" S=\"2.16.578.1.12.4.1.1.9064\"",
        "V=\"2\"",
        "V=\"3\"",
        "V=\"4\" S=\"2.16.578.1.12.4.1.1.3109\""
      })
  void anyOtherConsentInTheHeadRefusesNothing(String attributes) {
    assertThat(objections(withConsent(MessageKind.LOG_INNLAGT, attributes))).isEmpty();
  }

  @Test
  void theConsentOfAnAttachmentCountsToo() {
    // given
    String attachment =
        "<Base64Container xmlns=\"http://www.kith.no/xmlstds/base64container\">QUJD</Base64Container>";
    var sent =
        TestMessages.of(MessageKind.DIALOG_NOTAT)
            .attachment(attachment)
            .replace(
                "<RefDoc><MsgType V=\"XML\"/><Content>\n" + attachment,
                "<Consent V=\"4\"/><RefDoc><MsgType V=\"XML\"/><Content>\n" + attachment);
    // then
    assertThat(objections(sent))
        .extracting(Refusal::path)
        .containsExactly("/MsgHead/Document[2]/Consent/@V");
  }
}
