package hub.adapters.run;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer;
import hub.adapters.intake.IntakeInMemory;
import hub.adapters.intake.Rejections.Fault;
import hub.adapters.projector.Task;
import hub.adapters.xml.TestMessages;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A KoordinatorMelding whose consent cannot carry it, by the clock of the running hub. */
class ConsentAnswersTest {
  /** That of {@link IntakeInMemory}: the first of March. */
  private static final Instant NOW = Instant.parse("2026-03-01T10:30:01Z");

  private static final String NOTICE =
      "<Notice><Need>KOORDINATOR</Need><SeenAt>2026-03-01</SeenAt></Notice>";
  private static final String BY_PERSON =
      "<Ground><Consent><By>PERSON</By><On>2026-02-27</On><Service>Prøve</Service>"
          + "<Purpose>Prøve</Purpose></Consent></Ground>";

  private final IntakeInMemory intake =
      new IntakeInMemory(WiredAsRun.decoding(), Task.begun().sealing());

  private static byte[] byOneBorn(String day, String genDate) {
    return TestMessages.of(MessageKind.KOORDINATORMELDING)
        .patientWithoutId(day, "1")
        .genDate(genDate)
        .replace(NOTICE, NOTICE + BY_PERSON)
        .bytes();
  }

  @Test
  void ageCountsOnTheDayOnWhichTheHubTakesIt() {
    // given
    byte[] of16 = byOneBorn("2010-03-01", "2026-02-27T10:00:00");
    // when
    Answer answer = intake.post(of16);
    // then
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void aRefusalIsKeptAndAnsweredWithItsReason() {
    // given
    byte[] of15 = byOneBorn("2010-03-02", "2026-03-02T10:00:00");
    // when
    Answer answer = intake.post(of15);
    Optional<String> appRec =
        new AppRecAnswers(InstantSource.fixed(NOW)).appRec(of15, faults(answer));
    // then
    assertThat(intake.messages()).isEmpty();
    assertThat(intake.quarantined()).containsExactly(of15);
    assertThat(appRec.orElseThrow())
        .contains("<Status V=\"2\" DN=\"Avvist\"/>")
        .contains("<Error V=\"X99\"")
        .contains(
            "OT=\"meldingen kan ikke tas imot / Nobody who may consent has done so; for this need"
                + " and age consent is to be given by PARENT or CHILD_WELFARE, or by a"
                + " REPRESENTATIVE with stated ground."
                + " (/MsgHead/Document[1]/RefDoc/Content/KoordinatorMelding/Ground)\"")
        .doesNotContain("Ærlig", "2010-03-02");
  }

  private static List<Fault> faults(Answer answer) {
    return answer instanceof Answer.Refused refused
        ? refused.reasons().stream()
            .map(each -> new Fault(each.code(), IntakeInMemory.said(each)))
            .toList()
        : List.of();
  }
}
