package hub.adapters.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.adapters.intake.Names.Named;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.PayloadChunk;
import hub.adapters.log.PayloadChunkFormat;
import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.ReceiptFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.projection.Quarantined.Reason;
import hub.core.projection.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The way in as it runs, on a log in memory, for the tests that need all of the hub. */
public final class IntakeInMemory {
  private final CommandedLog log = new CommandedLog();
  private final Sealing sealing;
  private final OneHub hub;

  public IntakeInMemory(Decoding decoding, Sealing sealing) {
    this.sealing = sealing;
    this.hub = new OneHub(decoding, log, sealing, IntakeInMemory::masked);
  }

  /** A name that does not show the number; as the running hub has it, but for the key. */
  private static CompletableFuture<Named> masked(String patient) {
    return OneHub.name(UUID.nameUUIDFromBytes(patient.getBytes(UTF_8)).toString());
  }

  public Answer post(byte[] document) {
    return hub.post(document);
  }

  /** A reason as the sender hears it: in both tongues, with the place. */
  public static String said(Reason reason) {
    return Said.reason(reason);
  }

  /** What stands on the log about messages, in its order. */
  public List<Append> messages() {
    return log.of(Topic.MESSAGE);
  }

  /** Takes a receipt that the projector has written, as the view of receipts does. */
  public void shown(byte[] receipt) {
    Receipt read = ReceiptFormat.read(receipt);
    hub.receipts.take(read);
    hub.underWay.shown(read.id());
  }

  public Optional<Receipt> receipt(MessageId id) {
    return hub.takenIn.find(id);
  }

  /** The document of a message as it stands on the log. */
  public byte[] document(MessageId id) {
    Pieces pieces = new Pieces();
    for (Append record : log.of(Topic.PAYLOAD)) {
      PayloadChunk chunk = PayloadChunkFormat.read(record.value());
      if (chunk.id().equals(id.value())) {
        Optional<Pieces.Whole> whole = pieces.add(chunk, log.offsetOf(record));
        if (whole.isPresent()) {
          return SealedDocument.open(
              sealing, whole.get().keyId(), id.value(), chunk.content(), whole.get().sealed());
        }
      }
    }
    throw new AssertionError("no document of " + id);
  }

  /** The documents that lie in quarantine, as they came. */
  public List<byte[]> quarantined() {
    return log.of(Topic.QUARANTINE).stream()
        .map(record -> open(QuarantineRecordFormat.read(record.value())))
        .toList();
  }

  private byte[] open(QuarantineRecord kept) {
    String keyId = kept.keyId();
    ContentHash content = kept.content();
    byte[] sealed = kept.sealed();
    if (keyId == null || content == null || sealed == null) {
      throw new AssertionError("nothing is sealed in " + kept.about().id());
    }
    return SealedDocument.open(sealing, keyId, kept.about().id(), content, sealed);
  }
}
