package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.appRec;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.Story;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;

/** All that happens to the duties of a stay that have a deadline of their own, in order. */
class StayLifeTest {

  @Test
  void ofATidligmelding() {
    // given
    var stay =
        Story.about(Rule.TIDLIGMELDING)
            .innlagt("2026-03-03T10:30", "2026-03-03T10:00")
            .tidligmelding("2026-03-04T11:00")
            .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-03-04T12:00")
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-03-04T13:00");
    // when
    var life = stay.lifeAt("2026-03-05T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-03T10:30 innlagt",
            "WARNED 2026-03-04T06:00",
            "BREACHED 2026-03-04T10:00",
            "MET_LATE 2026-03-04T11:00 tidligmelding",
            "REOPENED 2026-03-04T12:00 c-tidligmelding",
            "BREACHED 2026-03-04T12:00",
            "RETRACTED 2026-03-04T13:00 c-innlagt");
  }

  @Test
  void ofAnInnleggelsesrapport() {
    // given
    var stay =
        Story.about(Rule.INNLEGGELSESRAPPORT)
            .innlagt("2026-03-03T10:30", "2026-03-03T10:00")
            .innleggelsesrapport("2026-03-03T12:00")
            .add(appRec("nei", "2026-03-03T13:00", "2", "rapport").back())
            .utskrevet("2026-03-03T14:00", "2026-03-03T14:00");
    // when
    var life = stay.lifeAt("2026-03-05T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-03T10:30 innlagt",
            "MET 2026-03-03T12:00 rapport",
            "REOPENED 2026-03-03T13:00 nei",
            "CANCELLED 2026-03-03T14:00 utskrevet");
  }

  @Test
  void ofAnAnswer() {
    // given
    var stay =
        Story.about(Rule.SVAR)
            .klar("klar", "2026-05-11T09:00")
            .avmeldt("2026-05-11T10:00")
            .cancelled("avmelding", MessageKind.LOG_AVMELDING, "2026-05-11T14:30")
            .svar("svar", "2026-05-11T16:00", "klar");
    // when
    var life = stay.lifeAt("2026-05-12T00:00");
    var said = stay.saidAt("2026-05-12T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-05-11T09:00 klar",
            "CANCELLED 2026-05-11T10:00 avmelding",
            "REOPENED 2026-05-11T14:30 c-avmelding",
            "WARNED 2026-05-11T14:30",
            "BREACHED 2026-05-11T15:00",
            "MET_LATE 2026-05-11T16:00 svar");
    assertThat(said)
        .containsExactly(
            "WARNING utskrivningsklar-svar 2026-05-11T14:30",
            "BREACH utskrivningsklar-svar 2026-05-11T15:00",
            "LATE utskrivningsklar-svar 2026-05-11T16:00");
  }

  @Test
  void ofAnUtskrivningsrapport() {
    // given
    var stay =
        Story.about(Rule.UTSKRIVNINGSRAPPORT)
            .utskrevet("2026-10-25T10:00", "2026-10-25")
            .utskrivningsrapport("2026-10-26T00:00");
    // when
    var life = stay.lifeAt("2026-10-27T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-10-25T10:00 utskrevet",
            "BREACHED 2026-10-26T00:00",
            "MET_LATE 2026-10-26T00:00 utskrivningsrapport");
  }
}
