package hub.adapters.agreement;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Follower;
import hub.adapters.log.LatestAgreements;
import hub.adapters.log.UnreadableRecord;
import hub.core.agreement.Agreements;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agreements that hold now, in a hub that runs: those that were told last, by whichever
 * instance. The projector asks the log instead, which tells what was in force when.
 */
public final class CurrentAgreements implements Supplier<Agreements>, Follower.Fold {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentAgreements.class);

  private volatile Told told = new Told(new AgreementTexts(Map.of()));

  /** Texts, and what they mean. */
  static final class Told {
    private final AgreementTexts texts;
    private final Examined examined;
    private final Agreements agreements;

    Told(AgreementTexts texts) {
      this.texts = texts;
      this.examined = Examined.of(texts.byName());
      this.agreements = examined.agreements();
    }

    AgreementTexts texts() {
      return texts;
    }

    Examined examined() {
      return examined;
    }
  }

  @Override
  public Agreements get() {
    return told.agreements;
  }

  Told told() {
    return told;
  }

  void set(AgreementTexts texts) {
    told = new Told(texts);
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      LatestAgreements.read(record.value()).ifPresent(this::set);
    } catch (UnreadableRecord | AgreementFault e) { // of a later version: what was known goes on
      LOG.warn("Agreements were told that this hub cannot read: {}", e.getMessage());
    }
  }
}
