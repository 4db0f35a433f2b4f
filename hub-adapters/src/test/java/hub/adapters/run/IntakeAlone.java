package hub.adapters.run;

import hub.adapters.intake.Answer;
import hub.adapters.intake.Workers;
import hub.adapters.log.Appender;
import hub.adapters.log.Kafka;
import hub.adapters.log.KafkaAppender;
import hub.adapters.privacy.DataKeys;
import hub.adapters.privacy.KeyFolder;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** A hub that takes messages in and does not read them: its projector has died, say. */
final class IntakeAlone implements AutoCloseable {
  private final Parts parts;
  private final Receiving receiving;

  private IntakeAlone(Parts parts, Receiving receiving) {
    this.parts = parts;
    this.receiving = receiving;
  }

  /** On a cluster where a hub with the same settings has run. */
  static IntakeAlone start(RunSettings settings) {
    return start(settings, appender -> appender);
  }

  static IntakeAlone start(RunSettings settings, UnaryOperator<Appender> wrapped) {
    Parts parts = new Parts();
    Kafka kafka = new Kafka(Objects.requireNonNull(settings.bootstrapServers()));
    Appender appender = wrapped.apply(parts.add(KafkaAppender.of("intake-alone", kafka)));
    KeyFolder keys = KeyFolder.open(settings.keysFolder());
    DataKeys dataKeys = parts.add(DataKeys.start(keys, kafka, appender));
    Workers work = parts.add(new Workers());
    Receiving receiving =
        Receiving.start(
            new Receiving.Needs(
                kafka, appender, keys.partitionKeys(), dataKeys, work, () -> false, id -> false),
            parts);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            dataKeys.whyNot().isEmpty() && Receiving.whyNot(receiving.views().stream()).isEmpty());
    return new IntakeAlone(parts, receiving);
  }

  CompletableFuture<Answer> take(byte[] xml) {
    return receiving.intake().take(xml);
  }

  @Override
  public void close() {
    parts.close();
  }
}
