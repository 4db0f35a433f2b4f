package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Fact;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.random.RandomJourney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFactsFormatTest {
  @Test
  void allFieldsAreWrittenAsTheyAlwaysWere() {
    assertThat(MessageFactsFormat.write(GoldenFacts.full()))
        .asString(UTF_8)
        .isEqualTo(text("facts-full.json"));
  }

  @Test
  void factsWithoutAnythingThatMayLackAreWrittenAsTheyAlwaysWere() {
    assertThat(MessageFactsFormat.write(GoldenFacts.least()))
        .asString(UTF_8)
        .isEqualTo(text("facts-least.json"));
  }

  @Test
  void theFactsOfAnAppRecAreWrittenAsTheyAlwaysWere() {
    assertThat(MessageFactsFormat.write(GoldenFacts.appRec()))
        .asString(UTF_8)
        .isEqualTo(text("facts-apprec.json"));
  }

  @Test
  void whatIsToldOfCoordinationIsWrittenAsItAlwaysWas() {
    assertThat(MessageFactsFormat.write(GoldenFacts.coordinating()))
        .asString(UTF_8)
        .isEqualTo(text("facts-coordination.json"));
  }

  @Test
  void anAnswerAndWhichChildAreWrittenAsTheyAlwaysWere() {
    assertThat(MessageFactsFormat.write(GoldenFacts.answering()))
        .asString(UTF_8)
        .isEqualTo(text("facts-answer.json"));
  }

  @Test
  void whatWasOnceWrittenIsRead() {
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-answer.json")))
        .isEqualTo(GoldenFacts.answering());
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-coordination.json")))
        .isEqualTo(GoldenFacts.coordinating());
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-full.json")))
        .isEqualTo(GoldenFacts.full());
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-least.json")))
        .isEqualTo(GoldenFacts.least());
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-apprec.json")))
        .isEqualTo(GoldenFacts.appRec());
  }

  @Test
  void everyMessageOfManyHistoriesComesBackAsItWas() {
    for (long seed = 1; seed <= 300; seed++) {
      for (Fact fact : RandomJourney.of(seed).facts()) {
        MessageFacts facts = facts(fact.message());
        assertThat(MessageFactsFormat.read(MessageFactsFormat.write(facts)))
            .as("seed %d", seed)
            .isEqualTo(facts);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void everyKindOfMessageComesBack(MessageKind kind) {
    MessageFacts facts = facts(MessageBuilder.message("A", kind, "2026-03-01T10:00:00Z").message());
    assertThat(MessageFactsFormat.read(MessageFactsFormat.write(facts))).isEqualTo(facts);
  }

  @Test
  void fieldsThatALaterHubAddsAreReadOver() {
    // given
    String value = text("facts-full.json").replaceFirst("\\{", "{\"later\":[{}],");
    // when
    MessageFacts facts = MessageFactsFormat.read(value.getBytes(UTF_8));
    // then
    assertThat(facts).isEqualTo(GoldenFacts.full());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":\"5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f\"",
        "\"kind\":\"HELSEOPPL_SOKNAD\"",
        "\"status\":\"M\"",
        "\"body\":\"PLO_1_6\"",
        "\"generatedAt\":\"2026-03-01T09:59:59Z\"",
        "\"day\":\"2026-03-04\"",
        "\"forlop\"",
        "\"UTSKRIVNINGSKLAR\"",
      })
  void aFieldThatCannotBeReadMakesTheFactsUnreadableAndIsNotQuoted(String field) {
    // given
    String broken =
        field.substring(0, field.lastIndexOf('"', field.length() - 2) + 1) + "hemmelig\"";
    byte[] value = text("facts-full.json").replace(field, broken).getBytes(UTF_8);
    // when
    assertThatThrownBy(() -> MessageFactsFormat.read(value))
        // then
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageNotContaining("hemmelig")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"act\":\"NOTICE\"",
        "\"need\":\"INDIVIDUELL_PLAN\"",
        "\"source\":\"ROLE_8\"",
        "\"certainty\":\"INDICATED\"",
        "\"about\":\"TRANSITION_TO_ADULT\"",
        "\"who\":\"CHILD\"",
        "\"kind\":\"LAW\"",
        "\"on\":\"2026-11-23\"",
        "\"adultIn\":\"2028-11\"",
        "\"PARENT\"",
      })
  void whatCannotBeReadOfCoordinationMakesTheFactsUnreadable(String field) {
    // given
    String broken =
        field.substring(0, field.lastIndexOf('"', field.length() - 2) + 1) + "hemmelig\"";
    byte[] value = text("facts-coordination.json").replace(field, broken).getBytes(UTF_8);
    // when
    assertThatThrownBy(() -> MessageFactsFormat.read(value))
        // then
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageNotContaining("hemmelig")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "{\"msgId\":\"a\"}", "\"x\""})
  void whatIsNoFactsIsUnreadable(String value) {
    assertThatThrownBy(() -> MessageFactsFormat.read(value.getBytes(UTF_8)))
        .isInstanceOf(UnreadableRecord.class);
  }

  private static MessageFacts facts(Message message) {
    return new MessageFacts(message, message.msgId().value(), GoldenFacts.CONTENT, 10);
  }

  private static String text(String golden) {
    return new String(Golden.bytes(golden), UTF_8);
  }
}
