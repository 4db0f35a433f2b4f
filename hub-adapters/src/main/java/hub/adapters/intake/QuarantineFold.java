package hub.adapters.intake;

import hub.adapters.log.Follower;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.UnreadableRecord;
import hub.core.projection.Quarantine;
import hub.core.projection.Quarantined;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds {@code hub.quarantine.v1} into the view, and then lets go of what was under way.
 *
 * <p>A record that cannot be read stays where it is and is told; it must not hide the others.
 */
public final class QuarantineFold implements Follower.Fold {
  private static final Logger LOG = LoggerFactory.getLogger(QuarantineFold.class);

  private final Quarantine quarantine;
  private final Quarantining quarantining;

  public QuarantineFold(Quarantine quarantine, Quarantining quarantining) {
    this.quarantine = quarantine;
    this.quarantining = quarantining;
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return; // an erased one
    }
    try {
      Quarantined what = QuarantineRecordFormat.read(record.value()).about();
      quarantine.take(record.offset(), what);
      quarantining.shown(what.id());
    } catch (UnreadableRecord e) {
      LOG.error(
          "The record of the quarantine at {} cannot be read: {}", record.offset(), e.getMessage());
    }
  }
}
