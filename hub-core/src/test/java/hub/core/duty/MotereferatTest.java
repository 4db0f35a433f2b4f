package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.RuleValues;
import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R14, rules.md §4: the minutes of a samarbeidsmøte. */
class MotereferatTest {
  private static final Map<Theme, Set<ThemeMark>> THEMES =
      Map.of(
          Theme.INVITASJON, Set.of(new ThemeMark.Code("7322/6")),
          Theme.REFERAT, Set.of(new ThemeMark.Code("7322/4")));

  private static Agreements mapped(Values values) {
    return Nasjonal.with(values.with(Units.NONE, Transition.NONE, Map.of(), THEMES));
  }

  private static Agreements limited(String limit) {
    return mapped(
        Values.ofRules(
            Map.of("motereferat", new RuleValues(Nasjonal.span(limit), null, null, null, null))));
  }

  private static Story stay() {
    return Story.about(Rule.MOTEREFERAT)
        .under(mapped(Values.NONE))
        .innlagt("2026-05-04T10:00", "2026-05-04T09:00");
  }

  private static MessageBuilder invitation(String msgId, String acceptedAt) {
    return message(msgId, MessageKind.DIALOG_HELSEFAGLIG, acceptedAt).back().theme("7322/6");
  }

  private static MessageBuilder referat(String acceptedAt) {
    return message("referat", MessageKind.DIALOG_HELSEFAGLIG, acceptedAt).back().theme("7322/4");
  }

  @Test
  void itRunsFromTheInvitationToTheMinutes() {
    // given
    var stay =
        stay().add(invitation("innkalling", "2026-05-05T10:00")).add(referat("2026-05-08T10:00"));
    // when
    var duty = stay.obligationsAt("2026-05-08T10:00").getFirst();
    var life = stay.lifeAt("2026-05-08T10:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-05T08:00:00Z");
    assertThat(duty.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(duty.journey()).isEqualTo(stay.facts().getFirst().message().id().value());
    assertThat(life)
        .containsExactly("OPENED 2026-05-05T10:00 innkalling", "MET 2026-05-08T10:00 referat");
    assertThat(stay.saidAt("2026-06-08T10:00")).isEmpty();
  }

  @Test
  void aMeetingWithATimeStartsThen() {
    // given
    var stay =
        stay().add(says(null, Act.MEETING).at("2026-05-07T12:00").in("mote", "2026-05-05T10:00"));
    var onADay =
        stay().add(says(null, Act.MEETING).at("2026-05-07").in("mote", "2026-05-05T10:00"));
    // when
    var duty = stay.obligationsAt("2026-05-06T00:00").getFirst();
    var ofDay = onADay.obligationsAt("2026-05-06T00:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo("2026-05-07T10:00:00Z");
    assertThat(ofDay.startedAt()).isEqualTo(instant("2026-05-07T00:00"));
    assertThat(duty.state()).isEqualTo(State.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "PT4H, 2026-05-07T15:59:59.999, MET",
    "PT4H, 2026-05-07T16:00, MET_LATE",
    "1D, 2026-05-08T23:59:59.999, MET",
    "1D, 2026-05-09T00:00, MET_LATE",
    "5WD, 2026-05-15T14:59:59.999, MET", // over Ascension Day
    "5WD, 2026-05-15T15:00, MET_LATE"
  })
  void aLimitOfTheAgreementMakesItADeadline(String limit, String minutes, String state) {
    // given
    var stay =
        stay()
            .under(limited(limit))
            .add(says(null, Act.MEETING).at("2026-05-07T12:00").in("mote", "2026-05-05T10:00"))
            .add(referat(minutes));
    // when
    var duties = stay.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void theMunicipalityMayInviteButOnlyTheTrustsMinutesMeetIt() {
    // given
    var stay =
        stay()
            .add(invitation("innkalling", "2026-05-05T10:00").back())
            .add(referat("2026-05-06T10:00").back());
    // when
    var life = stay.lifeAt("2026-05-07T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-05T10:00 innkalling");
  }

  @Test
  void minutesMeetWhatWasCalledBeforeThemAndNothingCalledLater() {
    // given
    var stay =
        stay()
            .add(invitation("en", "2026-05-05T10:00"))
            .add(invitation("to", "2026-05-05T11:00"))
            .add(referat("2026-05-06T10:00"))
            .add(invitation("tre", "2026-05-06T11:00"));
    // when
    var duties = stay.obligationsAt("2026-05-07T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactly("en MET", "to MET", "tre OPEN");
  }

  @Test
  void itOutlivesTheStayAndADeath() {
    // given
    var stay =
        stay()
            .add(invitation("innkalling", "2026-05-05T10:00"))
            .utskrevet("2026-05-06T10:00", "2026-05-06T10:00")
            .add(referat("2026-05-08T10:00"));
    var dead =
        stay()
            .add(invitation("innkalling", "2026-05-05T10:00"))
            .add(message("dod", MessageKind.LOG_DOD, "2026-05-06T10:00"));
    // when
    var life = stay.lifeAt("2026-05-09T00:00");
    var ofDead = dead.lifeAt("2026-05-09T00:00");
    // then
    assertThat(life)
        .containsExactly("OPENED 2026-05-05T10:00 innkalling", "MET 2026-05-08T10:00 referat");
    assertThat(ofDead).containsExactly("OPENED 2026-05-05T10:00 innkalling");
  }

  @Test
  void anInvitationOutsideAStayStartsNoneAndSoDoesOneThatNobodyMapped() {
    // given
    var outside =
        Story.about(Rule.MOTEREFERAT)
            .under(mapped(Values.NONE))
            .add(invitation("innkalling", "2026-05-05T10:00"))
            .add(says(null, Act.MEETING).in("mote", "2026-05-05T11:00"));
    var unmapped =
        stay().under(Nasjonal.agreements()).add(invitation("innkalling", "2026-05-05T10:00"));
    // when
    var ofOutside = outside.standingAt("2026-05-06T00:00");
    var ofUnmapped = unmapped.standingAt("2026-05-06T00:00");
    // then
    assertThat(ofOutside).isEmpty();
    assertThat(ofUnmapped).isEmpty();
  }

  @Test
  void aRefusedInvitationIsTakenBackAndRefusedMinutesAreMissed() {
    // given
    var invitation =
        stay()
            .add(invitation("innkalling", "2026-05-05T10:00"))
            .add(appRec("nei", "2026-05-05T11:00", "2", "innkalling"));
    var minutes =
        stay()
            .add(invitation("innkalling", "2026-05-05T10:00"))
            .add(referat("2026-05-06T10:00"))
            .add(appRec("nei", "2026-05-06T11:00", "2", "referat"));
    // when
    var ofInvitation = invitation.lifeAt("2026-05-07T00:00");
    var ofMinutes = minutes.lifeAt("2026-05-07T00:00");
    // then
    assertThat(ofInvitation)
        .containsExactly("OPENED 2026-05-05T10:00 innkalling", "RETRACTED 2026-05-05T11:00 nei");
    assertThat(ofMinutes)
        .containsExactly(
            "OPENED 2026-05-05T10:00 innkalling",
            "MET 2026-05-06T10:00 referat",
            "REOPENED 2026-05-06T11:00 nei");
  }

  @Test
  void aChangeOfAMeetingStartsNoMore() {
    // given
    var stay =
        stay()
            .add(says(null, Act.MEETING).at("2026-05-07T12:00").in("mote", "2026-05-05T10:00"))
            .add(
                says(null, Act.MEETING)
                    .at("2026-05-08T12:00")
                    .in("m", "2026-05-05T11:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("mote"));
    // when
    var life = stay.lifeAt("2026-05-06T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-05T10:00 mote");
  }

  @Test
  void whatAChangeThatOvertookItsMeetingStartedStands() {
    // given
    var stay =
        stay()
            .add(
                says(null, Act.MEETING)
                    .at("2026-05-08T12:00")
                    .in("m", "2026-05-05T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("mote"))
            .add(says(null, Act.MEETING).at("2026-05-07T12:00").in("mote", "2026-05-05T11:00"));
    // when
    var duties = stay.obligationsAt("2026-05-06T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.startedBy().value()).contains("m");
  }
}
