package hub.adapters.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1,'b':{'d':2,'c':3}} | {'b':{'c':3,'d':2},'a':1}",
        "{'a':1,'explanation':['Ten.']} | {'a':1,'explanation':['Ti.','To.']}",
        "{'a':[{'because':[1],'b':2}]} | {'a':[{'b':2,'because':[]}]}",
        "{'a':1,'partition':0,'revision':7} | {'a':1,'partition':2,'revision':9}",
      })
  void wordsOrderAndWhereADutyWasLastToldDoNotCount(String one, String other) {
    assertThat(digest(Topic.OBLIGATION, one)).isEqualTo(digest(Topic.OBLIGATION, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1} | {'a':2}",
        "{'a':1} | {'a':'1'}",
        "{'a':null} | {}",
        "{'a':[1,2]} | {'a':[2,1]}",
        "{'a':{'partition':1}} | {'a':{'partition':2}}",
      })
  void contentCounts(String one, String other) {
    assertThat(digest(Topic.OBLIGATION, one)).isNotEqualTo(digest(Topic.OBLIGATION, other));
  }

  @Test
  void whereAMessageStandsCountsInAReceipt() {
    assertThat(digest(Topic.RECEIPT, "{'partition':0}"))
        .isNotEqualTo(digest(Topic.RECEIPT, "{'partition':1}"));
  }

  @Test
  void theFieldsThatDifferAreNamed() {
    assertThat(
            Canonical.differing(
                Json.read(bytes("{'a':1,'b':2,'c':null}")),
                Json.read(bytes("{'a':1,'b':3,'d':4}"))))
        .containsExactly("b", "c", "d");
  }

  private static byte[] digest(Topic topic, String json) {
    return Canonical.digest(topic, bytes(json));
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }
}
