package hub.adapters.intake;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.core.message.MessageId;
import java.nio.charset.StandardCharsets;

/** The facts of a message as a record of the log: MESSAGE when it is taken in, else REFUSED. */
final class FactsRecord {
  /** Of what reads the messages; a later one may read more in the same document. */
  private static final int DECODER = 1;

  private FactsRecord() {}

  static MessageFacts facts(Decoding.Taken taken, Names.Named named, Document document) {
    return new MessageFacts(
        taken.message().about(named.name()),
        taken.msgId(),
        document.content(),
        document.bytes().length);
  }

  static Append append(Kind kind, Names.Named named, MessageFacts facts, Sealing sealing) {
    LogRecord record = seal(kind, named.keyId(), facts, sealing);
    return Append.of(
        Topic.MESSAGE,
        named.partitionKey().getBytes(StandardCharsets.US_ASCII),
        LogFormat.write(record));
  }

  static LogRecord seal(Kind kind, String keyId, MessageFacts facts, Sealing sealing) {
    MessageId id = facts.message().id();
    LogRecord empty = new LogRecord(LogRecord.VERSION, kind, id, keyId, DECODER, new byte[0]);
    return empty.with(sealing.seal(keyId, MessageFactsFormat.write(facts), empty.header()));
  }
}
