package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Installation;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.core.message.ContentHash;
import hub.core.message.Fact;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record of the log as a test writes it, and the stamp that the broker gives it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Line(byte @Nullable [] key, byte @Nullable [] value, Instant stamp) {

  static Line installation(Instant stamp) {
    byte[] body = new Installation("fingerprint", 3).write();
    return new Line(null, LogFormat.write(LogRecord.clear(Kind.INSTALLATION, body)), stamp);
  }

  static Line agreements(AgreementTexts texts, Instant stamp) {
    return new Line(null, LogFormat.write(LogRecord.clear(Kind.AGREEMENTS, texts.write())), stamp);
  }

  /** Texts that the test's reader knows by this name. */
  static AgreementTexts texts(String name) {
    return new AgreementTexts(Map.of("name", name));
  }

  static Line clock(Instant stamp) {
    return new Line(null, LogFormat.write(LogRecord.clock()), stamp);
  }

  /** A message, or a refusal, as its fact tells it. The content is its MsgId. */
  static Line of(Fact fact) {
    boolean isReused = fact instanceof Fact.Reused;
    boolean isAppRec = fact.message().kind() == MessageKind.APPREC;
    return of(
        isReused ? Kind.REFUSED : isAppRec ? Kind.APPREC : Kind.MESSAGE,
        fact.message(),
        fact.message().msgId() + (isReused ? " reused" : ""),
        fact.acceptedAt());
  }

  /** A message that gives several numbers, at the last of them. */
  static Line linked(Fact fact, String... onwards) {
    List<String> places = Stream.of(onwards).map(other -> "place of " + other).toList();
    return of(Kind.LINKED, fact.message(), "both", fact.acceptedAt(), places);
  }

  static Line of(Kind kind, Message message, String content, Instant stamp) {
    return of(kind, message, content, stamp, List.of());
  }

  private static Line of(
      Kind kind, Message message, String content, Instant stamp, List<String> onwards) {
    String patient = message.patient().value();
    MessageFacts facts =
        new MessageFacts(
            message, message.msgId().value(), ContentHash.of(bytes(content)), content.length());
    String keyId = "key of " + patient;
    LogRecord header =
        new LogRecord(LogRecord.VERSION, kind, message.id(), keyId, 1, onwards, new byte[0]);
    byte[] body = new PlainSealing().seal(keyId, MessageFactsFormat.write(facts), header.header());
    return new Line(bytes("place of " + patient), LogFormat.write(header.with(body)), stamp);
  }

  Line at(Instant other) {
    return new Line(key, value, other);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
