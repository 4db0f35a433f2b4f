package hub.core.projection;

import hub.core.message.Address;
import hub.core.message.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are taken in: a view. The first of an id in the order of the log counts.
 *
 * <p>Two instances that take in the same MsgId for two patients in the same moment know nothing of
 * each other, and each partition has its own first. What decides between them is acceptedAt, then
 * the partition, so the receipts may come in any order. The other one is a conflict when its
 * content is another.
 */
public final class Receipts {
  private static final Comparator<Receipt> ORDER =
      Comparator.comparing(Receipt::acceptedAt)
          .thenComparingInt(Receipt::partition)
          .thenComparingLong(Receipt::offset);

  private final Map<MessageId, Receipt> first = new HashMap<>();

  private final Map<Address, Address> parties = new HashMap<>();

  /** All of an id that has more than one. */
  private final Map<MessageId, TreeSet<Receipt>> several = new HashMap<>();

  /** Folds one receipt. One for the same place of the log replaces the one before. */
  public synchronized void take(Receipt told) {
    Receipt receipt = shared(told);
    Receipt known = first.get(receipt.id());
    if (known == null || ORDER.compare(receipt, known) == 0) {
      first.put(receipt.id(), receipt);
      replace(several.get(receipt.id()), receipt);
      return;
    }
    TreeSet<Receipt> all = several.computeIfAbsent(receipt.id(), id -> new TreeSet<>(ORDER));
    all.add(known);
    replace(all, receipt);
    first.put(receipt.id(), all.getFirst());
  }

  /**
   * The same, with one object for each party: there are few of them, and half of what a receipt
   * takes is their names.
   */
  private Receipt shared(Receipt receipt) {
    return new Receipt(
        receipt.id(),
        receipt.msgId(),
        receipt.kind(),
        receipt.content(),
        receipt.bytes(),
        receipt.partition(),
        receipt.offset(),
        receipt.acceptedAt(),
        receipt.generatedAt(),
        shared(receipt.sender()),
        shared(receipt.receiver()),
        receipt.copies().stream().map(this::shared).toList(),
        receipt.journeys());
  }

  private Address shared(Address party) {
    Address known = parties.putIfAbsent(party, party);
    return known == null ? party : known;
  }

  private static void replace(@Nullable Set<Receipt> all, Receipt receipt) {
    if (all != null) {
      all.remove(receipt); // the order knows the place only
      all.add(receipt);
    }
  }

  /** The one that counts. */
  public synchronized Optional<Receipt> find(MessageId id) {
    return Optional.ofNullable(first.get(id));
  }

  /** Those that were taken in although an earlier one has their id, with other content. */
  public synchronized List<Receipt> conflicts() {
    List<Receipt> conflicts = new ArrayList<>();
    for (TreeSet<Receipt> all : several.values()) {
      Receipt counts = all.getFirst();
      for (Receipt other : all) {
        if (!other.content().equals(counts.content())) {
          conflicts.add(other);
        }
      }
    }
    return conflicts;
  }
}
