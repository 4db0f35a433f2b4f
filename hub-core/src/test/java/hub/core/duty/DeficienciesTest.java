package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.RuleValues;
import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeficienciesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-11T07:59:59.999, true",
    "2026-05-11T08:00, false",
    "2026-05-11T13:59:59.999, false",
    "2026-05-11T14:00, true",
    "2026-05-09T10:00, true", // a Saturday
    "2026-05-14T10:00, true", // Ascension Day
    "2026-12-24T10:00, false",
    "2026-03-30T08:00, false", // the first working day of summer time
    "2026-03-30T07:59:59, true"
  })
  void aNoticeBelongsInTheSendWindow(String accepted, boolean deficient) {
    // given
    var stay = aStay().tidligmelding("2026-01-02T10:00").klar("klar", accepted);
    // when
    var lacks = stay.lacksAt("2027-01-01T00:00");
    // then
    assertThat(lacks.contains("utskrivningsklar-sendevindu " + accepted)).isEqualTo(deficient);
  }

  @Test
  void theGroundOfANoticeMustHaveCome() {
    // given
    var none = aStay().klar("klar", "2026-05-11T09:00");
    var there = aStay().tidligmelding("2026-05-10T09:00").klar("klar", "2026-05-11T09:00");
    // when
    var lacksNone = none.lacksAt("2026-05-11T10:00");
    var lacksThere = there.lacksAt("2026-05-11T10:00");
    // then
    assertThat(lacksNone).containsExactly("utskrivningsklar-grunnlag 2026-05-11T09:00");
    assertThat(lacksThere).isEmpty();
  }

  @Test
  void aCancelledGroundIsMissedWhenItIsCancelled() {
    // given
    var stay =
        aStay()
            .tidligmelding("2026-05-10T09:00")
            .klar("klar", "2026-05-11T09:00")
            .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T11:00");
    // when
    var before = stay.lacksAt("2026-05-11T10:59:59");
    var lacks = stay.lacksAt("2026-05-11T12:00");
    // then
    assertThat(before).isEmpty();
    assertThat(lacks).containsExactly("utskrivningsklar-grunnlag 2026-05-11T11:00");
  }

  @Test
  void whatTheGroundLacksIsNamed() {
    // given
    var stay =
        aStay()
            .add(
                message("ground", MessageKind.HELSEOPPL_SOKNAD, "2026-05-10T09:00")
                    .typeInnhold("2")
                    .lacks(Content.DIAGNOSE, Content.FUNKSJON))
            .klar("klar", "2026-05-11T09:00");
    // when
    var alert = stay.alertsAt("2026-05-11T10:00").getFirst();
    // then
    assertThat(alert.rule()).isEqualTo("utskrivningsklar-innhold");
    assertThat(alert.missing()).containsExactly(Content.DIAGNOSE, Content.FUNKSJON);
    assertThat(alert.startedBy()).hasToString("klar");
  }

  @Test
  void whatATidligmeldingLacksIsNamedAndTheDeadlineIsStillMet() {
    // given
    var stay =
        aStay()
            .innlagt("2026-05-10T09:00", "2026-05-10T09:00")
            .add(
                message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-10T10:00")
                    .typeInnhold("1")
                    .lacks(Content.KONTAKT, Content.FORVENTET_UTSKRIVNING));
    // when
    var alert = stay.alertsAt("2026-05-10T11:00").getFirst();
    var standing = stay.standingAt("2026-05-10T11:00");
    // then
    assertThat(alert.rule()).isEqualTo("tidligmelding-innhold");
    assertThat(alert.missing()).containsExactly(Content.FORVENTET_UTSKRIVNING, Content.KONTAKT);
    assertThat(standing).contains("tidligmelding-24t MET 2026-05-11T09:00");
  }

  @Test
  void version15IsNeverAskedForTheExpectedDischarge() {
    // given
    var stay =
        aStay()
            .add(
                message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-10T10:00")
                    .version(BodyVersion.PLO_1_5)
                    .lacks(Content.FORVENTET_UTSKRIVNING));
    // when
    var lacks = stay.lacksAt("2026-05-10T11:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void whatAnInnleggelsesrapportLacksIsNamed() {
    // given
    var stay =
        aStay()
            .add(
                message("rapport", MessageKind.INNLEGGELSESRAPPORT, "2026-05-10T10:00")
                    .lacks(Content.TJENESTER, Content.HELSETILSTAND));
    // when
    var alert = stay.alertsAt("2026-05-10T11:00").getFirst();
    // then
    assertThat(alert.rule()).isEqualTo("innleggelsesrapport-innhold");
    assertThat(alert.missing()).containsExactly(Content.TJENESTER, Content.HELSETILSTAND);
    assertThat(alert.obliged().role()).isEqualTo(Role.MUNICIPALITY);
    assertThat(alert.obliged().address()).isEqualTo(MessageBuilder.MUNICIPALITY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-11T10:05, false", // 5 minutes: clocks may differ
    "2026-05-11T10:05:00.001, true",
    "2026-05-11, false",
    "2026-05-12, true"
  })
  void anAdmissionThatLiesAheadIsToldAndCountsFromAcceptance(String admitted, boolean deficient) {
    // given
    var stay = aStay().innlagt("2026-05-11T10:00", admitted);
    // when
    var lacks = stay.lacksAt("2026-05-11T10:00");
    // then
    assertThat(lacks.contains("hendelse-i-fremtiden 2026-05-11T10:00")).isEqualTo(deficient);
  }

  @Test
  void aDischargeLaterTheSameDayIsNoDeficiency() {
    // given
    var later = aStay().utskrevet("2026-05-11T10:00", "2026-05-11T14:00");
    var tomorrow = aStay().utskrevet("2026-05-11T10:00", "2026-05-12T00:00");
    // when
    var lacksLater = later.lacksAt("2026-05-11T11:00");
    var lacksTomorrow = tomorrow.lacksAt("2026-05-11T11:00");
    // then
    assertThat(lacksLater).isEmpty();
    assertThat(lacksTomorrow).containsExactly("hendelse-i-fremtiden 2026-05-11T10:00");
  }

  @Test
  void aReusedMsgIdIsToldOnce() {
    // given
    var innlagt =
        message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:00")
            .tells(Hendelse.INNLAGT, "2026-05-11T10:00");
    var stay =
        aStay()
            .add(innlagt)
            .add(new Fact.Reused(innlagt.message(), MessageBuilder.instant("2026-05-11T11:00")))
            .add(new Fact.Reused(innlagt.message(), MessageBuilder.instant("2026-05-11T12:00")));
    // when
    var lacks = stay.lacksAt("2026-05-11T13:00");
    // then
    assertThat(lacks).containsExactly("msgid-gjenbruk 2026-05-11T11:00");
  }

  @Test
  void anAgreementMaySwitchARuleOff() {
    // given
    var off =
        Nasjonal.with(
            new Values(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("utskrivningsklar-grunnlag", new RuleValues(null, null, true))));
    var stay = aStay().under(off).klar("klar", "2026-05-11T09:00");
    // when
    var lacks = stay.lacksAt("2026-05-11T10:00");
    // then
    assertThat(lacks).isEmpty();
  }
}
