package hub.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Answer;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.Statement.ChildWelfarePlan;
import hub.core.message.Statement.Who;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogWordsTest {
  /** A renamed constant makes old records unreadable. */
  @Test
  void theWordsOnTheLogAreTheseForEver() {
    assertThat(names(MessageKind.values()))
        .contains(
            "LOG_INNLAGT",
            "LOG_UTSKRIVNINGSKLAR",
            "LOG_AVMELDING",
            "LOG_UTSKREVET",
            "LOG_DOD",
            "HELSEOPPL_SOKNAD",
            "INNLEGGELSESRAPPORT",
            "UTSKRIVNINGSRAPPORT",
            "DIALOG_FORESPORSEL",
            "DIALOG_SVAR",
            "DIALOG_NOTAT",
            "DIALOG_AVVIK",
            "DIALOG_HELSEFAGLIG",
            "DIALOG_STATUS_HENVISNING",
            "DIALOG_TIL_ARKIVERING",
            "APPREC",
            "KOORDINATORMELDING");
    assertThat(names(Need.values()))
        .contains(
            "KOORDINATOR",
            "BARNEKOORDINATOR",
            "INDIVIDUELL_PLAN",
            "BARN_SOM_PAARORENDE",
            "BARNEVERNSANSVARLIG_KONTAKT");
    assertThat(names(Act.values()))
        .contains(
            "NOTICE",
            "ACKNOWLEDGED",
            "APPOINTED",
            "DECLINED",
            "PLAN_STARTED",
            "PLAN_ENDED",
            "COORDINATOR_ENDED",
            "MEETING",
            "MEASURES_ENDED",
            "FINAL_REPORT",
            "WITHDRAWN",
            "PLAN_EXISTS");
    assertThat(names(Source.values()))
        .contains("KOORDINATORMELDING", "DIALOG_THEME", "PLO_2_0", "ROLE_8", "ROLE_18");
    assertThat(names(Certainty.values())).contains("STATED", "MAPPED", "INDICATED");
    assertThat(names(About.values()))
        .contains("TRANSITION_TO_ADULT", "INDIVIDUELL_PLAN", "COORDINATION", "OTHER");
    assertThat(names(Who.values())).contains("PATIENT", "CHILD", "EXPECTED_CHILD");
    assertThat(names(ChildWelfarePlan.values())).contains("FOR_THE_CHILD", "ALSO_FOR_PARENTS");
    assertThat(names(Ground.Kind.values()))
        .contains("CONSENT", "CONSENT_DECLINED", "CONSENT_WITHDRAWN", "LAW");
    assertThat(names(Consenter.values()))
        .contains("PERSON", "PATIENT", "PARENT", "CHILD_WELFARE", "REPRESENTATIVE");
    assertThat(names(Hendelse.values()))
        .contains("INNLAGT", "UTSKREVET", "UTSKRIVNINGSKLAR", "AVMELDING", "DOD");
    assertThat(names(BodyVersion.values()))
        .contains(
            "PLO_1_5",
            "PLO_1_6",
            "DIALOG_1_0",
            "DIALOG_1_1",
            "KOORDINATORMELDING_1_0",
            "EPIKRISE",
            "APPREC_1_0",
            "APPREC_1_1");
    assertThat(names(Forsendelsesstatus.values())).contains("N", "M", "C");
    assertThat(names(Answer.values())).contains("CAN_RECEIVE", "CAN_RECEIVE_LATER", "CANNOT_YET");
    assertThat(List.of(Content.values()).stream().map(Content::word))
        .contains(
            "status",
            "forlop",
            "forventet-utskrivning",
            "kontakt",
            "diagnose",
            "plan",
            "funksjon",
            "tjenester",
            "helsetilstand");
  }

  private static List<String> names(Enum<?>... constants) {
    return List.of(constants).stream().map(Enum::name).toList();
  }
}
