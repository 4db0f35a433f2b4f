package hub.adapters.intake;

import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.adapters.log.UnreadableRecord;
import hub.core.message.Ids.Name;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import hub.core.projection.Receipts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells afterwards of a MsgId that was used for two patients in the same moment (design.md §8):
 * both messages were appended before either was known, each in a partition that sees only its own.
 *
 * <p>The facts of the later one are appended once more, as REFUSED, to its own patient; so its
 * deficiency is said. An alert that is said already needs nothing, whoever saw to it; two instances
 * that append both do no harm, for the alert has one id.
 */
public final class LateReuse {
  private static final Logger LOG = LoggerFactory.getLogger(LateReuse.class);

  private final Receipts receipts;
  private final Predicate<UUID> isSaid;
  private final LookUp lookUp;
  private final Sealing sealing;
  private final Appender appender;
  private final Set<UUID> told = new HashSet<>();

  /**
   * To be run by one thread.
   *
   * @param isSaid whether an alert is in the view of alerts
   */
  public LateReuse(
      Receipts receipts,
      Predicate<UUID> isSaid,
      LookUp lookUp,
      Sealing sealing,
      Appender appender) {
    this.receipts = receipts;
    this.isSaid = isSaid;
    this.lookUp = lookUp;
    this.sealing = sealing;
    this.appender = appender;
  }

  /** Looks once; to be called every few seconds after the views have caught up. Waits. */
  public void run() {
    for (Receipt conflict : receipts.conflicts()) {
      UUID alert = alert(conflict.id());
      if (!told.contains(alert) && !isSaid.test(alert)) {
        tell(conflict, alert);
      }
    }
  }

  /** The id of the deficiency (design.md §6). */
  static UUID alert(MessageId id) {
    return Name.of(Reuse.RULE).and(id).uuid();
  }

  private void tell(Receipt conflict, UUID alert) {
    try {
      Optional<LookUp.Found> found = lookUp.at(conflict.partition(), conflict.offset());
      if (found.isPresent()) {
        appender.append(refused(found.get())).join();
        told.add(alert);
      } else {
        LOG.error("No record at {}-{}", conflict.partition(), conflict.offset());
      }
    } catch (Appender.Unavailable e) {
      LOG.debug("Told the next time: {}", e.getMessage());
    } catch (CompletionException e) {
      LOG.debug("Told the next time: {}", Async.cause(e).getClass().getSimpleName());
    } catch (Sealing.KeyGone e) { // the patient was erased: there is nobody to tell it about
      told.add(alert);
    } catch (UnreadableRecord e) {
      LOG.error(
          "The record at {}-{} cannot be read: {}",
          conflict.partition(),
          conflict.offset(),
          e.getMessage());
      told.add(alert);
    }
  }

  private Append refused(LookUp.Found found) {
    LogRecord record = LogFormat.read(found.value());
    String keyId = record.keyId();
    if (!record.kind().isOfMessage() || keyId == null) {
      throw new UnreadableRecord("it is no message");
    }
    MessageFacts facts =
        MessageFactsFormat.read(sealing.open(keyId, record.body(), record.header()));
    LogRecord refused = FactsRecord.seal(Kind.REFUSED, keyId, List.of(), facts, sealing);
    return Append.of(Topic.MESSAGE, found.key(), LogFormat.write(refused));
  }
}
