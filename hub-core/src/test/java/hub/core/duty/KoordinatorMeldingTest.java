package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A KoordinatorMelding belongs to a case (D24): to no stay, and to no duty of section 4. */
class KoordinatorMeldingTest {
  private static final Coordination KOORDINATOR = stated(Need.KOORDINATOR, Act.NOTICE);
  private static final Coordination PLAN = stated(Need.INDIVIDUELL_PLAN, Act.NOTICE);
  private static final Coordination ANSWER = stated(Need.KOORDINATOR, Act.ACKNOWLEDGED);

  private static MessageBuilder melding(String msgId, String acceptedAt) {
    return message(msgId, MessageKind.KOORDINATORMELDING, acceptedAt);
  }

  @ParameterizedTest
  @EnumSource(Forsendelsesstatus.class)
  void aloneItStartsAndSaysNothing(Forsendelsesstatus status) {
    // given
    var stay = aStay().add(melding("k", "2026-02-04T10:00").status(status));
    // when
    var verdict = stay.verdictAt("2027-02-04T10:00");
    // then
    assertThat(verdict.obligations()).isEmpty();
    assertThat(verdict.alerts()).isEmpty();
  }

  @Test
  void itOpensNoStayAndIsInNone() {
    // given
    var stay =
        aStay()
            .add(melding("before", "2026-02-04T09:00"))
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .add(melding("inside", "2026-02-04T11:00").refersTo("innlagt"));
    // when
    var verdict = stay.verdictAt("2026-02-04T12:00");
    // then
    assertThat(
            stay.facts().stream()
                .map(Fact::message)
                .map(each -> each.msgId() + " " + verdict.journeysOf(each.id()).size()))
        .containsExactly("before 0", "innlagt 1", "inside 0");
  }

  @Test
  void itIsNoAnswerAboutAnUtskrivningsklarPatient() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .tidligmelding("2026-02-04T11:00")
            .innleggelsesrapport("2026-02-04T11:00")
            .klar("klar", "2026-02-05T10:00")
            .add(
                melding("named", "2026-02-05T11:00")
                    .from(MessageBuilder.MUNICIPALITY)
                    .to(MessageBuilder.HOSPITAL)
                    .refersTo("klar"))
            .add(
                melding("loose", "2026-02-05T12:00")
                    .from(MessageBuilder.MUNICIPALITY)
                    .to(MessageBuilder.HOSPITAL));
    // when
    var standing = stay.standingAt("2026-02-05T13:00");
    // then
    assertThat(standing).contains("utskrivningsklar-svar OPEN 2026-02-05T15:00");
  }

  @Test
  void itKeepsNoReportWaitingForItsAdmission() {
    // given
    var report = aStay().innleggelsesrapport("2026-02-01T10:00");
    var withMelding =
        aStay()
            .innleggelsesrapport("2026-02-01T10:00")
            .add(melding("k", "2026-02-06T10:00").refersTo("rapport"));
    // when
    var standing =
        List.of(
            report.innlagt("2026-02-09T10:00", "2026-02-09T10:00").standingAt("2026-02-09T11:00"),
            withMelding
                .innlagt("2026-02-09T10:00", "2026-02-09T10:00")
                .standingAt("2026-02-09T11:00"));
    // then
    var owed =
        List.of(
            "tidligmelding-24t OPEN 2026-02-10T10:00",
            "innleggelsesrapport-24t OPEN 2026-02-10T10:00");
    assertThat(standing).containsExactly(owed, owed);
  }

  @Test
  void aCTakesBackItsChainAndNothingElse() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .add(melding("other", "2026-02-04T10:20"))
            .add(melding("n", "2026-02-04T10:30"))
            .add(melding("m", "2026-02-04T10:40").status(Forsendelsesstatus.M).refersTo("n"))
            .add(melding("c", "2026-02-04T10:50").status(Forsendelsesstatus.C).refersTo("m", "n"));
    // when
    var verdict = stay.verdictAt("2026-02-04T12:00");
    // then
    assertThat(counting(verdict)).containsExactly("other");
    assertThat(verdict.obligations())
        .extracting(o -> o.rule().id() + " " + o.state())
        .containsExactly("tidligmelding-24t OPEN", "innleggelsesrapport-24t OPEN");
    assertThat(verdict.alerts()).isEmpty();
  }

  @Test
  void aCWithoutReferenceMeansTheLatestThatSaysTheSame() {
    // given
    var stay =
        aStay()
            .add(melding("first", "2026-02-04T10:00").coordination(KOORDINATOR))
            .add(melding("meant", "2026-02-04T11:00").coordination(KOORDINATOR))
            .add(melding("plan", "2026-02-04T12:00").coordination(PLAN))
            .add(melding("answer", "2026-02-04T13:00").coordination(ANSWER))
            .add(
                melding("c", "2026-02-04T14:00")
                    .coordination(KOORDINATOR)
                    .status(Forsendelsesstatus.C));
    // when
    var verdict = stay.verdictAt("2026-02-04T15:00");
    // then
    assertThat(counting(verdict)).containsExactly("first", "plan", "answer");
  }

  private static List<String> counting(Verdict verdict) {
    return verdict.epochs().getLast().strays().stream()
        .map(step -> step.message().msgId().value())
        .distinct() // either party may be the trust, so each is seen twice
        .toList();
  }

  private static Coordination stated(Need need, Act act) {
    return new Coordination(
        need, act, Source.KOORDINATORMELDING, Certainty.STATED, null, null, null);
  }
}
