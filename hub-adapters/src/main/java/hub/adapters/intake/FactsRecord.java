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
import java.util.List;

/** The facts of a message as a record of the log. */
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

  static Append append(Destination where, MessageFacts facts, Sealing sealing) {
    Names.Named named = where.named();
    LogRecord record = seal(where.kind(), named.keyId(), where.onwards(), facts, sealing);
    return Append.of(
        Topic.MESSAGE,
        named.partitionKey().getBytes(StandardCharsets.US_ASCII),
        LogFormat.write(record));
  }

  static LogRecord seal(
      Kind kind, String keyId, List<String> onwards, MessageFacts facts, Sealing sealing) {
    MessageId id = facts.message().id();
    LogRecord empty =
        new LogRecord(LogRecord.VERSION, kind, id, keyId, DECODER, onwards, new byte[0]);
    return empty.with(sealing.seal(keyId, MessageFactsFormat.write(facts), empty.header()));
  }
}
