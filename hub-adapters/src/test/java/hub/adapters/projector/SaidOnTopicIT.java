package hub.adapters.projector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.TestBroker;
import hub.adapters.log.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a former state has said, while others are saying more. */
class SaidOnTopicIT {
  private static final UUID OLD = new UUID(0, 1);
  private static final UUID NEW = new UUID(0, 2);

  private final TestBroker broker = TestBroker.withTopics(1);

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  @Timeout(40)
  void whatThisInstanceIsSayingIsNotWaitedFor() throws Exception {
    // given
    say("former", OLD).commitTransaction();
    SaidOnTopic said = SaidOnTopic.untilNow(broker.kafka());
    // when
    try (var open = say("this", NEW)) {
      // then
      assertThat(said.upTo(0).ids()).containsExactly(OLD);
      open.commitTransaction();
    }
    assertThat(said.upTo(0).ids()).containsExactly(OLD);
  }

  @Test
  @Timeout(40)
  void whatTheFormerStateSaidLastIsWaitedFor() throws Exception {
    // given
    try (var open = say("former", OLD)) {
      SaidOnTopic said = SaidOnTopic.untilNow(broker.kafka());
      // when
      var ids = CompletableFuture.supplyAsync(() -> said.upTo(0).ids());
      // then
      assertThat(ids).failsWithin(Duration.ofSeconds(2));
      open.commitTransaction();
      assertThat(ids).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Set.of(OLD));
    }
  }

  private KafkaProducer<byte[], byte[]> say(String who, UUID id) throws Exception {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", who),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
    producer
        .send(
            new ProducerRecord<>(
                Topic.ALERT.topicName(), id.toString().getBytes(UTF_8), new byte[] {1}))
        .get();
    return producer;
  }
}
