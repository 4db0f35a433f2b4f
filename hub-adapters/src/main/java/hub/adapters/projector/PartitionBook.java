package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.projector.PartitionState.InForceFrom;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link PartitionState}: one entry for how far it has come, one for each agreements. */
final class PartitionBook {
  private static final Bytes REACHED = Bytes.wrap("reached".getBytes(StandardCharsets.UTF_8));

  private final KeyValueStore<Bytes, byte[]> store;
  private int agreementsKept;

  PartitionBook(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Null when nothing has been kept: the task begins. */
  @Nullable PartitionState read() {
    byte[] reached = store.get(REACHED);
    if (reached == null) {
      return null;
    }
    ByteBuffer from = ByteBuffer.wrap(reached);
    Instant clock = Instant.ofEpochMilli(from.getLong());
    long offset = from.getLong();
    long silentUntil = from.getLong();
    agreementsKept = from.getInt();
    List<InForceFrom> agreements = new ArrayList<>(agreementsKept);
    for (int i = 0; i < agreementsKept; i++) {
      byte[] kept = store.get(agreementsKey(i));
      agreements.add(
          new InForceFrom(
              Instant.ofEpochMilli(ByteBuffer.wrap(kept).getLong()),
              AgreementTexts.read(Arrays.copyOfRange(kept, Long.BYTES, kept.length))));
    }
    return new PartitionState(clock, offset, silentUntil, List.copyOf(agreements));
  }

  void keep(PartitionState state) {
    int count = state.agreements().size();
    while (agreementsKept < count) {
      InForceFrom next = state.agreements().get(agreementsKept);
      byte[] texts = next.texts().write();
      store.put(
          agreementsKey(agreementsKept++),
          ByteBuffer.allocate(Long.BYTES + texts.length)
              .putLong(next.from().toEpochMilli())
              .put(texts)
              .array());
    }
    store.put(
        REACHED,
        ByteBuffer.allocate(3 * Long.BYTES + Integer.BYTES)
            .putLong(state.clock().toEpochMilli())
            .putLong(state.offset())
            .putLong(state.silentUntil())
            .putInt(count)
            .array());
  }

  private static Bytes agreementsKey(int number) {
    return Bytes.wrap(("agreements/" + number).getBytes(StandardCharsets.UTF_8));
  }
}
