package hub.adapters.intake;

import hub.adapters.intake.Names.Named;
import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.core.message.Message;
import hub.core.message.Pseudonym;
import hub.core.projection.Quarantine;
import hub.core.projection.Receipt;
import hub.core.projection.Receipts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** One instance of intake with all that belongs to it. */
final class OneHub {
  static final Instant NOW = Instant.parse("2026-03-01T10:30:01Z");

  /** One for all tests: threads that have nothing to do cost nothing. */
  private static final Workers WORKERS = new Workers();

  final Receipts receipts = new Receipts();
  final UnderWay underWay = new UnderWay();
  final Quarantine quarantine = new Quarantine();
  final Places places = new Places();
  final TakenIn takenIn = new TakenIn(receipts, underWay);
  final Quarantining quarantining;
  final Intake intake;
  private final Sealing sealing;

  OneHub(Appender appender, Sealing sealing, Names names, BooleanSupplier diskLow) {
    this(appender, sealing, names, diskLow, WORKERS);
  }

  /** Of real documents, which another room reads; its receipts are those of the projector. */
  OneHub(Decoding decoding, CommandedLog log, Sealing sealing, Names names) {
    this(decoding, log, sealing, names, () -> false, WORKERS, (p, offset) -> log.message(offset));
  }

  OneHub(Appender appender, Sealing sealing, Names names, BooleanSupplier diskLow, Executor work) {
    this(Documents::decode, appender, sealing, names, diskLow, work, lookUp(appender));
  }

  private OneHub(
      Decoding decoding,
      Appender appender,
      Sealing sealing,
      Names names,
      BooleanSupplier diskLow,
      Executor work,
      LookUp lookUp) {
    Ports ports = new Ports(decoding, names, sealing, appender, InstantSource.fixed(NOW), work);
    this.sealing = sealing;
    quarantining = new Quarantining(ports, places, quarantine);
    intake = new Intake(ports, receipts, underWay, quarantining, places, lookUp, diskLow);
  }

  private static LookUp lookUp(Appender appender) {
    return appender instanceof CommandedLog log
        ? (partition, offset) -> log.at(offset)
        : (partition, offset) -> Optional.empty();
  }

  static OneHub on(CommandedLog log) {
    return new OneHub(log, new TestSealing(), OneHub::name, () -> false);
  }

  static CompletableFuture<Named> name(String patient) {
    return CompletableFuture.completedFuture(
        new Named("partition-" + patient, "key-" + patient, new Pseudonym("p-" + patient)));
  }

  Answer post(byte[] document) {
    return intake.take(document).join();
  }

  /** Folds what the projector makes of the messages, and what stands in quarantine. */
  void catchUp(CommandedLog log) {
    for (Append record : log.of(Topic.MESSAGE)) {
      LogRecord read = LogFormat.read(record.value());
      if (read.kind() == Kind.MESSAGE) {
        Receipt receipt = receipt(facts(read), log.offsetOf(record));
        receipts.take(receipt);
        underWay.shown(receipt.id());
      }
    }
    for (Append record : log.of(Topic.QUARANTINE)) {
      var what = QuarantineRecordFormat.read(record.value()).about();
      quarantine.take(log.offsetOf(record), what);
      quarantining.shown(what.id());
    }
  }

  MessageFacts facts(LogRecord record) {
    String keyId = record.keyId();
    if (keyId == null) {
      throw new IllegalStateException("facts are sealed");
    }
    return MessageFactsFormat.read(sealing.open(keyId, record.body(), record.header()));
  }

  static Receipt receipt(MessageFacts facts, long offset) {
    Message message = facts.message();
    return new Receipt(
        message.id(),
        facts.msgId(),
        message.kind(),
        facts.content(),
        facts.bytes(),
        0,
        offset,
        CommandedLog.AT,
        message.generatedAt(),
        message.sender(),
        message.receiver(),
        message.copies(),
        List.of());
  }
}
