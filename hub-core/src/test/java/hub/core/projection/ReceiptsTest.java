package hub.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Address;
import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
  private static final MessageId ID = new MessageId(new UUID(0, 1));
  private static final Address PARTY = new Address(59L, null, null, null, false);

  private final Receipts receipts = new Receipts();

  @Test
  void theFirstOfAnIdCounts() {
    // given
    Receipt first = receipt(ID, "innhold", 0, 10, "2026-03-01T10:00:00Z");
    receipts.take(first);
    // when
    receipts.take(receipt(ID, "noe annet", 1, 3, "2026-03-01T10:00:01Z"));
    // then
    assertThat(receipts.find(ID)).contains(first);
  }

  @Test
  void anotherContentOfTheSameIdIsAConflict() {
    // given
    Receipt later = receipt(ID, "noe annet", 1, 3, "2026-03-01T10:00:01Z");
    receipts.take(receipt(ID, "innhold", 0, 10, "2026-03-01T10:00:00Z"));
    // when
    receipts.take(later);
    // then
    assertThat(receipts.conflicts()).containsExactly(later);
  }

  @Test
  void theSameContentInAnotherPartitionIsNoConflict() {
    // given
    receipts.take(receipt(ID, "innhold", 0, 10, "2026-03-01T10:00:00Z"));
    // when
    receipts.take(receipt(ID, "innhold", 1, 3, "2026-03-01T10:00:01Z"));
    // then
    assertThat(receipts.conflicts()).isEmpty();
  }

  @Test
  void whatWasTakenInInTheSameInstantIsDecidedByThePartition() {
    // given
    Receipt inTheFirst = receipt(ID, "innhold", 0, 10, "2026-03-01T10:00:00Z");
    Receipt inTheSecond = receipt(ID, "noe annet", 1, 3, "2026-03-01T10:00:00Z");
    receipts.take(inTheSecond);
    // when
    receipts.take(inTheFirst);
    // then
    assertThat(receipts.find(ID)).contains(inTheFirst);
    assertThat(receipts.conflicts()).containsExactly(inTheSecond);
  }

  @Test
  void aReceiptThatIsToldAnewReplacesTheOneBefore() {
    // given
    receipts.take(receipt(ID, "innhold", 0, 10, "2026-03-01T10:00:00Z"));
    Receipt anew = receipt(ID, "innhold", 0, 10, "2026-03-01T10:00:00Z", List.of(new UUID(0, 7)));
    // when
    receipts.take(anew);
    // then
    assertThat(receipts.find(ID)).contains(anew);
  }

  @Test
  void anUnknownIdIsNotFound() {
    // when
    receipts.take(receipt(ID, "innhold", 0, 10, "2026-03-01T10:00:00Z"));
    // then
    assertThat(receipts.find(new MessageId(new UUID(0, 2)))).isEmpty();
  }

  /** Twelve receipts of three ids, three contents and four partitions, from a printed seed. */
  @Test
  void theSameReceiptsInAnyOrderAndWithRepeatsEndTheSame() {
    long seed = 20260301L;
    System.out.println("receipts in any order: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      // given
      List<Receipt> history = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        history.add(
            receipt(
                new MessageId(new UUID(0, random.nextInt(3))),
                "innhold " + random.nextInt(3),
                random.nextInt(4),
                i,
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(random.nextInt(4)).toString()));
      }
      Receipts inOrder = fold(history);
      List<Receipt> shuffled = new ArrayList<>(history);
      shuffled.addAll(history.subList(0, 6));
      Collections.shuffle(shuffled, random);
      // when
      Receipts otherwise = fold(shuffled);
      // then
      for (int id = 0; id < 3; id++) {
        MessageId each = new MessageId(new UUID(0, id));
        assertThat(otherwise.find(each)).isEqualTo(inOrder.find(each));
      }
      Set<Receipt> conflicts = new HashSet<>(otherwise.conflicts());
      assertThat(conflicts).isEqualTo(new HashSet<>(inOrder.conflicts()));
    }
  }

  private static Receipts fold(List<Receipt> history) {
    Receipts receipts = new Receipts();
    history.forEach(receipts::take);
    return receipts;
  }

  private static Receipt receipt(
      MessageId id, String content, int partition, long offset, String acceptedAt) {
    return receipt(id, content, partition, offset, acceptedAt, List.of());
  }

  private static Receipt receipt(
      MessageId id,
      String content,
      int partition,
      long offset,
      String acceptedAt,
      List<UUID> journeys) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Receipt(
        id,
        "0A6E",
        MessageKind.LOG_INNLAGT,
        ContentHash.of(bytes),
        bytes.length,
        partition,
        offset,
        Instant.parse(acceptedAt),
        Instant.parse("2026-03-01T09:00:00Z"),
        PARTY,
        PARTY,
        List.of(),
        journeys);
  }
}
