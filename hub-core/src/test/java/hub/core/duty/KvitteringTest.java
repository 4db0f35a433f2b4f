package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.doctor;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Anchor;
import hub.core.agreement.RuleValues;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.Ids;
import hub.core.message.MessageKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R11, rules.md §4: an AppRec of each receiver within 96 hours. */
class KvitteringTest {
  private static final Address OTHER = party(12345, "Nabokommunen");

  private static Story story() {
    return Story.about(Rule.APPLIKASJONSKVITTERING);
  }

  private static MessageBuilder innlagt(String acceptedAt) {
    return message("innlagt", MessageKind.LOG_INNLAGT, acceptedAt)
        .tells(Hendelse.INNLAGT, acceptedAt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02T10:00 | 2026-03-06T09:59:59.999 | MET",
        "2026-03-02T10:00 | 2026-03-06T10:00 | MET_LATE",
        "2026-03-02T10:00 | 2026-03-06T10:00:00.001 | MET_LATE",
        "2026-03-27T10:00 | 2026-03-31T10:59:59.999 | MET", // summer time begins
        "2026-03-27T10:00 | 2026-03-31T11:00 | MET_LATE",
        "2026-10-23T10:00 | 2026-10-27T08:59:59.999 | MET", // and ends
        "2026-10-23T10:00 | 2026-10-27T09:00 | MET_LATE",
        "2026-04-02T10:00 | 2026-04-06T10:00 | MET_LATE", // no holiday stops elapsed hours
        "2026-05-14T10:00 | 2026-05-18T09:59:59.999 | MET",
        "2026-12-24T10:00 | 2026-12-28T10:00 | MET_LATE"
      })
  void theReceiptComesBefore96HoursHavePassed(String accepted, String receipt, String state) {
    // given
    var story = story().add(innlagt(accepted)).add(appRec("kvittering", receipt, "1", "innlagt"));
    // when
    var duties = story.obligationsAt("2027-06-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void theBreachComesAtDueWithoutAWarningAndALateReceiptSaysSo() {
    // given
    var story =
        story()
            .add(innlagt("2026-03-02T10:00"))
            .add(appRec("kvittering", "2026-03-06T11:00", "1", "innlagt"));
    // when
    var before = story.saidAt("2026-03-06T09:59:59.999");
    var said = story.saidAt("2026-03-06T11:00");
    var life = story.lifeAt("2026-03-06T11:00");
    // then
    assertThat(before).isEmpty();
    assertThat(said)
        .containsExactly(
            "BREACH applikasjonskvittering-96t 2026-03-06T10:00",
            "LATE applikasjonskvittering-96t 2026-03-06T11:00");
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-02T10:00 innlagt",
            "BREACHED 2026-03-06T10:00",
            "MET_LATE 2026-03-06T11:00 kvittering");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00, 2026-03-02T10:00, 2026-03-06T09:00",
    "2026-03-02T15:00, 2026-03-02T11:00, 2026-03-06T11:00" // a clock that is ahead
  })
  void itStartsAtGenDateOrAcceptanceWhicheverIsTheEarlier(
      String generated, String accepted, String due) {
    // given
    var story = story().add(innlagt(accepted).generated(generated));
    // when
    var standing = story.standingAt("2026-03-03T00:00");
    // then
    assertThat(standing).containsExactly("applikasjonskvittering-96t OPEN " + due);
  }

  @Test
  void aNegativeReceiptMeetsItAndNothingWithdrawsIt() {
    // given
    var story =
        story()
            .add(innlagt("2026-03-02T10:00"))
            .add(appRec("nei", "2026-03-02T11:00", "2", "innlagt"))
            .add(appRec("ja", "2026-03-02T12:00", "1", "innlagt"));
    // when
    var life = story.lifeAt("2026-03-10T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-03-02T10:00 innlagt", "MET 2026-03-02T11:00 nei");
  }

  @Test
  void aMessageThatIsTakenBackIsStillOwedAReceiptAndSoIsTheC() {
    // given
    var story =
        story()
            .add(innlagt("2026-03-02T10:00"))
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-03-02T11:00");
    // when
    var standing = story.standingAt("2026-03-07T00:00");
    var said = story.saidAt("2026-03-07T00:00");
    // then
    assertThat(standing)
        .containsExactly(
            "applikasjonskvittering-96t BREACHED 2026-03-06T10:00",
            "applikasjonskvittering-96t BREACHED 2026-03-06T11:00");
    assertThat(said)
        .containsExactly(
            "BREACH applikasjonskvittering-96t 2026-03-06T10:00",
            "BREACH applikasjonskvittering-96t 2026-03-06T11:00");
  }

  @Test
  void eachReceiverOwesItsOwnAndOnlyItsOwnReceiptMeetsIt() {
    // given
    var story =
        story()
            .add(innlagt("2026-03-02T10:00").copyTo(OTHER))
            .add(appRec("kvittering", "2026-03-02T11:00", "1", "innlagt").from(OTHER));
    // when
    var duties = story.obligationsAt("2026-03-03T00:00");
    // then
    assertThat(duties)
        .extracting(o -> o.obliged().address().herId() + " " + o.state() + " " + o.metBy())
        .containsExactly("99387 OPEN null", "12345 MET kvittering");
  }

  @Test
  void theIdHoldsTheReceiver() {
    // given
    var story = story().add(innlagt("2026-03-02T10:00").copyTo(OTHER));
    var innlagt = story.facts().getFirst().message().id();
    // when
    var ids = story.obligationsAt("2026-03-03T00:00").stream().map(Obligation::id).toList();
    // then
    assertThat(ids)
        .containsExactly(
            id("applikasjonskvittering-96t", innlagt.toString(), "99387"),
            id("applikasjonskvittering-96t", innlagt.toString(), "12345"));
  }

  private static UUID id(String rule, String message, String receiver) {
    return Ids.Name.of(rule).and(message).and(receiver).uuid();
  }

  @Test
  void aPartyThatIsBothReceiverAndCopyOwesOne() {
    // given
    var story =
        story().add(innlagt("2026-03-02T10:00").copyTo(MUNICIPALITY).copyTo(OTHER).copyTo(OTHER));
    // when
    var standing = story.standingAt("2026-03-03T00:00");
    // then
    assertThat(standing).hasSize(2);
  }

  @Test
  void aStrangersReceiptMeetsNothing() {
    // given
    var story =
        story()
            .add(innlagt("2026-03-02T10:00"))
            .add(appRec("fremmed", "2026-03-02T11:00", "1", "innlagt").from(OTHER));
    // when
    var standing = story.standingAt("2026-03-03T00:00");
    // then
    assertThat(standing).containsExactly("applikasjonskvittering-96t OPEN 2026-03-06T10:00");
  }

  @Test
  void theJourneyIsThatOfTheMessageForItsReceiver() {
    // given
    var story =
        story()
            .add(innlagt("2026-03-02T10:00"))
            .add(message("notat", MessageKind.DIALOG_NOTAT, "2026-03-02T11:00").about("p1"))
            .add(message("fastlege", MessageKind.EPIKRISE, "2026-03-02T12:00").to(doctor(4000)));
    // when
    var duties = story.obligationsAt("2026-03-03T00:00");
    // then
    var stay = story.facts().getFirst().message().id().value();
    assertThat(duties)
        .extracting(o -> o.startedBy() + " " + stay.equals(o.journey()) + " " + o.obliged().role())
        .containsExactly("innlagt true MUNICIPALITY", "notat true null", "fastlege false GP");
  }

  @Test
  void anAppRecATrainingMessageAndOneWithoutReceiverOweNone() {
    // given
    var nobody = new Address(null, null, "Ukjent", null, false);
    var story =
        story()
            .add(appRec("kvittering", "2026-03-02T10:00", "1", "noe"))
            .add(innlagt("2026-03-02T10:00").training())
            .add(message("ingen", MessageKind.DIALOG_NOTAT, "2026-03-02T11:00").to(nobody));
    // when
    var standing = story.standingAt("2026-03-10T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @Test
  void aReusedMsgIdStartsNoSecond() {
    // given
    var innlagt = innlagt("2026-03-02T10:00");
    var story =
        story()
            .add(innlagt)
            .add(new Fact.Reused(innlagt.message(), MessageBuilder.instant("2026-03-02T11:00")));
    // when
    var standing = story.standingAt("2026-03-03T00:00");
    // then
    assertThat(standing).hasSize(1);
  }

  @Test
  void theMunicipalitysMessageBindsTheHospital() {
    // given
    var story = story().innleggelsesrapport("2026-03-02T10:00");
    // when
    var duty = story.obligationsAt("2026-03-03T00:00").getFirst();
    // then
    assertThat(duty.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(duty.obliged().address()).isEqualTo(HOSPITAL);
    assertThat(duty.counterparty().role()).isEqualTo(Role.MUNICIPALITY);
  }

  @Test
  void aReceiptThatCameBeforeWhatItNamesMeetsItAtOnce() {
    // given
    var story =
        story()
            .add(appRec("kvittering", "2026-03-02T09:59", "1", "innlagt"))
            .add(innlagt("2026-03-02T10:00"));
    // when
    var life = story.lifeAt("2026-03-10T00:00");
    // then
    assertThat(life)
        .containsExactly("OPENED 2026-03-02T10:00 innlagt", "MET 2026-03-02T10:00 kvittering");
  }

  @Test
  void anAgreementMaySwitchItOffOrSetAnotherLimitAndCountToWhenTheReceiptWasSent() {
    // given
    var off = Nasjonal.with(Rule.APPLIKASJONSKVITTERING, new RuleValues(null, null, true));
    var sent =
        Nasjonal.with(
            Rule.APPLIKASJONSKVITTERING,
            new RuleValues(Nasjonal.span("PT4H"), null, null, null, Anchor.SENT));
    var switchedOff = story().under(off).add(innlagt("2026-03-02T10:00"));
    var bySent =
        story()
            .under(sent)
            .add(innlagt("2026-03-02T10:00"))
            .add(
                appRec("kvittering", "2026-03-02T15:00", "1", "innlagt")
                    .generated("2026-03-02T13:59"));
    // when
    var none = switchedOff.standingAt("2026-03-10T00:00");
    var said = bySent.saidAt("2026-03-10T00:00");
    // then
    assertThat(none).isEmpty();
    assertThat(said)
        .containsExactly(
            "BREACH applikasjonskvittering-96t 2026-03-02T14:00",
            "RETRACTED applikasjonskvittering-96t 2026-03-02T15:00");
  }

  @Test
  void whatIsAgreedWhenItStartsDecidesAlsoWhenItIsAcceptedLater() {
    // given
    var changed =
        Nasjonal.agreements()
            .changedAt(
                MessageBuilder.instant("2026-03-02T10:00"),
                Nasjonal.limit(Rule.APPLIKASJONSKVITTERING, "PT4H"));
    var story =
        story().under(changed).add(innlagt("2026-03-02T11:00").generated("2026-03-02T09:00"));
    // when
    var standing = story.standingAt("2026-03-02T12:00");
    // then
    assertThat(standing).containsExactly("applikasjonskvittering-96t OPEN 2026-03-06T09:00");
  }
}
