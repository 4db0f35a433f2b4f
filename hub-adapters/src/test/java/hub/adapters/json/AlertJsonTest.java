package hub.adapters.json;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.duty.Verdict;
import hub.core.explanation.Language;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The data of an alert, key by key (interfaces.md §2). */
class AlertJsonTest {
  private static final Story LATE_TIDLIGMELDING =
      aStay()
          .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
          .innleggelsesrapport("2026-05-11T12:00:00")
          .tidligmelding("2026-05-12T11:30:00");

  @Test
  void aLateMessageIsTold() throws IOException {
    // given
    Alert late = alert(AlertKind.LATE);
    // when
    String json = written(late);
    // then
    assertThat(json)
        .isEqualTo(
            """
            {"rule":"tidligmelding-24t","kind":"LATE","detected":"LIVE","severity":"INFO",\
            "obliged":{"role":"HOSPITAL","herId":59,"enh":null,"name":"Sykehuset"},\
            "counterparty":{"role":"MUNICIPALITY","herId":99387,"enh":null,"name":"Kommunen"},\
            "patient":"p1","journey":"%s","obligation":"%s","state":"MET_LATE",\
            "startedAt":"2026-05-11T08:00:00Z","estimatedStart":false,\
            "dueAt":"2026-05-12T08:00:00Z","at":"2026-05-12T09:30:00Z","lateBy":"PT1H30M",\
            "startedBy":"innlagt","metBy":"tidligmelding","causedBy":null,"agreement":"nasjonal",\
            "source":"UNN 2.2; SØ 6.2; FOR § 8","decisions":["D1","D18"],"missing":[],\
            "outage":false,"explanation":[\
            "The patient was admitted Mon 2026-05-11 10:00, as LOG_INNLAGT innlagt tells; the clock\
             starts then.",\
            "24 hours elapsed from the start.",\
            "Due Tue 2026-05-12 10:00.",\
            "Met by HELSEOPPL_SOKNAD tidligmelding, accepted Tue 2026-05-12 11:30.",\
            "That is 1 hour 30 minutes too late.",\
            "Hours are elapsed hours, also over a change of summer time (D1).",\
            "Every admission told to the municipality starts this clock; a patient without expected\
             or changed need of municipal services is owed none (D18 ALL_ADMISSIONS).",\
            "Source: UNN 2.2; SØ 6.2; FOR § 8."]}
            """
                .formatted(late.journey(), late.obligation()));
  }

  private static Alert alert(AlertKind kind) {
    return Verdict.of(
            LATE_TIDLIGMELDING.facts(), Nasjonal.agreements(), instant("2026-05-12T12:00:00"))
        .alerts()
        .stream()
        .filter(alert -> alert.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static String written(Alert alert) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLines lines = new JsonLines(out)) {
      lines.line(json -> AlertJson.write(json, alert, Language.ENGLISH));
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
