package hub.adapters.run;

import hub.adapters.intake.Decoding;
import hub.adapters.intake.Intake;
import hub.adapters.intake.LateReuse;
import hub.adapters.intake.LookUp;
import hub.adapters.intake.MessageLookUp;
import hub.adapters.intake.Names;
import hub.adapters.intake.Payloads;
import hub.adapters.intake.Places;
import hub.adapters.intake.Ports;
import hub.adapters.intake.QuarantineFold;
import hub.adapters.intake.Quarantining;
import hub.adapters.intake.Readers;
import hub.adapters.intake.ReceiptFold;
import hub.adapters.intake.TakenIn;
import hub.adapters.intake.UnderWay;
import hub.adapters.log.Appender;
import hub.adapters.log.Follower;
import hub.adapters.log.Kafka;
import hub.adapters.log.Readiness;
import hub.adapters.log.Topic;
import hub.adapters.privacy.DataKeys;
import hub.adapters.privacy.PartitionKeys;
import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.adapters.xml.PatientIdentity;
import hub.adapters.xml.Refusal;
import hub.core.message.Message;
import hub.core.projection.Quarantine;
import hub.core.projection.Quarantined.Reason;
import hub.core.projection.Receipts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way in: intake with what it needs of the other rooms, and the views that it answers from.
 *
 * @param views what must have caught up before a message is taken
 */
record Receiving(
    Intake intake,
    TakenIn takenIn,
    Payloads payloads,
    Quarantine quarantine,
    LateReuse lateReuse,
    List<Follower> views) {

  /** What intake is put together from. */
  record Needs(
      Kafka kafka,
      Appender appender,
      PartitionKeys partitionKeys,
      DataKeys dataKeys,
      Executor work,
      BooleanSupplier diskLow,
      Predicate<UUID> isSaid) {}

  static Receiving start(Needs needs, Parts parts) {
    Receipts receipts = new Receipts();
    Quarantine quarantine = new Quarantine();
    UnderWay underWay = new UnderWay();
    Places places = new Places();
    Readers readers = parts.add(new Readers(needs.kafka()));
    Ports ports =
        new Ports(
            decoding(new Decoder(), needs.partitionKeys()::ofChild),
            names(needs.partitionKeys(), needs.dataKeys()),
            needs.dataKeys().sealing(),
            needs.appender(),
            InstantSource.system(),
            needs.work());
    LookUp lookUp = new MessageLookUp(readers);
    Quarantining quarantining = new Quarantining(ports, places, quarantine);
    Follower receiptView =
        parts.add(
            Follower.of(
                "receipts",
                needs.kafka(),
                List.of(Topic.RECEIPT),
                new ReceiptFold(receipts, underWay)));
    Follower quarantineView =
        parts.add(
            Follower.of(
                "quarantine",
                needs.kafka(),
                List.of(Topic.QUARANTINE),
                new QuarantineFold(quarantine, quarantining)));
    return new Receiving(
        new Intake(ports, receipts, underWay, quarantining, places, lookUp, needs.diskLow()),
        new TakenIn(receipts, underWay),
        new Payloads(readers, needs.dataKeys().sealing(), places),
        quarantine,
        new LateReuse(
            receipts, needs.isSaid(), lookUp, needs.dataKeys().sealing(), needs.appender()),
        List.of(receiptView, quarantineView));
  }

  /** Why no message can be taken now. */
  static Optional<String> whyNot(Stream<? extends Readiness> all) {
    return all.map(Readiness::whyNot).flatMap(Optional::stream).findFirst();
  }

  /**
   * Reads a document, and names the child that it is about.
   *
   * @param childNames what tells a child from others, by its number
   */
  static Decoding decoding(Decoder decoder, UnaryOperator<String> childNames) {
    return (document, now) ->
        switch (decoder.decode(document, now)) {
          case Decoded.Accepted accepted -> taken(accepted, childNames);
          case Decoded.Objected objected ->
              new Decoding.Objected(
                  taken(objected.message(), childNames), reasons(objected.refusals()));
          case Decoded.Refused refused ->
              new Decoding.Refused(reasons(refused.refusals()), refused.type(), refused.msgId());
        };
  }

  private static Decoding.Taken taken(Decoded.Accepted accepted, UnaryOperator<String> childNames) {
    PatientIdentity child = accepted.child();
    Message message =
        child == null
            ? accepted.message()
            : accepted.message().aboutChild(childNames.apply(child.keys().getFirst()));
    return new Decoding.Taken(message, accepted.msgId(), keys(accepted.patient()));
  }

  private static List<Reason> reasons(List<Refusal> refusals) {
    return refusals.stream()
        .map(each -> new Reason(each.code(), each.text(), each.path()))
        .toList();
  }

  private static List<String> keys(@Nullable PatientIdentity patient) {
    return patient == null ? List.of() : patient.keys();
  }

  private static Names names(PartitionKeys partitionKeys, DataKeys dataKeys) {
    return patient -> {
      String partitionKey = partitionKeys.of(patient);
      return dataKeys
          .keyOf(partitionKey)
          .thenApply(key -> new Names.Named(partitionKey, key.keyId(), key.patient()));
    };
  }
}
