package hub.adapters.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.adapters.xml.TestMessages;
import hub.core.message.MessageKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Children of one patient, who are not the patient, in a hub from decoder to projector. */
class ChildrenTest {
  private static final String ONE = "01841512345";
  private static final String OTHER = "02841612345";
  private static final String PERSON = "<Person><Patient/></Person>";
  private static final String NOTICE =
      "<Notice><Need>KOORDINATOR</Need><SeenAt>2026-03-01</SeenAt></Notice>";

  private final WholeHub hub = new WholeHub();

  private static TestMessages about(String number) {
    String child =
        "<Person><Child><FamilyName>Prøve</FamilyName><GivenName>Barn</GivenName>"
            + "<Number type=\"FNR\">"
            + number
            + "</Number></Child></Person>";
    return TestMessages.of(MessageKind.KOORDINATORMELDING)
        .replace(PERSON, child)
        .replace("<Need>KOORDINATOR", "<Need>BARN_SOM_PAARORENDE");
  }

  private static TestMessages acknowledged(String number) {
    return about(number)
        .replace(
            NOTICE.replace("KOORDINATOR", "BARN_SOM_PAARORENDE"),
            "<Answer><Acknowledged><Need>BARN_SOM_PAARORENDE</Need></Acknowledged></Answer>")
        .senderOrganisation(TestMessages.name("Prøvdal kommune") + TestMessages.her("2001"))
        .receiverOrganisation(TestMessages.name("Testvik sykehus HF") + TestMessages.her("1001"));
  }

  /** The last state of each K5, by its case. */
  private Map<String, String> cases() {
    Map<String, String> states = new LinkedHashMap<>();
    for (String value : hub.values(Topic.OBLIGATION)) {
      JsonNode duty = Json.read(value.getBytes(UTF_8));
      if (duty.get("rule").asText().equals("barn-paarorende")) {
        states.put(duty.get("journey").asText(), duty.get("state").asText());
      }
    }
    return states;
  }

  @Test
  void eachHasACaseAndAnAnswerMeetsTheDutyTowardsTheOneThatItNames() {
    // given
    String one = hub.take(about(ONE).numbered(1).xml()).toString();
    String other = hub.take(about(OTHER).numbered(2).xml()).toString();
    // when
    hub.take(acknowledged(ONE).numbered(3).xml());
    // then
    assertThat(cases()).containsExactly(Map.entry(one, "MET"), Map.entry(other, "OPEN"));
  }

  @Test
  void theNumberOfAChildStandsInNoRecord() {
    // when
    hub.take(about(ONE).numbered(1).xml());
    hub.take(acknowledged(ONE).numbered(2).xml());
    // then
    for (Topic topic :
        List.of(Topic.MESSAGE, Topic.RECEIPT, Topic.EVENT, Topic.OBLIGATION, Topic.ALERT)) {
      assertThat(hub.values(topic))
          .as(topic.topicName())
          .allSatisfy(value -> assertThat(value).doesNotContain(ONE, "Prøve"));
    }
    assertThat(hub.values(Topic.MESSAGE)).hasSize(2);
    assertThat(hub.values(Topic.EVENT)).hasSize(2);
    assertThat(hub.values(Topic.OBLIGATION)).isNotEmpty();
  }
}
