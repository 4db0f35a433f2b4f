package hub.adapters.projector;

import hub.adapters.log.LogRecord;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Sealing.KeyGone;
import hub.adapters.log.UnreadableRecord;
import org.apache.kafka.streams.errors.StreamsException;

/** Opens the body of a MESSAGE or REFUSED. */
final class FactReader {
  private final Sealing sealing;

  FactReader(Sealing sealing) {
    this.sealing = sealing;
  }

  /**
   * Opens one.
   *
   * @throws KeyGone when the patient was erased
   * @throws UnreadableRecord when it is none
   * @throws StreamsException when it cannot be told yet: the record is no worse for it, and the
   *     task begins it anew
   */
  MessageFacts read(LogRecord record) {
    String keyId = record.keyId();
    if (keyId == null) {
      throw new UnreadableRecord("a message is not sealed");
    }
    MessageFacts told = MessageFactsFormat.read(open(keyId, record));
    if (!told.message().id().equals(record.message())) {
      throw new UnreadableRecord("a record holds another message than its header says");
    }
    return told;
  }

  private byte[] open(String keyId, LogRecord record) {
    try {
      return sealing.open(keyId, record.body(), record.header());
    } catch (KeyGone | UnreadableRecord e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StreamsException("A record cannot be opened yet.", e);
    }
  }
}
