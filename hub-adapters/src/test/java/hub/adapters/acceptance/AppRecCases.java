package hub.adapters.acceptance;

import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.professional;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.compose.AppRecLine;
import hub.adapters.compose.Written;
import hub.adapters.intake.Answer;
import hub.adapters.xml.OfficialExamples;
import hub.adapters.xml.TestMessages;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import hub.core.projection.Quarantined.Reason;
import java.io.IOException;
import java.util.List;

/** What the rows of AppRec are told with: messages of our own, and lines of what answers them. */
final class AppRecCases {
  static final String AREA = "11.4";

  static final String SENDER = "Inst(Testvik sykehus HF HER 1001, Dept(Medisinsk HER 1002))";
  static final String KOMMUNE = "Inst(Prøvdal kommune HER 2001, Dept(Pleie HER 2002))";
  static final String LEGE = "Inst(Lia legekontor HER 3001, HCPerson(Prøve HER 3002))";

  private AppRecCases() {}

  /** One that needs no subject. */
  interface Story {
    void tell() throws IOException;
  }

  static Row<Row.Once> row(String number, String sentence, Story story) {
    return Row.once(AREA, number, sentence, any -> story.tell());
  }

  /** To the usual sender, in version 1.1. */
  static Row<Row.Once> lines(String number, String sentence, TestMessages message, String line) {
    return row(
        number,
        sentence,
        () -> assertThat(told(message)).containsExactly(line + " -> AVS " + SENDER));
  }

  static TestMessages plo15() {
    return TestMessages.of(MessageKind.LOG_INNLAGT, BodyVersion.PLO_1_5);
  }

  static TestMessages plo16() {
    return TestMessages.of(MessageKind.LOG_INNLAGT, BodyVersion.PLO_1_6);
  }

  static TestMessages copied(TestMessages message) {
    return message.copyTo("3001", "3002");
  }

  static String doctor() {
    return name("Lia legekontor") + her("3001") + professional("3002");
  }

  static byte[] official() throws IOException {
    return OfficialExamples.named("Testcase-Dialogmeldingen/Case3.xml");
  }

  /** The AppRecs for what the hub itself finds. */
  static List<Written> appRecs(TestMessages message) {
    List<Reason> faults =
        new WholeHub().post(message.bytes()) instanceof Answer.Refused refused
            ? refused.reasons()
            : List.of();
    return Outcome.appRecs(message.bytes(), faults);
  }

  static Written only(TestMessages message) {
    List<Written> appRecs = appRecs(message);
    assertThat(appRecs).hasSize(1);
    return appRecs.getFirst();
  }

  static List<String> told(TestMessages message) {
    return appRecs(message).stream().map(AppRecLine::of).toList();
  }

  static List<String> rejectedFor(String code, TestMessages message) {
    Reason fault = new Reason(code, "norsk / English", "/");
    return Outcome.appRecs(message.bytes(), List.of(fault)).stream().map(AppRecLine::of).toList();
  }

  /** How many messages stand on the log when it has come twice. */
  static int twice(TestMessages message) {
    WholeHub hub = new WholeHub();
    Answer first = hub.post(message.bytes());
    assertThat(hub.post(message.bytes())).isEqualTo(first).isInstanceOf(Answer.Accepted.class);
    return hub.messages();
  }

  static void rejectedTwice() {
    // given
    WholeHub hub = new WholeHub();
    TestMessages message = plo16().patientXml("");
    // when
    Answer first = hub.post(message.bytes());
    Answer again = hub.post(message.bytes());
    // then
    assertThat(again).isEqualTo(first).isInstanceOf(Answer.Refused.class);
    assertThat(hub.quarantined()).hasSize(1);
    assertThat(only(message).text("Id")).isEqualTo(only(message).text("Id"));
  }
}
