package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.doctor;
import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** K7, rules.md §5: epikrise or final report when the measures end. */
class SluttrapportTest {

  /** The hospital's measures ended on 11 May, told the day after at 10:00. */
  private static Story ended() {
    return Story.about(Rule.SLUTTRAPPORT)
        .add(says(null, Act.MEASURES_ENDED).at("2026-05-11").in("slutt", "2026-05-12T10:00"));
  }

  private static MessageBuilder report(String acceptedAt) {
    return says(null, Act.FINAL_REPORT).in("rapport", acceptedAt);
  }

  private static MessageBuilder epikrise(String acceptedAt) {
    return message("epikrise", MessageKind.EPIKRISE, acceptedAt).to(doctor(4000));
  }

  @Test
  void itRunsFromTheDayTheMeasuresEndedToTheReport() {
    // given
    var story = ended().add(report("2026-05-20T10:00"));
    // when
    var duty = story.obligationsAt("2026-05-20T10:00").getFirst();
    var life = story.lifeAt("2026-05-20T10:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo(instant("2026-05-11T00:00"));
    assertThat(duty.obliged()).isEqualTo(new Party(Role.HOSPITAL, HOSPITAL));
    assertThat(duty.counterparty()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(duty.journey()).isEqualTo(story.facts().getFirst().message().id().value());
    assertThat(life)
        .containsExactly("OPENED 2026-05-12T10:00 slutt", "MET 2026-05-20T10:00 rapport");
    assertThat(story.saidAt("2026-06-20T10:00")).isEmpty();
  }

  @Test
  void withoutADayItStartsWhenItWasAcceptedAndIsEstimated() {
    // given
    var story =
        Story.about(Rule.SLUTTRAPPORT)
            .add(says(null, Act.MEASURES_ENDED).in("slutt", "2026-05-12T10:00"));
    // when
    var duty = story.obligationsAt("2026-05-13T00:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo(instant("2026-05-12T10:00"));
    assertThat(duty.estimatedStart()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT48H | 2026-05-11 | 2026-05-12T23:59:59.999 | MET",
        "PT48H | 2026-05-11 | 2026-05-13T00:00 | MET_LATE",
        "PT24H | 2026-03-29 | 2026-03-30T01:00 | MET_LATE", // a day of 23 hours
        "PT24H | 2026-10-25 | 2026-10-25T22:59:59.999 | MET", // one of 25
        "7D | 2026-05-11 | 2026-05-18T23:59:59.999 | MET",
        "7D | 2026-05-11 | 2026-05-19T00:00 | MET_LATE",
        "5WD | 2026-05-11 | 2026-05-19T14:59:59.999 | MET", // over Ascension Day
        "5WD | 2026-05-11 | 2026-05-19T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String day, String reported, String state) {
    // given
    var story =
        Story.about(Rule.SLUTTRAPPORT)
            .under(Nasjonal.limit(Rule.SLUTTRAPPORT, limit))
            .add(says(null, Act.MEASURES_ENDED).at(day).in("slutt", day + "T08:00"))
            .add(epikrise(reported));
    // when
    var duties = story.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void anEpikriseOfThatPartyMeetsItAndOneOfAnotherDoesNot() {
    // given
    var own = ended().add(epikrise("2026-05-20T10:00"));
    var other = ended().add(epikrise("2026-05-20T10:00").from(party(60, "Nabosykehuset")));
    // when
    var met = own.standingAt("2026-05-21T00:00");
    var open = other.standingAt("2026-05-21T00:00");
    // then
    assertThat(met).containsExactly("sluttrapport MET");
    assertThat(open).containsExactly("sluttrapport OPEN");
  }

  @Test
  void aDialogmeldingNeverMeetsIt() {
    // given
    var mapped =
        Nasjonal.with(
            Values.ofThemes(Map.of(Theme.FINAL_REPORT, Set.of(new ThemeMark.Code("7322/4")))));
    var story =
        ended()
            .under(mapped)
            .add(
                message("dialog", MessageKind.DIALOG_HELSEFAGLIG, "2026-05-20T10:00")
                    .back()
                    .theme("7322/4"));
    // when
    var standing = story.standingAt("2026-05-21T00:00");
    // then
    assertThat(standing).containsExactly("sluttrapport OPEN");
  }

  @ParameterizedTest
  @EnumSource(
      value = Ground.Kind.class,
      names = {"CONSENT_DECLINED", "CONSENT_WITHDRAWN"})
  void declinedConsentCancelsIt(Ground.Kind kind) {
    // given
    var story =
        ended()
            .add(
                says(null, Act.FINAL_REPORT)
                    .consent(kind, Consenter.PERSON)
                    .in("nei", "2026-05-20T10:00"));
    // when
    var life = story.lifeAt("2026-05-21T00:00");
    // then
    assertThat(life)
        .containsExactly("OPENED 2026-05-12T10:00 slutt", "CANCELLED 2026-05-20T10:00 nei");
  }

  @Test
  void theMunicipalitysReportMeetsNothing() {
    // given
    var story = ended().add(report("2026-05-20T10:00").back());
    // when
    var standing = story.standingAt("2026-05-21T00:00");
    // then
    assertThat(standing).containsExactly("sluttrapport OPEN");
  }

  /** A coordinator is appointed while the child is in; it leaves on 11 May at 12:00. */
  private static Story childLeaves(MessageBuilder... before) {
    var story = Story.about(Rule.SLUTTRAPPORT).innlagt("2026-05-04T10:00", "2026-05-04T09:00");
    for (MessageBuilder each : before) {
      story.add(each);
    }
    return story.utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
  }

  private static MessageBuilder appointed(String adultIn) {
    return says(Need.BARNEKOORDINATOR, Act.APPOINTED)
        .in("oppnevnt", "2026-05-05T10:00")
        .back()
        .adultIn(adultIn);
  }

  @ParameterizedTest
  @CsvSource({"2027-01, 1", "2026-06, 1", "2026-05, 0", "2020-01, 0"})
  void theDischargeOfAChildWithACoordinatorStartsIt(String adultIn, int owed) {
    // given
    var story = childLeaves(appointed(adultIn));
    // when
    var standing = story.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).hasSize(owed);
  }

  @Test
  void itStartsAtTheDischargeAndBelongsToTheCase() {
    // given
    var story = childLeaves(appointed("2027-01"));
    // when
    var duty = story.obligationsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T10:00:00Z");
    assertThat(duty.startedBy()).hasToString("utskrevet");
    assertThat(duty.obliged()).isEqualTo(new Party(Role.HOSPITAL, HOSPITAL));
    assertThat(duty.journey()).isEqualTo(story.facts().get(1).message().id().value());
  }

  @Test
  void noneWithoutACoordinatorOrWithAnUnknownAgeOrOneWhoseTimeIsOver() {
    // given
    var noticeOnly =
        childLeaves(
            notice(Need.BARNEKOORDINATOR).in("varsel", "2026-05-05T10:00").adultIn("2027-01"));
    var unknown =
        childLeaves(
            says(Need.BARNEKOORDINATOR, Act.APPOINTED).in("oppnevnt", "2026-05-05T10:00").back());
    var over =
        childLeaves(
            appointed("2027-01"),
            says(Need.BARNEKOORDINATOR, Act.COORDINATOR_ENDED)
                .in("over", "2026-05-06T10:00")
                .back());
    var withdrawn =
        childLeaves(
            appointed("2027-01"), says(null, Act.WITHDRAWN).in("trukket", "2026-05-06T10:00"));
    // when
    var ofWithdrawn = withdrawn.standingAt("2026-05-12T00:00");
    var ofNotice = noticeOnly.standingAt("2026-05-12T00:00");
    var ofUnknown = unknown.standingAt("2026-05-12T00:00");
    var ofOver = over.standingAt("2026-05-12T00:00");
    // then
    assertThat(ofNotice).isEmpty();
    assertThat(ofUnknown).isEmpty();
    assertThat(ofOver).isEmpty();
    assertThat(ofWithdrawn).isEmpty();
  }

  @Test
  void aTransferInTheTrustAndADeathStartNone() {
    // given
    var moved =
        Story.about(Rule.SLUTTRAPPORT)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(appointed("2027-01"))
            .add(
                message("ut", MessageKind.LOG_UTSKREVET, "2026-05-11T13:00")
                    .utTil("7")
                    .tells(Hendelse.UTSKREVET, "2026-05-11T12:00"));
    var dead =
        Story.about(Rule.SLUTTRAPPORT)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(appointed("2027-01"))
            .add(
                message("ut", MessageKind.LOG_UTSKREVET, "2026-05-11T13:00")
                    .uttilstand("2")
                    .tells(Hendelse.UTSKREVET, "2026-05-11T12:00"));
    // when
    var ofMoved = moved.standingAt("2026-05-12T00:00");
    var ofDead = dead.standingAt("2026-05-12T00:00");
    // then
    assertThat(ofMoved).isEmpty();
    assertThat(ofDead).isEmpty();
  }

  @Test
  void aWithdrawnConsentAndADeathCancelIt() {
    // given
    var withdrawn = ended().add(says(null, Act.WITHDRAWN).in("trukket", "2026-05-13T10:00").back());
    var dead = ended().add(message("dod", MessageKind.LOG_DOD, "2026-05-13T10:00"));
    // when
    var ofWithdrawn = withdrawn.lifeAt("2026-05-14T00:00");
    var ofDead = dead.lifeAt("2026-05-14T00:00");
    // then
    assertThat(ofWithdrawn).endsWith("CANCELLED 2026-05-13T10:00 trukket");
    assertThat(ofDead).endsWith("CANCELLED 2026-05-13T10:00 dod");
  }

  @Test
  void aRefusedReportLeavesItOpenAgainAndATakenBackEndTakesItBack() {
    // given
    var reopened =
        ended()
            .add(report("2026-05-20T10:00"))
            .add(appRec("nei", "2026-05-20T11:00", "2", "rapport"));
    var gone =
        ended()
            .under(Nasjonal.limit(Rule.SLUTTRAPPORT, "7D"))
            .add(
                message("c", MessageKind.KOORDINATORMELDING, "2026-05-20T10:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("slutt"));
    // when
    var life = reopened.lifeAt("2026-05-21T00:00");
    var said = gone.saidAt("2026-05-21T00:00");
    // then
    assertThat(life).endsWith("REOPENED 2026-05-20T11:00 nei");
    assertThat(said)
        .containsExactly(
            "BREACH sluttrapport 2026-05-19T00:00", "RETRACTED sluttrapport 2026-05-20T10:00");
  }

  @Test
  void aChangeOfTheEndStartsNoMore() {
    // given
    var story =
        Story.about(Rule.SLUTTRAPPORT, Rule.INFORMASJON_FOR_AVSLUTNING)
            .add(says(null, Act.MEASURES_ENDED).at("2026-05-11").in("slutt", "2026-05-12T10:00"))
            .add(
                says(null, Act.MEASURES_ENDED)
                    .at("2026-05-13")
                    .in("m", "2026-05-13T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("slutt"));
    // when
    var duties = story.obligationsAt("2026-05-14T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.rule().id() + " " + duty.startedBy())
        .containsExactlyInAnyOrder("sluttrapport slutt", "informasjon-for-avslutning slutt");
  }
}
