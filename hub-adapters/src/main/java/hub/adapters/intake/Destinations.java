package hub.adapters.intake;

import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Sealing;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.projection.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Tells where the facts of a message go: to its patient, by the patient's number.
 *
 * <p>One that gives several numbers links them (design.md, names). It goes to the last of them,
 * whose projector hands it and all that it knows on to the next, so that the one who judges it has
 * read everything. An AppRec, and an avvik that gives no patient, goes where the message lies that
 * it is about.
 */
final class Destinations {
  private final Ports ports;
  private final TakenIn takenIn;
  private final LookUp lookUp;

  Destinations(Ports ports, TakenIn takenIn, LookUp lookUp) {
    this.ports = ports;
    this.takenIn = takenIn;
    this.lookUp = lookUp;
  }

  /** One for training links nobody (D15). */
  CompletableFuture<Destination> ofPatient(Decoding.Taken taken) {
    List<String> keys =
        taken.message().training() ? taken.patientKeys().subList(0, 1) : taken.patientKeys();
    CompletableFuture<Destination> destination =
        ports.named(keys.getLast()).thenApply(named -> Destination.of(Kind.MESSAGE, named));
    for (String better : keys.reversed().subList(1, keys.size())) {
      destination =
          destination.thenCombine(
              ports.named(better), (so, next) -> linked(so, next.partitionKey()));
    }
    return destination;
  }

  private static Destination linked(Destination so, String next) {
    List<String> onwards = new ArrayList<>(so.onwards());
    onwards.add(next);
    return new Destination(Kind.LINKED, so.named(), onwards);
  }

  /** Where the message lies that this one is about; empty when it is not known. Waits. */
  Optional<Destination> ofAnswered(Message about) {
    Kind kind = about.kind() == MessageKind.APPREC ? Kind.APPREC : Kind.MESSAGE;
    return about.answers().stream()
        .map(takenIn::find)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(answered -> at(answered, kind));
  }

  private Optional<Destination> at(Receipt answered, Kind kind) {
    try {
      return lookUp
          .at(answered.partition(), answered.offset())
          .map(found -> Destination.of(kind, named(found)));
    } catch (Sealing.KeyGone e) { // the patient was erased
      return Optional.empty();
    }
  }

  private Names.Named named(LookUp.Found found) {
    LogRecord record = LogFormat.read(found.value());
    String keyId = record.keyId();
    if (keyId == null) {
      throw new IllegalStateException("a receipt names a record that is no message");
    }
    MessageFacts facts =
        MessageFactsFormat.read(ports.sealing().open(keyId, record.body(), record.header()));
    return new Names.Named(
        new String(found.key(), StandardCharsets.US_ASCII), keyId, facts.message().patient());
  }
}
