package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R15, rules.md §4: how soon a notice was withdrawn. */
class AvmeldingTest {

  private static Story ready() {
    return Story.about(Rule.AVMELDING).klar("klar", "2026-05-11T09:00");
  }

  private static MessageBuilder avmelding(String acceptedAt, @Nullable String at) {
    var avmelding = message("avmelding", MessageKind.LOG_AVMELDING, acceptedAt);
    return at == null ? avmelding : avmelding.tells(Hendelse.AVMELDING, at);
  }

  @Test
  void itIsMetByTheAvmeldingItself() {
    // given
    var stay = ready().add(avmelding("2026-05-11T12:00", "2026-05-11T10:00"));
    // when
    var duty = stay.obligationsAt("2026-05-11T12:00").getFirst();
    var life = stay.lifeAt("2026-05-11T12:00");
    // then
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T08:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-05-11T10:00:00Z");
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.estimatedStart()).isFalse();
    assertThat(duty.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(life)
        .containsExactly("OPENED 2026-05-11T12:00 avmelding", "MET 2026-05-11T12:00 avmelding");
    assertThat(stay.saidAt("2026-06-11T12:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT2H | 2026-05-11T10:00 | 2026-05-11T11:59:59.999 | MET",
        "PT2H | 2026-05-11T10:00 | 2026-05-11T12:00 | MET_LATE",
        "PT2H | 2026-03-29T01:00 | 2026-03-29T03:59:59.999 | MET", // summer time begins
        "PT2H | 2026-03-29T01:00 | 2026-03-29T04:00 | MET_LATE",
        "1D | 2026-10-24T10:00 | 2026-10-25T23:59:59.999 | MET", // and ends
        "1D | 2026-10-24T10:00 | 2026-10-26T00:00 | MET_LATE",
        "1WD | 2026-12-23T10:00 | 2026-12-24T14:59:59.999 | MET",
        "1WD | 2026-12-24T10:00 | 2026-12-28T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String at, String accepted, String state) {
    // given
    var stay =
        Story.about(Rule.AVMELDING)
            .under(Nasjonal.limit(Rule.AVMELDING, limit))
            .innlagt("2026-01-05T08:00", "2026-01-05T08:00")
            .add(avmelding(accepted, at));
    // when
    var duties = stay.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void oneThatIsTooLateIsFoundAfterwards() {
    // given
    var stay =
        ready()
            .under(Nasjonal.limit(Rule.AVMELDING, "PT1H"))
            .add(avmelding("2026-05-11T12:00", "2026-05-11T10:00"));
    // when
    var said = stay.saidAt("2026-05-11T12:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH avmelding-omgaende 2026-05-11T12:00 found afterwards",
            "LATE avmelding-omgaende 2026-05-11T12:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2026-05-11 | 2026-05-11T11:00 | 2026-05-11T11:00 | true", // D4: GenDate that day
        "2026-05-10 | 2026-05-11T11:00 | 2026-05-11T00:00 | true", // else the day's end
        "- | 2026-05-11T11:00 | 2026-05-11T12:00 | true", // acceptedAt
        "2026-05-11T12:05 | 2026-05-11T11:00 | 2026-05-11T12:05 | false", // clocks may differ
        "2026-05-11T12:05:00.001 | 2026-05-11T11:00 | 2026-05-11T12:00 | false" // D5
      })
  void theTimeIsReadAsThatOfAnAdmission(
      @Nullable String at, String generated, String start, boolean estimated) {
    // given
    var stay = ready().add(avmelding("2026-05-11T12:00", at).generated(generated));
    // when
    var duty = stay.obligationsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo(MessageBuilder.instant(start));
    assertThat(duty.estimatedStart()).isEqualTo(estimated);
  }

  @Test
  void eachOneHasItsOwnAndATakenBackOneShouldNeverHaveBeen() {
    // given
    var stay =
        ready()
            .avmeldt("2026-05-11T12:00")
            .klar("klar2", "2026-05-12T09:00")
            .add(
                message("avmelding2", MessageKind.LOG_AVMELDING, "2026-05-12T10:00")
                    .tells(Hendelse.AVMELDING, "2026-05-12T10:00"))
            .cancelled("avmelding", MessageKind.LOG_AVMELDING, "2026-05-12T11:00");
    // when
    var duties = stay.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactly("avmelding RETRACTED", "avmelding2 MET");
  }

  @Test
  void aRefusedOneIsTakenBack() {
    // given
    var stay =
        ready()
            .avmeldt("2026-05-11T12:00")
            .add(appRec("nei", "2026-05-11T13:00", "2", "avmelding"));
    // when
    var life = stay.lifeAt("2026-05-12T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-05-11T12:00 avmelding",
            "MET 2026-05-11T12:00 avmelding",
            "RETRACTED 2026-05-11T13:00 nei");
  }

  @Test
  void aCancellationThatCameFirstAndAStayThatIsOverLeaveNone() {
    // given
    var cancelled =
        ready()
            .add(
                message("c", MessageKind.LOG_AVMELDING, "2026-05-11T11:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("avmelding"))
            .avmeldt("2026-05-11T12:00");
    var over =
        ready()
            .utskrevet("2026-05-11T10:00", "2026-05-11T10:00")
            .add(avmelding("2026-05-11T12:00", "2026-05-11T12:00").refersTo("klar"));
    // when
    var ofCancelled = cancelled.standingAt("2026-05-12T00:00");
    var ofOver = over.standingAt("2026-05-12T00:00");
    // then
    assertThat(ofCancelled).isEmpty();
    assertThat(ofOver).isEmpty();
  }
}
