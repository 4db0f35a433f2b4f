package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.doctor;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Values;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.MessageKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is one case, and what ends it (rules.md §5, D24). */
class CaseTest {
  private static final Address OTHER = party(12345, "Nabokommunen");

  private static Story story() {
    return Story.about(
        Rule.KOORDINATOR_OPPNEVNT, Rule.IP_IGANGSATT, Rule.BARN_PAARORENDE, Rule.OVERGANG_VOKSEN);
  }

  @Test
  void severalConversationsAboutOnePersonAreOneCase() {
    // given
    var story =
        story()
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(notice(Need.INDIVIDUELL_PLAN).in("ip", "2026-05-12T10:00"));
    // when
    var duties = story.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(duties)
        .extracting(Obligation::journey)
        .hasSize(2)
        .containsOnly(story.facts().getFirst().message().id().value());
  }

  @Test
  void eachMunicipalityHasItsOwnCaseAndAnswersInItsOwn() {
    // given
    var story =
        story()
            .add(notice(Need.KOORDINATOR).in("her", "2026-05-11T10:00"))
            .add(notice(Need.KOORDINATOR).in("der", "2026-05-11T11:00").to(OTHER))
            .add(
                says(Need.KOORDINATOR, Act.APPOINTED)
                    .in("ja", "2026-05-12T10:00")
                    .from(OTHER)
                    .to(HOSPITAL));
    // when
    var duties = story.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactlyInAnyOrder("her OPEN", "der MET");
    assertThat(duties).extracting(Obligation::journey).doesNotHaveDuplicates();
  }

  @Test
  void eachChildAndThePatientHaveTheirOwn() {
    // given
    var story =
        story()
            .add(notice(Need.BARN_SOM_PAARORENDE).child("en").in("en", "2026-05-11T10:00"))
            .add(notice(Need.BARN_SOM_PAARORENDE).child("to").in("to", "2026-05-11T11:00"))
            .add(notice(Need.BARN_SOM_PAARORENDE).child(null).in("ukjent", "2026-05-11T12:00"))
            .add(notice(Need.KOORDINATOR).in("pasient", "2026-05-11T13:00"))
            .add(notice(Need.BARNEKOORDINATOR).expectedChild().in("ventet", "2026-05-11T14:00"));
    // when
    var journeys =
        story.obligationsAt("2026-05-12T00:00").stream().map(Obligation::journey).toList();
    // then
    assertThat(journeys).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void aWithdrawnConsentCancelsAllThatIsOpenInThatCaseOnly() {
    // given
    var story =
        story()
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(notice(Need.INDIVIDUELL_PLAN).in("ip", "2026-05-11T11:00"))
            .add(notice(Need.BARN_SOM_PAARORENDE).child("en").in("barn", "2026-05-11T12:00"))
            .add(notice(Need.KOORDINATOR).in("der", "2026-05-11T13:00").to(OTHER))
            .add(says(null, Act.WITHDRAWN).in("trukket", "2026-05-12T10:00"))
            .add(notice(Need.KOORDINATOR).in("ny", "2026-05-13T10:00"));
    // when
    var duties = story.obligationsAt("2026-05-14T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactlyInAnyOrder(
            "k CANCELLED", "ip CANCELLED", "barn OPEN", "der OPEN", "ny OPEN");
  }

  @Test
  void aBreachThatIsSaidStaysWhenConsentIsWithdrawn() {
    // given
    var story =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .under(Nasjonal.limit(Rule.KOORDINATOR_OPPNEVNT, "1D"))
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(says(null, Act.WITHDRAWN).in("trukket", "2026-05-14T10:00"));
    // when
    var standing = story.standingAt("2026-05-15T00:00");
    var said = story.saidAt("2026-05-15T00:00");
    // then
    assertThat(standing).containsExactly("koordinator-oppnevnt BREACHED 2026-05-13T00:00");
    assertThat(said).containsExactly("BREACH koordinator-oppnevnt 2026-05-13T00:00");
  }

  @Test
  void aCancelledWithdrawalBringsTheCaseBack() {
    // given
    var story =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(says(null, Act.WITHDRAWN).in("trukket", "2026-05-12T10:00"))
            .cancelled("trukket", MessageKind.KOORDINATORMELDING, "2026-05-13T10:00");
    // when
    var life = story.lifeAt("2026-05-14T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-05-11T10:00 k",
            "CANCELLED 2026-05-12T10:00 trukket",
            "REOPENED 2026-05-13T10:00 c-trukket");
  }

  @Test
  void aDeathEndsThePatientsCasesWithThatMunicipalityAndNoChilds() {
    // given
    var story =
        story()
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(notice(Need.BARN_SOM_PAARORENDE).in("egen", "2026-05-11T11:00"))
            .add(notice(Need.KOORDINATOR).child("en").in("barn", "2026-05-11T12:00"))
            .add(notice(Need.KOORDINATOR).in("der", "2026-05-11T13:00").to(OTHER))
            .add(message("dod", MessageKind.LOG_DOD, "2026-05-12T10:00"));
    // when
    var duties = story.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactlyInAnyOrder("k CANCELLED", "egen OPEN", "barn OPEN", "der OPEN");
  }

  @Test
  void aDeathToldByTheDischargeAndByTheMunicipalityEndsItToo() {
    // given
    var discharge =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(message("ut", MessageKind.LOG_UTSKREVET, "2026-05-12T10:00").uttilstand("3"));
    var municipality =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(message("dod", MessageKind.LOG_DOD, "2026-05-12T10:00").back());
    // when
    var ofDischarge = discharge.lifeAt("2026-05-13T00:00");
    var ofMunicipality = municipality.lifeAt("2026-05-13T00:00");
    // then
    assertThat(ofDischarge).endsWith("CANCELLED 2026-05-12T10:00 ut");
    assertThat(ofMunicipality).endsWith("CANCELLED 2026-05-12T10:00 dod");
  }

  @Test
  void aCaseDoesNotEndWithAStay() {
    // given
    var story =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-05T10:00"))
            .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
    // when
    var life = story.lifeAt("2026-05-12T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-05T10:00 k");
  }

  @Test
  void theMunicipalityIsThatOfTheAgreementOfAnEarlierStayOrElseTheReceiver() {
    // given
    var agreed =
        story()
            .under(Nasjonal.local(Values.NONE))
            .add(notice(Need.INDIVIDUELL_PLAN).in("ip", "2026-05-11T10:00").back());
    var known =
        story()
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(notice(Need.INDIVIDUELL_PLAN).in("ip", "2026-05-11T10:00").back());
    var unknown = story().add(notice(Need.INDIVIDUELL_PLAN).in("ip", "2026-05-11T10:00").back());
    var doctor =
        story()
            .add(
                notice(Need.INDIVIDUELL_PLAN)
                    .in("ip", "2026-05-11T10:00")
                    .to(doctor(4000))
                    .from(MUNICIPALITY));
    // when
    var parties =
        Stream.of(agreed, known, unknown, doctor)
            .map(each -> each.obligationsAt("2026-05-12T00:00").getFirst())
            .map(duty -> duty.obliged().address().herId() + " " + duty.counterparty().role())
            .toList();
    // then
    assertThat(parties).containsExactly("99387 HOSPITAL", "99387 HOSPITAL", "59 null", "99387 GP");
  }

  @Test
  void anAnswerInNoCaseIsLeftAlone() {
    // given
    var story = story().add(says(null, Act.ACKNOWLEDGED).in("svar", "2026-05-11T10:00").back());
    // when
    var standing = story.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).isEmpty();
    assertThat(story.lacksAt("2026-05-12T00:00")).isEmpty();
  }

  @Test
  void theCaseKeepsItsNameWhenTheNoticeThatOpenedItIsTakenBack() {
    // given
    var story =
        Story.about(Rule.IP_IGANGSATT)
            .add(notice(Need.KOORDINATOR).in("k", "2026-05-11T10:00"))
            .add(notice(Need.INDIVIDUELL_PLAN).in("ip", "2026-05-12T10:00"))
            .cancelled("k", MessageKind.KOORDINATORMELDING, "2026-05-13T10:00");
    // when
    var duty = story.obligationsAt("2026-05-14T00:00").getFirst();
    // then
    assertThat(duty.journey()).isEqualTo(story.facts().getFirst().message().id().value());
  }
}
