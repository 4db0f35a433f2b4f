package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R16, rules.md §4: how long a patient who is ready waits to be received. */
class MottakTest {

  private static Story ready() {
    return Story.about(Rule.MOTTAK).klar("klar", "2026-05-11T09:00");
  }

  @Test
  void itRunsFromTheNoticeToTheDischarge() {
    // given
    var stay = ready().utskrevet("2026-05-13T12:00", "2026-05-13T11:00");
    // when
    var duty = stay.obligationsAt("2026-05-13T12:00").getFirst();
    var life = stay.lifeAt("2026-05-13T12:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T07:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-05-13T10:00:00Z"); // when that was accepted
    assertThat(duty.obliged().role()).isEqualTo(Role.MUNICIPALITY);
    assertThat(duty.obliged().address()).isEqualTo(MessageBuilder.MUNICIPALITY);
    assertThat(life)
        .containsExactly("OPENED 2026-05-11T09:00 klar", "MET 2026-05-13T12:00 utskrevet");
    assertThat(stay.saidAt("2026-06-13T12:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT24H | 2026-05-11T09:00 | 2026-05-12T08:59:59.999 | MET",
        "PT24H | 2026-05-11T09:00 | 2026-05-12T09:00 | MET_LATE",
        "PT24H | 2026-03-28T09:00 | 2026-03-29T09:59:59.999 | MET", // summer time begins
        "PT24H | 2026-10-24T09:00 | 2026-10-25T08:00 | MET_LATE", // and ends
        "1D | 2026-05-11T09:00 | 2026-05-12T23:59:59.999 | MET",
        "1D | 2026-05-11T09:00 | 2026-05-13T00:00 | MET_LATE",
        "1WD | 2026-04-01T09:00 | 2026-04-07T14:59:59.999 | MET",
        "1WD | 2026-04-01T09:00 | 2026-04-07T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(String limit, String klar, String left, String state) {
    // given
    var stay =
        Story.about(Rule.MOTTAK)
            .under(Nasjonal.limit(Rule.MOTTAK, limit))
            .klar("klar", klar)
            .utskrevet(left, left);
    // when
    var duties = stay.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void aDeathMeetsItHoweverItIsTold() {
    // given
    var dod = ready().add(message("dod", MessageKind.LOG_DOD, "2026-05-12T10:00"));
    var left =
        ready()
            .add(
                message("ut", MessageKind.LOG_UTSKREVET, "2026-05-12T10:00")
                    .uttilstand("2")
                    .tells(Hendelse.UTSKREVET, "2026-05-12T09:00"));
    // when
    var ofDod = dod.lifeAt("2026-05-13T00:00");
    var ofLeft = left.lifeAt("2026-05-13T00:00");
    // then
    assertThat(ofDod).containsExactly("OPENED 2026-05-11T09:00 klar", "MET 2026-05-12T10:00 dod");
    assertThat(ofLeft).containsExactly("OPENED 2026-05-11T09:00 klar", "MET 2026-05-12T10:00 ut");
  }

  @Test
  void aDeathEndsAlsoAStayThatHadLapsedIfItNamesIt() {
    // given
    var unnamed = ready().add(message("dod", MessageKind.LOG_DOD, "2027-06-01T10:00"));
    var named =
        ready().add(message("dod", MessageKind.LOG_DOD, "2027-06-01T10:00").refersTo("klar"));
    // when
    var ofUnnamed = unnamed.lifeAt("2027-06-02T00:00");
    var ofNamed = named.lifeAt("2027-06-02T00:00");
    // then
    assertThat(ofUnnamed).containsExactly("OPENED 2026-05-11T09:00 klar");
    assertThat(ofNamed).containsExactly("OPENED 2026-05-11T09:00 klar", "MET 2027-06-01T10:00 dod");
  }

  @Test
  void anAvmeldingCancelsItAndTheNextNoticeStartsAnother() {
    // given
    var stay = ready().avmeldt("2026-05-11T10:00").klar("klar2", "2026-05-12T09:00");
    // when
    var standing = stay.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(standing)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactly("klar CANCELLED", "klar2 OPEN");
  }

  @Test
  void aFurtherNoticeStartsNoneAlsoWhenTheAnswerHasCome() {
    // given
    var stay =
        ready()
            .svar("svar", "2026-05-11T10:00", "klar")
            .klar("klar2", "2026-05-12T09:00")
            .utskrevet("2026-05-13T10:00", "2026-05-13T10:00");
    // when
    var life = stay.lifeAt("2026-05-14T00:00");
    // then
    assertThat(life)
        .containsExactly("OPENED 2026-05-11T09:00 klar", "MET 2026-05-13T10:00 utskrevet");
  }

  @Test
  void aNoticeWrittenBeforeAnAcceptedAvmeldingStartsNone() {
    // given
    var stay =
        Story.about(Rule.MOTTAK)
            .innlagt("2026-05-11T08:00", "2026-05-11T08:00")
            .avmeldt("2026-05-11T10:00")
            .add(
                message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T10:30")
                    .generated("2026-05-11T09:59"));
    // when
    var standing = stay.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @Test
  void anotherStayCancelsItAndATransferInTheTrustDoesNot() {
    // given
    var another =
        Story.about(Rule.MOTTAK)
            .innlagt("2026-05-04T10:00", "2026-05-04T10:00")
            .klar("klar", "2026-05-11T09:00")
            .innlagt("next", "2026-05-12T10:00", "2026-05-12T09:00");
    var moved =
        ready()
            .add(
                message("flyttet", MessageKind.LOG_UTSKREVET, "2026-05-12T10:00")
                    .utTil("7")
                    .tells(Hendelse.UTSKREVET, "2026-05-12T10:00"));
    // when
    var ofAnother = another.lifeAt("2026-05-13T00:00");
    var ofMoved = moved.lifeAt("2026-05-13T00:00");
    // then
    assertThat(ofAnother).endsWith("CANCELLED 2026-05-12T10:00 next");
    assertThat(ofMoved).containsExactly("OPENED 2026-05-11T09:00 klar");
  }

  @Test
  void aRefusedAvmeldingBringsItBackAndARefusedNoticeTakesItBack() {
    // given
    var back =
        ready()
            .avmeldt("2026-05-11T10:00")
            .add(appRec("nei", "2026-05-11T11:00", "2", "avmelding"));
    var gone = ready().add(appRec("nei", "2026-05-11T11:00", "2", "klar"));
    // when
    var ofBack = back.lifeAt("2026-05-12T00:00");
    var ofGone = gone.lifeAt("2026-05-12T00:00");
    // then
    assertThat(ofBack)
        .containsExactly(
            "OPENED 2026-05-11T09:00 klar",
            "CANCELLED 2026-05-11T10:00 avmelding",
            "REOPENED 2026-05-11T11:00 nei");
    assertThat(ofGone)
        .containsExactly("OPENED 2026-05-11T09:00 klar", "RETRACTED 2026-05-11T11:00 nei");
  }
}
