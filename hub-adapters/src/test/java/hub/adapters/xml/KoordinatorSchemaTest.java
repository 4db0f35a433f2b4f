package hub.adapters.xml;

import static hub.adapters.xml.Decoding.message;
import static hub.adapters.xml.Decoding.refused;
import static hub.adapters.xml.Decoding.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.message.Coordination;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a KoordinatorMelding may hold: every value of every list, and what is said of another. */
class KoordinatorSchemaTest {
  private static final String BODY = "/MsgHead/Document[1]/RefDoc/Content/KoordinatorMelding";
  private static final String NOTICE =
      "<Notice><Need>KOORDINATOR</Need><SeenAt>2026-03-01</SeenAt></Notice>";
  private static final String PATIENT = "<Person><Patient/></Person>";

  private static TestMessages aNotice() {
    return TestMessages.of(MessageKind.KOORDINATORMELDING);
  }

  private static TestMessages with(String content) {
    return aNotice().replace(NOTICE, content);
  }

  private static TestMessages about(String child) {
    return aNotice().replace(PATIENT, "<Person><Child>" + child + "</Child></Person>");
  }

  private static TestMessages onGround(String ground) {
    return with(NOTICE + "<Ground>" + ground + "</Ground>");
  }

  private static Coordination told(TestMessages sent) {
    return said(sent).told().coordination().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KOORDINATOR",
        "BARNEKOORDINATOR",
        "INDIVIDUELL_PLAN",
        "BARN_SOM_PAARORENDE",
        "BARNEVERNSANSVARLIG_KONTAKT"
      })
  void eachNeedMayBeNoticedAcknowledgedAndDeclined(String need) {
    // given
    var notice = with(NOTICE.replace("KOORDINATOR", need));
    var acknowledged =
        with("<Answer><Acknowledged><Need>%s</Need></Acknowledged></Answer>".formatted(need));
    var declined =
        with(
            "<Answer><Declined><Need>%s</Need><Reason>Prøve.</Reason><RightToComplainTold>0"
                    .formatted(need)
                + "</RightToComplainTold></Declined></Answer>");
    // then
    assertThat(told(notice).need()).hasToString(need);
    assertThat(told(notice).act()).hasToString("NOTICE");
    assertThat(told(acknowledged).need()).hasToString(need);
    assertThat(told(acknowledged).act()).hasToString("ACKNOWLEDGED");
    assertThat(told(declined).need()).hasToString(need);
    assertThat(told(declined).statement())
        .extracting(statement -> statement.complaintTold())
        .isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N", "M", "C"})
  void eachStatusIsRead(String status) {
    assertThat(message(aNotice().status(status)).status()).hasToString(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KOORDINATOR", "BARNEKOORDINATOR"})
  void eachRoleMayBeAppointedAndEnd(String role) {
    // given
    var appointed =
        with(
            ("<Answer><Appointed><Role>%s</Role><Unit>Enheten</Unit><From>2026-03-02</From>"
                    + "</Appointed></Answer>")
                .formatted(role));
    var ended =
        with(
            "<Answer><CoordinatorEnded><Role>%s</Role><On>2026-03-02</On></CoordinatorEnded></Answer>"
                .formatted(role));
    // then
    assertThat(told(appointed).need()).hasToString(role);
    assertThat(told(ended).need()).hasToString(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSITION_TO_ADULT", "INDIVIDUELL_PLAN", "COORDINATION", "OTHER"})
  void aMeetingMayBeAboutEach(String about) {
    // given
    var sent =
        with(
            "<Answer><Meeting><At>2026-03-02</At><About>%s</About></Meeting></Answer>"
                .formatted(about));
    // then
    assertThat(told(sent).about()).hasToString(about);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PERSON", "PATIENT", "PARENT", "CHILD_WELFARE", "REPRESENTATIVE"})
  void eachMayConsentDeclineAndWithdraw(String by) {
    // given
    String who = "<By>%s</By><On>2026-03-01</On>".formatted(by);
    var consent =
        onGround("<Consent>" + who + "<Service>A</Service><Purpose>B</Purpose></Consent>");
    var declined = onGround("<Declined>" + who + "</Declined>");
    var withdrawn = with("<Answer><Withdrawn>" + who + "</Withdrawn></Answer>");
    // then
    assertThat(ground(consent)).isEqualTo("CONSENT [" + by + "] 2026-03-01");
    assertThat(ground(declined)).isEqualTo("CONSENT_DECLINED [" + by + "] 2026-03-01");
    assertThat(ground(withdrawn)).isEqualTo("CONSENT_WITHDRAWN [" + by + "] 2026-03-01");
  }

  @Test
  void aWithdrawalTellsItsOwnAndNotTheGroundBesideIt() {
    // given
    var sent =
        with(
            "<Answer><Withdrawn><By>PARENT</By><On>2026-03-02</On></Withdrawn></Answer>"
                + "<Ground><Consent><By>PERSON</By><On>2026-02-01</On><Service>A</Service>"
                + "<Purpose>B</Purpose></Consent></Ground>");
    // then
    assertThat(ground(sent)).isEqualTo("CONSENT_WITHDRAWN [PARENT] 2026-03-02");
  }

  @ParameterizedTest
  @CsvSource({"FNR, 2028-03", "DNR, 2028-03", "HNR, null", "FHN, null"})
  void aChildMayHaveEachKindOfNumber(String type, String adultIn) {
    // given
    var sent =
        about(
            "<FamilyName>A</FamilyName><GivenName>B</GivenName>"
                + "<Number type=\"%s\">05831050012</Number>".formatted(type));
    // then
    assertThat(String.valueOf(message(sent).told().adultIn())).isEqualTo(adultIn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2", "9"})
  void aChildWithoutNumberMayBeOfEachSex(String sex) {
    // given
    var sent =
        about(
            "<FamilyName>A</FamilyName><GivenName>B</GivenName>"
                + "<DateOfBirth>2011-04-05</DateOfBirth><Sex>%s</Sex>".formatted(sex));
    // then
    assertThat(message(sent).told().adultIn()).hasToString("2029-04");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MUNICIPALITY", "HOSPITAL"})
  void aServiceMayBeOnEachLevel(String level) {
    // given
    var sent =
        with(
            NOTICE.replace(
                "</Notice>",
                "<Service level=\"%s\" herId=\"1\">A</Service></Notice>".formatted(level)));
    // then
    assertThat(told(sent).act()).hasToString("NOTICE");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01",
    "2026-03-01T10:00:00, 2026-03-01T10:00:00",
    "2026-03-01T10:00:00.123456789Z, 2026-03-01T10:00:00.123456789Z",
    "2026-03-01T24:00:00+01:00, 2026-03-01T24:00:00+01:00"
  })
  void aTimeIsADateOrADateAndTime(String time, String value) {
    // when
    Coordination told = told(aNotice().replace("<SeenAt>2026-03-01", "<SeenAt>" + time));
    // then
    assertThat(told.at()).isNotNull().extracting(at -> at.value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<Status>N|<Status>A|/Status",
        "<Need>KOORDINATOR|<Need>Koordinator|/Notice/Need",
        "<Need>KOORDINATOR</Need>|<Need/>|/Notice/Need",
        "<SeenAt>2026-03-01|<SeenAt>01.03.2026|/Notice/SeenAt",
        "<SeenAt>2026-03-01|<SeenAt>2026-03-01Z|/Notice/SeenAt",
        "<SeenAt>2026-03-01|<SeenAt>2026-03-01T10:00|/Notice/SeenAt",
        "<SeenAt>2026-03-01|<SeenAt>12026-03-01|/Notice/SeenAt",
        "<SeenAt>2026-03-01</SeenAt>||/Notice",
        "</SeenAt>|</SeenAt><Service>A</Service>|/Notice/Service",
        "</SeenAt>|</SeenAt><Service level=\"STATE\">A</Service>|/Notice/Service/@level",
        "</SeenAt>|</SeenAt><Service level=\"HOSPITAL\" herId=\"1 2\">A</Service>|/Notice/Service/@herId",
        "</SeenAt>|</SeenAt><Service level=\"HOSPITAL\"> </Service>|/Notice/Service",
        "</SeenAt>|</SeenAt><ChildWelfarePlan/>|/Notice/ChildWelfarePlan",
        "<Person><Patient/></Person>||/Notice",
        "<Patient/>|<Patient>Kari</Patient>|/Person/Patient",
        "<Patient/>|<Child/>|/Person/Child",
        "<Patient/>|<Child><FamilyName>A</FamilyName><GivenName>B</GivenName></Child>|/Person/Child",
        "<Patient/>|<Patient/><ExpectedChild/>|/Person/ExpectedChild",
        "<Phone>55512345</Phone>||/Contact",
        "</Contact>|</Contact><Note>A</Note>|/Note",
        "</Notice>|</Notice><Answer/>|/Answer",
        "</Notice>|</Notice><Ground/>|/Ground",
        "</Notice>|</Notice><Ground><Law/></Ground>|/Ground/Law",
      })
  void anythingElseIsT02WithItsPlace(String from, String to, String place) {
    // given
    var sent = aNotice().replace(from, to == null ? "" : to);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", BODY + place));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<Appointed><Role>LEGE</Role><Unit>A</Unit><From>2026-03-02</From></Appointed>|/Appointed/Role",
        "<Appointed><Role>KOORDINATOR</Role><From>2026-03-02</From></Appointed>|/Appointed/From",
        "<Declined><Need>KOORDINATOR</Need><Reason>A</Reason></Declined>|/Declined",
        "<Declined><Need>KOORDINATOR</Need><Reason/><RightToComplainTold>1</RightToComplainTold>"
            + "</Declined>|/Declined/Reason",
        "<Meeting><At>2026-03-02</At><About>LUNCH</About></Meeting>|/Meeting/About",
        "<Withdrawn><On>2026-03-02</On></Withdrawn>|/Withdrawn/On",
        "<Withdrawn><By>UNCLE</By><On>2026-03-02</On></Withdrawn>|/Withdrawn/By",
        "<PlanStarted/>|/PlanStarted",
        "<Meddelt/>|/Meddelt",
      })
  void anAnswerThatLacksWhatItMustTellIsT02WithItsPlace(String answer, String place) {
    // given
    var sent = with("<Answer>" + answer + "</Answer>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", BODY + "/Answer" + place));
  }

  @Test
  void aWrongValueIsToldByItsPlaceAndNeverQuoted() {
    // given
    var sent = aNotice().replace("<Need>KOORDINATOR", "<Need>Hemmelig");
    // when
    var refusal = refused(sent).refusals().getFirst();
    // then
    assertThat(refusal.text())
        .isEqualTo(
            "The element Need is empty or its value does not have the form that the schema asks"
                + " for; correct it or fill it in.");
  }

  @Test
  void theTypeAndTheBodyMustAgree() {
    // given
    var asDialogue =
        aNotice().replace("<Type V=\"KOORDINATORMELDING\"/>", "<Type V=\"DIALOG_NOTAT\"/>");
    var asPlo =
        TestMessages.of(MessageKind.LOG_INNLAGT)
            .replace("<Type V=\"LOG_INNLAGT\"/>", "<Type V=\"KOORDINATORMELDING\"/>");
    var otherVersion = aNotice().replace("/2026-11-22", "/2030-01-01");
    // then
    String content = "/MsgHead/Document[1]/RefDoc/Content";
    assertThat(refused(asDialogue).refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", content));
    assertThat(refused(asPlo).refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", content));
    assertThat(refused(otherVersion).refusals())
        .extracting(Refusal::code, Refusal::text)
        .containsExactly(
            tuple(
                "T10",
                "The body of the KOORDINATORMELDING is of an unknown standard or version, which is"
                    + " not taken; send it as KoordinatorMelding 1.0."));
  }

  private static String ground(TestMessages sent) {
    var statement = told(sent).statement();
    var ground = statement == null ? null : statement.ground();
    return ground == null ? "none" : ground.kind() + " " + ground.by() + " " + ground.on();
  }
}
