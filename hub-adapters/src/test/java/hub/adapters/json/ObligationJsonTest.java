package hub.adapters.json;

import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Obligation;
import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.duty.Turn;
import hub.core.fixtures.Story;
import hub.core.message.MsgId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How one duty stands, key by key. */
class ObligationJsonTest {
  private static final Story ADMITTED =
      aStay().innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00");

  @Test
  void anOpenDutyIsTold() throws IOException {
    // given
    Obligation open = tidligmelding(ADMITTED, "2026-05-11T12:00:00");
    // when
    String json = written(open);
    // then
    assertThat(json)
        .startsWith(
            """
            {"id":"%s","rule":"tidligmelding-24t","state":"OPEN",\
            "obliged":{"role":"HOSPITAL","herId":59,"enh":null,"name":"Sykehuset"},\
            "counterparty":{"role":"MUNICIPALITY","herId":99387,"enh":null,"name":"Kommunen"},\
            "patient":"p1","journey":"%s",\
            "startedAt":"2026-05-11T08:00:00Z","estimatedStart":false,\
            "knownAt":"2026-05-11T08:20:00Z","dueAt":"2026-05-12T08:00:00Z",\
            "warnAt":"2026-05-12T04:00:00Z","startedBy":"innlagt","metBy":null,\
            "metAt":null,"outage":false,"life":[%s],\
            "agreement":"nasjonal","source":"UNN 2.2; SØ 6.2; FOR § 8","decisions":["D1","D18"],\
            "explanation":[\
            "The patient was admitted Mon 2026-05-11 10:00, as LOG_INNLAGT innlagt tells; the clock\
             starts then.",\
            "24 hours elapsed from the start.",\
            "Due Tue 2026-05-12 10:00.",\
            """
                .formatted(open.id(), open.journey(), life(open)));
    assertThat(json)
        .contains(
            """
            "Source: UNN 2.2; SØ 6.2; FOR § 8."],"because":[\
            {"phrase":"STARTED_BY_ADMISSION",\
            "about":["LOG_INNLAGT","innlagt",{"at":"2026-05-11T08:00:00Z"}]},\
            {"phrase":"ELAPSED","about":[{"length":"PT24H"}]},\
            {"phrase":"DUE","about":[{"at":"2026-05-12T08:00:00Z"}]},\
            """)
        .endsWith("{\"phrase\":\"SOURCE\",\"about\":[\"UNN 2.2; SØ 6.2; FOR § 8\"]}]}");
  }

  @Test
  void aDutyMetNamesWhatMetIt() throws IOException {
    // given
    Story answered =
        aStay()
            .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
            .tidligmelding("2026-05-12T08:30:00");
    // when
    String json = written(tidligmelding(answered, "2026-05-12T09:00:00"));
    // then
    assertThat(json)
        .contains(
            "\"state\":\"MET\"",
            "\"metBy\":\"tidligmelding\"",
            "\"metAt\":\"2026-05-12T06:30:00Z\"");
  }

  @Test
  void itsLifeIsToldInOrderWithWhatWasBehind() throws IOException {
    // given
    Obligation open = tidligmelding(ADMITTED, "2026-05-11T12:00:00");
    Obligation breached =
        new Obligation(
            () -> open.id(),
            open.rule(),
            State.BREACHED,
            open.obliged(),
            open.counterparty(),
            null,
            open.startedAt(),
            false,
            open.knownAt(),
            open.dueAt(),
            open.warnAt(),
            open.startedBy(),
            null,
            null,
            true,
            List.of(
                new Turn(
                    Turn.Kind.OPENED, Instant.parse("2026-05-11T08:20:00Z"), new MsgId("innlagt")),
                new Turn(Turn.Kind.BREACHED, Instant.parse("2026-05-12T08:00:00Z"), null)),
            open.patient(),
            open.agreement(),
            open.decisions(),
            open.because());
    // when
    String json = written(breached);
    // then
    assertThat(json)
        .contains(
            """
            "metBy":null,"metAt":null,"outage":true,"life":[\
            {"kind":"OPENED","at":"2026-05-11T08:20:00Z","causedBy":"innlagt"},\
            {"kind":"BREACHED","at":"2026-05-12T08:00:00Z","causedBy":null}],"agreement"\
            """)
        .contains("\"journey\":null,");
  }

  /** As the engine has it, whatever that is. */
  private static String life(Obligation obligation) {
    return obligation.life().stream()
        .map(turn ->
            "{\"kind\":\"%s\",\"at\":\"%s\",\"causedBy\":%s}"
                .formatted(
                    turn.kind(),
                    turn.at(),
                    turn.causedBy() == null ? "null" : "\"" + turn.causedBy() + "\""))
        .collect(Collectors.joining(","));
  }

  private static Obligation tidligmelding(Story story, String asOf) {
    return story.verdictAt(asOf).obligations().stream()
        .filter(obligation -> obligation.rule() == Rule.TIDLIGMELDING)
        .findFirst()
        .orElseThrow();
  }

  private static String written(Obligation obligation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLines lines = new JsonLines(out)) {
      lines.line(json -> ObligationJson.write(json, obligation));
    }
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
