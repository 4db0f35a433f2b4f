package hub.adapters.intake;

import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What this instance is taking in, and what it has taken in but the view of receipts does not show
 * yet. So a twin waits for the first, and a sender reads its own write.
 *
 * <pre>
 *   begun ──► accepted ──► shown by the view: leaves
 *     └─────► failed: leaves; the sender was told nothing, and the same again begins anew
 * </pre>
 */
public final class UnderWay {
  private final Map<MessageId, Entry> entries = new ConcurrentHashMap<>();

  /** One document on its way. */
  static final class Entry {
    final ContentHash content;
    final CompletableFuture<MessageId> outcome = new CompletableFuture<>();
    volatile @Nullable Receipt receipt;

    Entry(ContentHash content) {
      this.content = content;
    }
  }

  /** Begins; gives what was there instead when another has begun with the same id. */
  Entry begin(MessageId id, Entry own) {
    Entry there = entries.putIfAbsent(id, own);
    return there == null ? own : there;
  }

  void accepted(Entry entry, Receipt receipt) {
    entry.receipt = receipt;
    entry.outcome.complete(receipt.id());
  }

  /** Another way shows what became of the id: who waits shall look again. */
  void left(MessageId id, Entry entry) {
    entries.remove(id, entry);
    entry.outcome.complete(id);
  }

  void failed(MessageId id, Entry entry, Throwable fault) {
    entries.remove(id, entry);
    entry.outcome.completeExceptionally(fault);
  }

  /** To be told of each receipt after the view has taken it. */
  public void shown(MessageId id) {
    entries.remove(id);
  }

  /** What has been taken in and is not shown yet; its journeys are not known. */
  Optional<Receipt> find(MessageId id) {
    Entry entry = entries.get(id);
    return entry == null ? Optional.empty() : Optional.ofNullable(entry.receipt);
  }

  /** How many; it grows while the projector is away. */
  public int size() {
    return entries.size();
  }
}
