package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K9, rules.md §5: how long before the end the last information came. */
class InformasjonForAvslutningTest {

  private static Story story() {
    return Story.about(Rule.INFORMASJON_FOR_AVSLUTNING);
  }

  private static MessageBuilder ended(String acceptedAt) {
    return says(null, Act.MEASURES_ENDED).at("2026-05-11").in("slutt", acceptedAt);
  }

  private static MessageBuilder dialog(String msgId, String acceptedAt) {
    return message(msgId, MessageKind.DIALOG_HELSEFAGLIG, acceptedAt).back();
  }

  private static MessageBuilder helse(String acceptedAt) {
    return message("helse", MessageKind.HELSEOPPL_SOKNAD, acceptedAt).typeInnhold("2");
  }

  @Test
  void theLastInformationBeforeTheEndMeetsItAndTheLeadTimeCanBeRead() {
    // given
    var story =
        story()
            .add(dialog("en", "2026-05-01T10:00"))
            .add(helse("2026-05-04T10:00"))
            .add(ended("2026-05-12T10:00"))
            .add(dialog("etter", "2026-05-13T10:00"));
    // when
    var duty = story.obligationsAt("2026-05-14T00:00").getFirst();
    var life = story.lifeAt("2026-05-14T00:00");
    // then
    assertThat(duty.state()).isEqualTo(State.MET);
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-10T22:00:00Z");
    assertThat(duty.metBy()).hasToString("helse");
    assertThat(duty.metAt()).isEqualTo("2026-05-04T08:00:00Z");
    assertThat(duty.obliged()).isEqualTo(new Party(Role.HOSPITAL, HOSPITAL));
    assertThat(duty.counterparty()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(life).containsExactly("OPENED 2026-05-12T10:00 slutt", "MET 2026-05-12T10:00 helse");
    assertThat(story.saidAt("2026-06-14T00:00")).isEmpty();
  }

  @Test
  void whereNothingCameBeforeTheFirstAfterItMeetsIt() {
    // given
    var story =
        story()
            .add(ended("2026-05-12T10:00"))
            .add(dialog("en", "2026-05-13T10:00"))
            .add(dialog("to", "2026-05-14T10:00"));
    // when
    var open = story.standingAt("2026-05-13T09:59:59.999");
    var life = story.lifeAt("2026-05-15T00:00");
    // then
    assertThat(open).containsExactly("informasjon-for-avslutning OPEN");
    assertThat(life).containsExactly("OPENED 2026-05-12T10:00 slutt", "MET 2026-05-13T10:00 en");
  }

  @ParameterizedTest
  @CsvSource({
    "PT4H, 2026-05-11T03:59:59.999, MET",
    "PT4H, 2026-05-11T04:00, MET_LATE",
    "3D, 2026-05-14T23:59:59.999, MET",
    "3D, 2026-05-15T00:00, MET_LATE",
    "5WD, 2026-05-19T14:59:59.999, MET", // over Ascension Day
    "5WD, 2026-05-19T15:00, MET_LATE"
  })
  void aLimitOfTheAgreementMakesItADeadline(String limit, String informed, String state) {
    // given
    var story =
        story()
            .under(Nasjonal.limit(Rule.INFORMASJON_FOR_AVSLUTNING, limit))
            .add(ended("2026-05-11T00:00"))
            .add(dialog("info", informed));
    // when
    var duties = story.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void onlyWhatGoesFromThatHospitalToTheMunicipalityCounts() {
    // given
    var story =
        story()
            .add(dialog("fra-kommunen", "2026-05-01T10:00").back())
            .add(dialog("fra-annet", "2026-05-02T10:00").from(party(60, "Nabosykehuset")))
            .add(dialog("til-annen", "2026-05-03T10:00").to(party(12345, "Nabokommunen")))
            .add(message("epikrise", MessageKind.EPIKRISE, "2026-05-04T10:00"))
            .add(ended("2026-05-12T10:00"));
    // when
    var standing = story.standingAt("2026-05-13T00:00");
    // then
    assertThat(standing).containsExactly("informasjon-for-avslutning OPEN");
  }

  @Test
  void aDischargeStartsItOnlyInACase() {
    // given
    var inCase =
        story()
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(notice(Need.KOORDINATOR).in("varsel", "2026-05-05T10:00"))
            .add(helse("2026-05-06T10:00"))
            .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
    var without =
        story()
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(helse("2026-05-06T10:00"))
            .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
    // when
    var duty = inCase.obligationsAt("2026-05-12T00:00").getFirst();
    var none = without.standingAt("2026-05-12T00:00");
    // then
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T10:00:00Z");
    assertThat(duty.metBy()).hasToString("helse");
    assertThat(duty.journey()).isEqualTo(inCase.facts().get(1).message().id().value());
    assertThat(none).isEmpty();
  }

  @Test
  void takenBackInformationGivesWayToTheOneBefore() {
    // given
    var story =
        story()
            .add(dialog("en", "2026-05-01T10:00"))
            .add(helse("2026-05-04T10:00"))
            .add(ended("2026-05-12T10:00"))
            .cancelled("helse", MessageKind.HELSEOPPL_SOKNAD, "2026-05-13T10:00");
    // when
    var duty = story.obligationsAt("2026-05-14T00:00").getFirst();
    // then
    assertThat(duty.state()).isEqualTo(State.MET);
    assertThat(duty.metBy()).hasToString("en");
  }

  @Test
  void aWithdrawnConsentAndADeathCancelWhatIsOpen() {
    // given
    var withdrawn =
        story()
            .add(ended("2026-05-12T10:00"))
            .add(says(null, Act.WITHDRAWN).in("trukket", "2026-05-13T10:00"));
    var dead =
        story()
            .add(ended("2026-05-12T10:00"))
            .add(message("dod", MessageKind.LOG_DOD, "2026-05-13T10:00"));
    // when
    var ofWithdrawn = withdrawn.lifeAt("2026-05-14T00:00");
    var ofDead = dead.lifeAt("2026-05-14T00:00");
    // then
    assertThat(ofWithdrawn).endsWith("CANCELLED 2026-05-13T10:00 trukket");
    assertThat(ofDead).endsWith("CANCELLED 2026-05-13T10:00 dod");
  }
}
