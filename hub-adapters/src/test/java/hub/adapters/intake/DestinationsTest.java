package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.MSG_ID;
import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer.Accepted;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.Topic;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** To whose records a message goes: its patient's, by which number, or those of what it answers. */
class DestinationsTest {
  private static final String OTHER = "7b1e2f3a-0c4d-4e5f-8a9b-0c1d2e3f4a5b";

  private static final String ANSWERS = Documents.about(MessageKind.APPREC);
  private static final String AVVIK = Documents.about(MessageKind.DIALOG_AVVIK);

  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = OneHub.on(log);

  private Append last() {
    return log.of(Topic.MESSAGE).getLast();
  }

  private static String key(Append record) {
    return new String(record.key(), StandardCharsets.US_ASCII);
  }

  @Test
  void aMessageWithSeveralNumbersGoesToTheLastAndNamesTheOthers() {
    // when
    Answer answer = hub.post(document(MSG_ID, "fnr&dnr&hnr", "innhold"));
    // then
    LogRecord record = LogFormat.read(last().value());
    assertThat(answer).isEqualTo(new Accepted(ID));
    assertThat(key(last())).isEqualTo("partition-hnr");
    assertThat(record.kind()).isEqualTo(Kind.LINKED);
    assertThat(record.onwards()).containsExactly("partition-dnr", "partition-fnr");
    assertThat(hub.facts(record).message().patient().value()).isEqualTo("p-hnr");
  }

  @Test
  void anAppRecGoesWhereTheMessageLiesThatItAnswers() {
    // given
    hub.post(document(MSG_ID, "kari", "innhold"));
    hub.catchUp(log);
    // when
    Answer answer = hub.post(document(OTHER, ANSWERS + MSG_ID, "kvittering"));
    // then
    LogRecord record = LogFormat.read(last().value());
    MessageFacts facts = hub.facts(record);
    assertThat(answer).isEqualTo(new Accepted(facts.message().id()));
    assertThat(key(last())).isEqualTo("partition-kari");
    assertThat(record.kind()).isEqualTo(Kind.APPREC);
    assertThat(record.keyId()).isEqualTo("key-kari");
    assertThat(facts.message().kind()).isEqualTo(MessageKind.APPREC);
    assertThat(facts.message().patient().value()).isEqualTo("p-kari");
  }

  @Test
  void anAppRecFindsAMessageThatNoViewShowsYet() {
    // given
    hub.post(document(MSG_ID, "kari", "innhold"));
    // when
    Answer answer = hub.post(document(OTHER, ANSWERS + MSG_ID, "kvittering"));
    // then
    assertThat(answer).isInstanceOf(Accepted.class);
    assertThat(log.kinds()).containsExactly(Kind.MESSAGE, Kind.APPREC);
  }

  @Test
  void anAppRecOfAMessageWithSeveralNumbersGoesWhereThatWasAppended() {
    // given
    hub.post(document(MSG_ID, "fnr&hnr", "innhold"));
    // when
    hub.post(document(OTHER, ANSWERS + MSG_ID, "kvittering"));
    // then
    assertThat(key(last())).isEqualTo("partition-hnr");
    assertThat(log.kinds()).containsExactly(Kind.LINKED, Kind.APPREC);
  }

  @Test
  void theSameAppRecAgainIsTheSame() {
    // given
    hub.post(document(MSG_ID, "kari", "innhold"));
    Answer first = hub.post(document(OTHER, ANSWERS + MSG_ID, "kvittering"));
    // when
    Answer again = hub.post(document(OTHER, ANSWERS + MSG_ID, "kvittering"));
    // then
    assertThat(again).isEqualTo(first);
    assertThat(log.kinds()).containsExactly(Kind.MESSAGE, Kind.APPREC);
  }

  @Test
  void anAppRecOfAMessageThatIsNotKnownIsQuarantinedWithItsReason() {
    // when
    Answer answer = hub.post(document(OTHER, ANSWERS + MSG_ID, "kvittering"));
    // then
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).reasons())
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo("X99");
          assertThat(reason.path()).isEqualTo("/AppRec/OriginalMsgId/Id");
        });
    assertThat(log.topics()).containsExactly(Topic.QUARANTINE);
  }

  @Test
  void anAvvikWithoutPatientIsAMessageWhereTheOneLiesThatItNames() {
    // given
    hub.post(document(MSG_ID, "kari", "innhold"));
    // when
    hub.post(document(OTHER, AVVIK + MSG_ID, "feil adressat"));
    // then
    MessageFacts facts = hub.facts(LogFormat.read(last().value()));
    assertThat(key(last())).isEqualTo("partition-kari");
    assertThat(log.kinds()).containsExactly(Kind.MESSAGE, Kind.MESSAGE);
    assertThat(facts.message().kind()).isEqualTo(MessageKind.DIALOG_AVVIK);
    assertThat(facts.message().patient().value()).isEqualTo("p-kari");
  }

  @Test
  void anAvvikWithoutPatientAboutAMessageThatIsNotKnownLacksThePatient() {
    // when
    Answer answer = hub.post(document(OTHER, AVVIK + MSG_ID, "feil adressat"));
    // then
    assertThat(((Answer.Refused) answer).reasons())
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo("E36");
          assertThat(reason.path()).isEqualTo("/MsgHead/MsgInfo/Patient");
        });
    assertThat(log.topics()).containsExactly(Topic.QUARANTINE);
  }
}
