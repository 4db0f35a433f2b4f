package hub.adapters.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.contract.Schemas;
import hub.adapters.contract.Written;
import hub.adapters.log.Topic.Shape;
import hub.core.message.ContentHash;
import hub.core.message.Fact;
import hub.core.random.RandomJourney;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The topics and their records are as the AsyncAPI file and the schemas say. */
class DescribedTopicsTest {
  private static final byte[] PATIENT = "place of p1".getBytes(UTF_8);

  @Test
  void everyTopicIsDescribedAndNoOther() {
    assertThat(Written.topics())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aTopicIsMadeWithTheSettingsThatAreDescribed(Topic topic) {
    // given
    JsonNode channel = Written.channel(topic.topicName());
    JsonNode kafka = channel.at("/bindings/kafka");
    // when
    Map<String, String> described = new TreeMap<>();
    kafka
        .path("topicConfiguration")
        .properties()
        .forEach(setting -> described.put(setting.getKey(), text(setting.getValue())));
    // then
    assertThat(described).isEqualTo(topic.settings());
    assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
    assertThat(kafka.path("partitions").asInt(0)).isEqualTo(topic.shape() == Shape.ONE ? 1 : 0);
    assertThat(channel.has("x-partitioned")).isEqualTo(topic.shape() == Shape.PARTITIONED);
  }

  /** A list is written with commas. */
  private static String text(JsonNode setting) {
    return setting.isArray()
        ? setting.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
        : setting.asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "refused", "clock", "installation", "agreements"})
  void whatOnceStoodOnTheLogIsAsItIsDescribed(String kind) {
    // given
    boolean ofPatient = kind.equals("message") || kind.equals("refused");
    // when
    String message =
        Written.check(
            Topic.MESSAGE.topicName(),
            ofPatient ? PATIENT : null,
            Golden.bytes("log-" + kind + ".json"),
            new RecordHeaders());
    // then
    assertThat(message).isEqualTo(kind);
  }

  @Test
  void everyGoldenFileFollowsItsSchema() {
    for (String facts : List.of("facts-full.json", "facts-least.json")) {
      Schemas.check("message-facts.v1.json", Golden.bytes(facts));
    }
    for (String receipt : List.of("receipt-full.json", "receipt-least.json")) {
      Schemas.check("receipt.v1.json", Golden.bytes(receipt));
    }
    for (String quarantined : List.of("quarantined-document-v1", "quarantined-record-v1")) {
      Schemas.check("quarantine.v1.json", PayloadChunkFormatTest.golden(quarantined + ".json"));
    }
    assertThat(
            Written.check(
                Topic.PAYLOAD.topicName(),
                PayloadChunkFormat.key(new UUID(1, 2)),
                PayloadChunkFormatTest.golden("payload-chunk-v1.bin"),
                new RecordHeaders()))
        .isEqualTo("chunk");
  }

  @Test
  void theFactsOfManyHistoriesFollowTheirSchema() {
    for (long seed = 1; seed <= 100; seed++) {
      for (Fact fact : RandomJourney.of(seed).facts()) {
        MessageFacts facts =
            new MessageFacts(
                fact.message(), fact.message().msgId().value(), ContentHash.of(PATIENT), 10);
        Schemas.check("message-facts.v1.json", MessageFactsFormat.write(facts));
      }
    }
  }

  @Test
  void fieldsThatALaterHubAddsAreReadOverInReceiptsAndPieces() {
    // given
    String later = "{\"later\":[{\"a\":1}],";
    byte[] receipt = replaced(Golden.bytes("receipt-full.json"), later);
    byte[] piece = replaced(PayloadChunkFormatTest.golden("payload-chunk-v1.bin"), later);
    // when
    var readReceipt = ReceiptFormat.read(receipt);
    var readPiece = PayloadChunkFormat.read(piece);
    // then
    assertThat(readReceipt).isEqualTo(ReceiptFormat.read(Golden.bytes("receipt-full.json")));
    assertThat(readPiece)
        .usingRecursiveComparison()
        .isEqualTo(PayloadChunkFormat.read(PayloadChunkFormatTest.golden("payload-chunk-v1.bin")));
  }

  @Test
  void fieldsThatALaterHubAddsAreReadOverInClearBodies() {
    // given
    byte[] installation =
        "{\"format\":1,\"later\":[],\"fingerprint\":\"f\",\"partitions\":3}".getBytes(UTF_8);
    byte[] agreements = "{\"later\":1,\"files\":{\"a.yaml\":\"id: a\"}}".getBytes(UTF_8);
    // then
    assertThat(Installation.read(installation)).isEqualTo(new Installation("f", 3));
    assertThat(AgreementTexts.read(agreements).byName()).isEqualTo(Map.of("a.yaml", "id: a"));
  }

  /** Byte for byte: a piece is no text. */
  private static byte[] replaced(byte[] value, String start) {
    String text = new String(value, ISO_8859_1);
    assertThat(text).startsWith("{");
    return (start + text.substring(1)).getBytes(ISO_8859_1);
  }
}
