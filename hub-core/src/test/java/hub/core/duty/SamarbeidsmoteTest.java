package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.unit;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
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
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R9, rules.md §4: Rule.SAMARBEIDSMOTE, a meeting is called before a patient is ready. */
class SamarbeidsmoteTest {
  private static final Map<Theme, Set<ThemeMark>> INVITED =
      Map.of(Theme.INVITASJON, Set.of(new ThemeMark.Code("7322/6")));
  private static final Agreements LISTED =
      Nasjonal.with(
          Values.NONE.with(
              new Units(Set.of(591L), Set.of(592L), null, null, null),
              Transition.NONE,
              Map.of(),
              INVITED));
  private static final String LACK = "samarbeidsmote 2026-05-11T10:00";

  /** Admitted on Monday 4 May, ready a week later at 10:00, by the psychiatric unit 591. */
  private static Story stay(long unit, MessageBuilder... between) {
    var stay = Story.about(Rule.SVAR).under(LISTED);
    stay.innlagt("2026-05-04T10:00", "2026-05-04T09:00").tidligmelding("2026-05-04T10:00");
    for (MessageBuilder each : between) {
      stay.add(each);
    }
    return stay.add(
        message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T10:00")
            .from(unit(HOSPITAL, unit))
            .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-11"));
  }

  private static MessageBuilder invitation(String acceptedAt) {
    return message("invitasjon", MessageKind.DIALOG_HELSEFAGLIG, acceptedAt).back().theme("7322/6");
  }

  @ParameterizedTest
  @CsvSource({"591, true", "592, true", "593, false"})
  void aListedUnitOfPsykiskHelsevernOrTsbMustHaveInvited(long unit, boolean lacking) {
    // given
    var stay = stay(unit);
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks.contains(LACK)).isEqualTo(lacking);
  }

  @Test
  void itIsSaidOfTheHospitalWithTheNoticeAsItsGround() {
    // given
    var stay = stay(591);
    // when
    var alert = stay.alertsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(alert.rule()).isEqualTo("samarbeidsmote");
    assertThat(alert.startedBy()).hasToString("klar");
    assertThat(alert.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(alert.obligation()).isNull();
    assertThat(alert.dueAt()).isNull();
    assertThat(alert.journey()).isEqualTo(stay.facts().getFirst().message().id().value());
  }

  @Test
  void withoutAListItIsOff() {
    // given
    var stay = stay(591).under(Nasjonal.agreements());
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T08:59:59.999, true", // before the admission
    "2026-05-04T10:00, false",
    "2026-05-11T09:59:59.999, false"
  })
  void theInvitationComesAfterTheAdmissionAndBeforeTheNotice(String invited, boolean lacking) {
    // given
    var early = invited.compareTo("2026-05-04T10:00") < 0;
    var stay =
        early
            ? Story.about(Rule.SVAR)
                .under(LISTED)
                .add(invitation(invited))
                .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
                .tidligmelding("2026-05-04T10:00")
                .add(
                    message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T10:00")
                        .from(unit(HOSPITAL, 591))
                        .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-11"))
            : stay(591, invitation(invited));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks.contains(LACK)).isEqualTo(lacking);
  }

  @Test
  void anInvitationAfterTheNoticeIsTooLateAlsoInTheSameInstant() {
    // given
    var stay = stay(591).add(invitation("2026-05-11T10:00"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly(LACK);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMeetingToldInAKoordinatorMeldingCountsEitherWay(boolean back) {
    // given
    var meeting = says(null, Act.MEETING).in("mote", "2026-05-06T10:00");
    var stay = stay(591, back ? meeting.back() : meeting);
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void aDialogAboutSomethingElseIsNoInvitation() {
    // given
    var stay =
        stay(
            591,
            message("prat", MessageKind.DIALOG_HELSEFAGLIG, "2026-05-06T10:00")
                .back()
                .theme("7322/5"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly(LACK);
  }

  @Test
  void anInvitationThatIsRefusedAfterwardsIsMissedThen() {
    // given
    var stay =
        stay(591, invitation("2026-05-06T10:00"))
            .add(appRec("nei", "2026-05-11T12:00", "2", "invitasjon"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly("samarbeidsmote 2026-05-11T12:00");
  }

  @Test
  void whatIsSaidStaysWhenTheNoticeIsTakenBackAndEachNoticeIsLookedAt() {
    // given
    var stay =
        stay(591)
            .cancelled("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T11:00")
            .add(
                message("klar2", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-12T10:00")
                    .from(unit(HOSPITAL, 591))
                    .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-12"));
    // when
    var lacks = stay.lacksAt("2026-05-13T00:00");
    // then
    assertThat(lacks).containsExactly(LACK, "samarbeidsmote 2026-05-12T10:00");
  }

  @Test
  void aNoticeWhoseCancellationCameFirstIsNotLookedAt() {
    // given
    var stay =
        Story.about(Rule.SVAR)
            .under(LISTED)
            .add(
                message("c", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T09:00")
                    .from(unit(HOSPITAL, 591))
                    .status(Forsendelsesstatus.C)
                    .refersTo("klar"))
            .add(
                message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T10:00")
                    .from(unit(HOSPITAL, 591)));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }
}
