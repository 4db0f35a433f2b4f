package hub.adapters.replay;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What stands under one key on either side: which record, and the digest of its content. */
final class Standing {
  private static final long NOWHERE = -1;

  private long liveAt = NOWHERE;
  private long replayedAt = NOWHERE;
  private long replayedStamp;
  private byte @Nullable [] live;
  private byte @Nullable [] replayed;

  void liveAt(ConsumerRecord<byte[], byte[]> record) {
    liveAt = record.offset();
  }

  void replayedAt(ConsumerRecord<byte[], byte[]> record) {
    replayedAt = record.offset();
    replayedStamp = record.timestamp();
  }

  boolean isThere() {
    return liveAt != NOWHERE;
  }

  boolean isLive(ConsumerRecord<byte[], byte[]> record) {
    return record.offset() == liveAt;
  }

  boolean isReplayed(ConsumerRecord<byte[], byte[]> record) {
    return record.offset() == replayedAt;
  }

  /** Null where the record takes back what the key said. */
  void live(byte @Nullable [] digest) {
    live = digest;
  }

  void replayed(byte @Nullable [] digest) {
    replayed = Arrays.equals(live, digest) ? live : digest; // most are the same: kept once
  }

  /** The digest; null for nothing. */
  byte @Nullable [] live() {
    return live;
  }

  byte @Nullable [] replayed() {
    return replayed;
  }

  /** The stamp of the replayed record, milliseconds. */
  long replayedStamp() {
    return replayedStamp;
  }

  boolean isSame() {
    return Arrays.equals(live, replayed);
  }
}
