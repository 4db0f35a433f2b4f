package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer.Accepted;
import hub.adapters.intake.Answer.Refused;
import hub.adapters.intake.Answer.Reused;
import hub.adapters.intake.Decoding.Outcome;
import hub.adapters.intake.Decoding.Taken;
import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.Topic;
import hub.core.projection.Quarantined.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message that may not be shared, and one that may not be shared any longer. */
class ConsentTest {
  private static final Reason REASON =
      new Reason("X99", "Consent was declined; send it when consent is given.", "/MsgHead");

  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = new OneHub(this::decode, log, new TestSealing(), OneHub::name);
  private boolean mayNotBeShared;

  private Outcome decode(byte[] document, Instant now) {
    Taken taken = (Taken) Documents.decode(document, now);
    return mayNotBeShared ? new Decoding.Objected(taken, List.of(REASON)) : taken;
  }

  @Test
  void itIsRefusedAndKeptSealedWithTheReason() {
    // given
    mayNotBeShared = true;
    // when
    Answer answer = hub.post(document("innhold"));
    // then
    assertThat(answer).isEqualTo(new Refused(List.of(REASON)));
    assertThat(log.topics()).containsExactly(Topic.QUARANTINE);
    QuarantineRecord kept =
        QuarantineRecordFormat.read(log.of(Topic.QUARANTINE).getFirst().value());
    assertThat(kept.about().code()).isEqualTo("X99");
    assertThat(kept.about().reasons()).containsExactly(REASON);
    assertThat(kept.about().msgId()).isEqualTo(Documents.MSG_ID);
    assertThat(kept.about().kind()).isEqualTo("LOG_INNLAGT");
    assertThat(TestSealing.open(kept)).isEqualTo(document("innhold"));
  }

  @Test
  void whatWasTakenBeforeIsTheSameMessageAlsoWhenItsConsentHasRunOut() {
    // given
    hub.post(document("innhold"));
    mayNotBeShared = true;
    // when
    Answer underWay = hub.post(document("innhold"));
    hub.catchUp(log);
    Answer shown = hub.post(document("innhold"));
    // then
    assertThat(underWay).isEqualTo(new Accepted(ID));
    assertThat(shown).isEqualTo(new Accepted(ID));
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.MESSAGE);
  }

  @Test
  void otherContentUnderAKnownMsgIdIsAReuse() {
    // given
    hub.post(document("innhold"));
    mayNotBeShared = true;
    // when
    Answer answer = hub.post(document("noe annet"));
    // then
    assertThat(answer).isInstanceOf(Reused.class);
  }
}
