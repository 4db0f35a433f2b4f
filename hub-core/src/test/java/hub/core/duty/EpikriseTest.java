package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.doctor;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R17, rules.md §4: the epikrise after the discharge, whoever it is to. */
class EpikriseTest {

  /** Admitted on 4 May, discharged on 11 May at 12:00. */
  private static Story left() {
    return Story.about(Rule.EPIKRISE)
        .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
        .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
  }

  private static MessageBuilder epikrise(String acceptedAt) {
    return message("epikrise", MessageKind.EPIKRISE, acceptedAt).to(doctor(4000));
  }

  @Test
  void itRunsFromTheDischargeToTheEpikrise() {
    // given
    var stay = left().add(epikrise("2026-05-14T10:00"));
    // when
    var duty = stay.obligationsAt("2026-05-14T10:00").getFirst();
    var life = stay.lifeAt("2026-05-14T10:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T10:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-05-14T08:00:00Z");
    assertThat(duty.obliged().address()).isEqualTo(HOSPITAL);
    assertThat(duty.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(duty.counterparty().address()).isEqualTo(MUNICIPALITY);
    assertThat(duty.journey()).isEqualTo(stay.facts().getFirst().message().id().value());
    assertThat(life)
        .containsExactly("OPENED 2026-05-11T13:00 utskrevet", "MET 2026-05-14T10:00 epikrise");
    assertThat(stay.saidAt("2026-06-14T10:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT24H | 2026-05-11T12:00 | 2026-05-12T11:59:59.999 | MET",
        "PT24H | 2026-05-11T12:00 | 2026-05-12T12:00 | MET_LATE",
        "7D | 2026-05-11T12:00 | 2026-05-18T23:59:59.999 | MET",
        "7D | 2026-05-11T12:00 | 2026-05-19T00:00 | MET_LATE",
        "7D | 2026-03-28 | 2026-04-04T23:59:59.999 | MET", // only the day of discharge
        "7D | 2026-10-24 | 2026-11-01T00:00 | MET_LATE",
        "5WD | 2026-05-11T12:00 | 2026-05-19T14:59:59.999 | MET", // over Ascension Day
        "5WD | 2026-05-11T12:00 | 2026-05-19T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String discharged, String sent, String state) {
    // given
    var accepted = discharged.contains("T") ? discharged : discharged + "T12:00";
    var stay =
        Story.about(Rule.EPIKRISE)
            .under(Nasjonal.limit(Rule.EPIKRISE, limit))
            .utskrevet(accepted, discharged)
            .add(epikrise(sent));
    // when
    var duties = stay.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void oneInTheStayBeforeTheDischargeCountsAndOneBeforeTheStayDoesNot() {
    // given
    var within =
        Story.about(Rule.EPIKRISE)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(epikrise("2026-05-11T10:00"))
            .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
    var before =
        Story.about(Rule.EPIKRISE)
            .add(epikrise("2026-05-04T09:59:59.999"))
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
    // when
    var met = within.lifeAt("2026-05-12T00:00");
    var open = before.lifeAt("2026-05-12T00:00");
    // then
    assertThat(met)
        .containsExactly("OPENED 2026-05-11T13:00 utskrevet", "MET 2026-05-11T13:00 epikrise");
    assertThat(open).containsExactly("OPENED 2026-05-11T13:00 utskrevet");
  }

  @Test
  void anotherTrustsEpikriseAndAReportDoNotMeetIt() {
    // given
    var stay =
        left()
            .add(epikrise("2026-05-12T10:00").from(party(60, "Nabosykehuset")))
            .utskrivningsrapport("2026-05-12T11:00");
    // when
    var standing = stay.standingAt("2026-05-13T00:00");
    // then
    assertThat(standing).containsExactly("epikrise OPEN");
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 1, 0", "5, 1, 0", "7, 1, 0", "8, 1, 0", "1, 2, 0", "1, 3, 0"})
  void whoIsOwedOne(String utTil, String uttilstand, int owed) {
    // given
    var stay =
        Story.about(Rule.EPIKRISE)
            .add(
                message("ut", MessageKind.LOG_UTSKREVET, "2026-05-11T13:00")
                    .utTil(utTil)
                    .uttilstand(uttilstand)
                    .tells(Hendelse.UTSKREVET, "2026-05-11T12:00"));
    // when
    var standing = stay.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).hasSize(owed);
  }

  @Test
  void aDeathToldAsSuchStartsNone() {
    // given
    var dead =
        Story.about(Rule.EPIKRISE)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(message("dod", MessageKind.LOG_DOD, "2026-05-11T10:00"));
    // when
    var standing = dead.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @Test
  void aListedOhdUnitOwesItThoughItOwesNoReport() {
    // given
    var ohd =
        Nasjonal.with(new Values(null, null, null, null, null, null, null, Set.of(59L), Map.of()));
    var stay =
        Story.about(Rule.EPIKRISE, Rule.UTSKRIVNINGSRAPPORT)
            .under(ohd)
            .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
    // when
    var standing = stay.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).containsExactly("epikrise OPEN");
  }

  @Test
  void aChainCountsByItsFirstMessageAndACancelledOneLeavesItOpen() {
    // given
    var changed =
        left()
            .add(epikrise("2026-05-12T10:00"))
            .add(
                message("m", MessageKind.EPIKRISE, "2026-05-20T10:00")
                    .to(doctor(4000))
                    .status(Forsendelsesstatus.M)
                    .refersTo("epikrise"));
    var cancelled =
        left()
            .add(epikrise("2026-05-12T10:00"))
            .cancelled("epikrise", MessageKind.EPIKRISE, "2026-05-13T10:00");
    // when
    var ofChanged = changed.obligationsAt("2026-06-01T00:00").getFirst();
    var life = cancelled.lifeAt("2026-06-01T00:00");
    // then
    assertThat(ofChanged.metBy()).hasToString("epikrise");
    assertThat(life)
        .containsExactly(
            "OPENED 2026-05-11T13:00 utskrevet",
            "MET 2026-05-12T10:00 epikrise",
            "REOPENED 2026-05-13T10:00 c-epikrise");
  }

  @Test
  void aCancelledDischargeTakesWhatWasSaidBack() {
    // given
    var stay =
        left()
            .under(Nasjonal.limit(Rule.EPIKRISE, "1D"))
            .cancelled("utskrevet", MessageKind.LOG_UTSKREVET, "2026-05-14T10:00");
    // when
    var said = stay.saidAt("2026-05-15T00:00");
    // then
    assertThat(said)
        .containsExactly("BREACH epikrise 2026-05-13T00:00", "RETRACTED epikrise 2026-05-14T10:00");
  }
}
