package hub.adapters.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hub.adapters.contract.Schemas;
import hub.adapters.json.Retold;
import hub.adapters.log.Json;
import hub.core.explanation.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

  private final ObjectNode breach =
      (ObjectNode)
          Json.read(
              """
              {"rule":"tidligmelding-24t","kind":"BREACH","detected":"LIVE","severity":"HIGH",
               "obliged":{"role":"HOSPITAL","herId":59,"enh":null,"name":"Testvik sykehus"},
               "counterparty":{"role":"MUNICIPALITY","herId":99387,"enh":null,"name":"Skogvatn"},
               "patient":"p1","journey":"f7d15d07-1a28-5a86-9b0d-c247177769ff",
               "obligation":"2f4f87a5-1a28-5a86-9b0d-c24717776900","state":"BREACHED",
               "startedAt":"2026-05-11T08:00:00Z","estimatedStart":false,
               "dueAt":"2026-05-12T08:00:00Z","at":"2026-05-12T08:00:00Z","lateBy":null,
               "startedBy":"m1","metBy":null,"causedBy":null,"agreement":"nasjonal",
               "source":"UNN 2.2","decisions":["D1"],"missing":[],"outage":false,
               "explanation":["24 hours elapsed from the start."],
               "because":[{"phrase":"ELAPSED","about":[{"length":"PT24H"}]}]}
              """
                  .getBytes(UTF_8));

  @Test
  void aBreachIsTakenBackInTheNameOfTheVersion() {
    // when
    byte[] taken = Withdrawals.of(breach, "1.4.0-RC1", NOW);
    // then
    JsonNode alert = Json.read(taken);
    Schemas.check("alert.v1.json", alert);
    assertThat(alert.path("kind").asText()).isEqualTo("RETRACTED");
    assertThat(alert.path("severity").asText()).isEqualTo("INFO");
    assertThat(alert.path("state").asText()).isEqualTo("RETRACTED");
    assertThat(alert.path("at").asText()).isEqualTo("2026-06-01T10:00:00Z");
    assertThat(alert.path("dueAt").asText()).isEqualTo("2026-05-12T08:00:00Z");
    assertThat(alert.path("causedBy").asText()).isEqualTo("meldingshub 1.4.0-rc1");
    assertThat(Retold.explanation(Language.BOKMAL, alert))
        .containsExactly(
            "Versjon 1.4.0-RC1 av meldingshuben kommer til noe annet ut fra de samme meldingene:"
                + " det som ble sagt, gjelder ikke.");
    assertThat(Withdrawals.isWithdrawal(alert)).isTrue();
    assertThat(Withdrawals.isWithdrawal(breach)).isFalse();
    assertThat(Withdrawals.target(alert)).isEqualTo(Withdrawals.target(breach));
  }

  @Test
  void itsIdFollowsFromTheDutyAndTheVersionAlone() {
    // given
    ObjectNode warning = breach.deepCopy().put("kind", "WARNING").put("at", "2026-05-12T04:00:00Z");
    // then
    assertThat(Withdrawals.id(breach, "1.4.0")).hasToString("c4b9ca7f-dac6-58e3-80f0-5277468284ed");
    assertThat(Withdrawals.id(warning, "1.4.0")).isEqualTo(Withdrawals.id(breach, "1.4.0"));
    assertThat(Withdrawals.id(breach, "1.5.0")).isNotEqualTo(Withdrawals.id(breach, "1.4.0"));
  }

  @Test
  void aDeficiencyIsTakenBackByItsRuleAndMessage() {
    // given
    ObjectNode deficiency =
        breach.deepCopy().put("kind", "DEFICIENCY").put("rule", "tidligmelding-innhold");
    deficiency.putNull("obligation").putNull("state").putNull("dueAt");
    // when
    JsonNode alert = Json.read(Withdrawals.of(deficiency, "1.4.0", NOW));
    // then
    Schemas.check("alert.v1.json", alert);
    assertThat(alert.path("state").isNull()).isTrue();
    assertThat(Withdrawals.target(alert)).isEqualTo("tidligmelding-innhold m1");
  }

  @Test
  void whatFollowsAnotherIsNotTakenBackByItself() {
    assertThat(Withdrawals.canBeTakenBack(breach)).isTrue();
    assertThat(Withdrawals.canBeTakenBack(breach.deepCopy().put("kind", "LATE"))).isFalse();
    assertThat(Withdrawals.canBeTakenBack(breach.deepCopy().put("kind", "RETRACTED"))).isFalse();
  }
}
