package hub.adapters.feed;

import hub.adapters.log.Follower;
import hub.adapters.log.Readiness;
import hub.adapters.log.Topic;
import hub.adapters.log.UnreadableRecord;
import hub.core.projection.AlertFeed;
import hub.core.projection.Journeys;
import hub.core.projection.Obligations;
import hub.core.projection.Statistics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views of {@code hub.alert.v1}, {@code hub.obligation.v1} and {@code hub.event.v1}. Ready when
 * the one who follows these topics is.
 */
public final class Views implements Follower.Fold, Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Views.class);

  private final AlertFeed alerts = new AlertFeed();
  private final Statistics statistics = new Statistics();
  private final Obligations obligations = new Obligations(statistics);
  private final Journeys journeys = new Journeys();
  private final LineReader lines = new LineReader();
  private volatile Readiness follower =
      () -> Optional.of("The views are not being read from the log yet.");

  /** Tells who follows the topics for these views. */
  public void followedBy(Readiness reader) {
    follower = reader;
  }

  @Override
  public Optional<String> whyNot() {
    return follower.whyNot();
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.topic().equals(Topic.ALERT.topicName())) {
        alerts.append(lines.alert(record));
      } else if (record.topic().equals(Topic.OBLIGATION.topicName())) {
        lines.obligation(record).ifPresentOrElse(obligations::put, () -> forgetObligation(record));
      } else {
        lines.event(record).ifPresentOrElse(journeys::put, () -> forgetEvent(record));
      }
    } catch (UnreadableRecord e) {
      LOG.warn(
          "{}-{} offset {} is not shown: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  private void forgetObligation(ConsumerRecord<byte[], byte[]> record) {
    obligations.remove(LineReader.key(record));
  }

  private void forgetEvent(ConsumerRecord<byte[], byte[]> record) {
    journeys.remove(LineReader.key(record));
  }

  @Override
  public void taken() {
    alerts.appended();
  }

  public AlertFeed alerts() {
    return alerts;
  }

  public Obligations obligations() {
    return obligations;
  }

  public Statistics statistics() {
    return statistics;
  }

  public Journeys journeys() {
    return journeys;
  }
}
