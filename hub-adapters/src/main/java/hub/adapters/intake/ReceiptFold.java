package hub.adapters.intake;

import hub.adapters.log.Follower;
import hub.adapters.log.ReceiptFormat;
import hub.adapters.log.UnreadableRecord;
import hub.core.projection.Receipt;
import hub.core.projection.Receipts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds {@code hub.receipt.v1} into the view, and then lets go of what was under way.
 *
 * <p>A receipt that cannot be read is left out and told: at worst its message is appended again,
 * and then the projector sees the twin.
 */
public final class ReceiptFold implements Follower.Fold {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptFold.class);

  private final Receipts receipts;
  private final UnderWay underWay;

  public ReceiptFold(Receipts receipts, UnderWay underWay) {
    this.receipts = receipts;
    this.underWay = underWay;
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return; // an erased one
    }
    try {
      Receipt receipt = ReceiptFormat.read(record.value());
      receipts.take(receipt);
      underWay.shown(receipt.id());
    } catch (UnreadableRecord e) {
      LOG.error(
          "The receipt at {}-{} cannot be read: {}",
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }
}
