package hub.adapters.replay;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.BrokerFault;
import hub.adapters.log.CloudEvent;
import hub.adapters.log.Json;
import hub.adapters.log.Kafka;
import hub.adapters.log.Topic;
import hub.adapters.replay.Deviation.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what stands otherwise than follows from the log. Nothing that was said is unsaid: an
 * alert too many is taken back by a RETRACTED, and one that was said in other words stands, for its
 * id has been told.
 *
 * <p>Broken off, it is finished by the next.
 */
public final class Applying implements AutoCloseable {
  private final TopicReading reading;
  private final Producer<byte[], byte[]> producer;
  private final String version;
  private final Instant now;
  private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();

  /**
   * Prepares to.
   *
   * @param version of the hub, the cause of what is taken back
   * @param now when it is taken back
   */
  public Applying(Kafka kafka, String version, Instant now) {
    this.reading = new TopicReading(kafka);
    this.producer = kafka.producer("hub-replay-apply");
    this.version = version;
    this.now = now;
  }

  /** The deviations, those that were put right marked so. */
  public List<Deviation> apply(List<Deviation> deviations) {
    List<Deviation> after = new ArrayList<>();
    for (Topic topic : Topic.derived()) {
      Map<String, Deviation> here = new LinkedHashMap<>();
      deviations.stream()
          .filter(deviation -> deviation.topic() == topic)
          .forEach(deviation -> here.put(deviation.key(), deviation));
      if (!here.isEmpty()) {
        after.addAll(apply(topic, here));
      }
    }
    producer.flush();
    Exception failed = fault.get();
    if (failed != null) {
      throw new BrokerFault(
          "The broker did not take all; call replay --apply again. " + failed.getMessage(), failed);
    }
    return after;
  }

  private List<Deviation> apply(Topic topic, Map<String, Deviation> deviations) {
    Set<String> applied = new HashSet<>();
    if (topic == Topic.ALERT) {
      applied.addAll(takeBack(deviations));
    }
    for (int partition = 0; partition < reading.partitions(topic.topicName()); partition++) {
      int here = partition;
      reading.each(
          topic.shadowName(),
          partition,
          record -> {
            Deviation deviation = deviations.get(Canonical.key(record.key()));
            if (deviation != null && isToBeSent(topic, deviation.kind(), record)) {
              send(topic, here, record);
              applied.add(deviation.key());
            }
          });
      if (topic == Topic.OBLIGATION) {
        reading.each(
            topic.topicName(),
            partition,
            record -> {
              Deviation deviation = deviations.get(Canonical.key(record.key()));
              if (deviation != null
                  && deviation.kind() == Kind.EXTRA
                  && applied.add(deviation.key())) {
                send(new ProducerRecord<>(topic.topicName(), here, record.key(), null));
              }
            });
      }
    }
    return deviations.values().stream()
        .map(deviation -> applied.contains(deviation.key()) ? deviation.applied() : deviation)
        .toList();
  }

  private static boolean isToBeSent(Topic topic, Kind kind, ConsumerRecord<byte[], byte[]> record) {
    return kind == Kind.MISSING
        || (kind == Kind.CHANGED && topic != Topic.ALERT && record.value() != null);
  }

  private void send(Topic topic, int partition, ConsumerRecord<byte[], byte[]> record) {
    send(
        new ProducerRecord<>(
            topic.topicName(),
            partition,
            record.timestamp(),
            record.key(),
            record.value(),
            record.headers()));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    var unused =
        producer.send(
            record,
            (where, failed) -> {
              if (failed != null) {
                fault.compareAndSet(null, failed);
              }
            });
  }

  /** The keys of the alerts that are taken back now: of a duty all, by one RETRACTED. */
  private Set<String> takeBack(Map<String, Deviation> deviations) {
    Map<String, JsonNode> toTakeBack = new LinkedHashMap<>();
    Map<String, Set<String>> keys = new HashMap<>();
    reading.each(
        Topic.ALERT.topicName(),
        0,
        record -> {
          String key = Canonical.key(record.key());
          Deviation deviation = deviations.get(key);
          if (deviation == null || deviation.kind() != Kind.EXTRA) {
            return;
          }
          JsonNode alert = Json.read(record.value());
          String target = Withdrawals.target(alert);
          keys.computeIfAbsent(target, any -> new HashSet<>()).add(key);
          if (Withdrawals.canBeTakenBack(alert)) {
            toTakeBack.put(target, alert); // a breach comes after its warning
          }
        });
    Set<String> applied = new HashSet<>();
    toTakeBack.forEach((target, alert) -> {
      takeBack(alert);
      applied.addAll(keys.getOrDefault(target, Set.of()));
    });
    return applied;
  }

  private void takeBack(JsonNode alert) {
    UUID id = Withdrawals.id(alert, version);
    UUID journey =
        alert.hasNonNull("journey") ? UUID.fromString(alert.path("journey").asText()) : null;
    send(
        new ProducerRecord<>(
            Topic.ALERT.topicName(),
            0,
            now.toEpochMilli(),
            id.toString().getBytes(StandardCharsets.UTF_8),
            Withdrawals.of(alert, version, now),
            CloudEvent.headers(id, "no.meldingshub.alert.retracted.v1", journey, now)));
  }

  @Override
  public void close() {
    reading.close();
    producer.close();
  }
}
