package hub.adapters.intake;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.Topic;
import hub.core.message.Ids.Name;
import hub.core.projection.Quarantine;
import hub.core.projection.Quarantined;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Puts documents that were refused into quarantine, each once: what this instance has put there is
 * remembered until the view shows it.
 */
public final class Quarantining {
  /** Sealed bytes up to here stand in the record itself, as base64; more go where payloads go. */
  private static final int MOST_IN_RECORD = 600_000;

  private final Ports ports;
  private final PayloadWriter payloads;
  private final Quarantine quarantine;
  private final Map<UUID, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

  public Quarantining(Ports ports, Places places, Quarantine quarantine) {
    this.ports = ports;
    this.payloads = new PayloadWriter(ports.appender(), places);
    this.quarantine = quarantine;
  }

  /** The same for the same bytes and fault, at every instance. */
  static UUID id(Document document, String why) {
    return Name.of(document.content()).and(why).uuid();
  }

  /** Does the work unless it has been done, here or elsewhere; a twin waits for the first. */
  CompletableFuture<Void> once(UUID id, Supplier<CompletableFuture<Void>> work) {
    CompletableFuture<Void> own = new CompletableFuture<>();
    CompletableFuture<Void> there = underWay.putIfAbsent(id, own);
    if (there != null) {
      return there;
    }
    if (quarantine.holds(id)) {
      underWay.remove(id, own);
      return CompletableFuture.completedFuture(null);
    }
    var unused =
        Async.start(work)
            .whenComplete((done, fault) -> {
              if (fault == null) {
                own.complete(null);
              } else {
                underWay.remove(id, own);
                own.completeExceptionally(fault);
              }
            });
    return own;
  }

  CompletableFuture<Void> append(Quarantined about, String keyId, Document document) {
    byte[] sealed = SealedDocument.seal(ports.sealing(), keyId, about.id(), document);
    boolean fits = sealed.length <= MOST_IN_RECORD;
    QuarantineRecord record =
        new QuarantineRecord(
            about, keyId, fits ? sealed : null, document.content(), document.bytes().length);
    CompletableFuture<Void> before =
        fits
            ? CompletableFuture.completedFuture(null)
            : payloads.append(about.id(), document.content(), keyId, sealed);
    return before.thenComposeAsync(done -> append(record), ports.work());
  }

  private CompletableFuture<Void> append(QuarantineRecord record) {
    return ports
        .appender()
        .append(
            Append.of(
                Topic.QUARANTINE,
                QuarantineRecordFormat.key(record),
                QuarantineRecordFormat.write(record)))
        .thenAccept(where -> {});
  }

  /** To be told of each record after the view has taken it. */
  public void shown(UUID id) {
    underWay.remove(id);
  }
}
