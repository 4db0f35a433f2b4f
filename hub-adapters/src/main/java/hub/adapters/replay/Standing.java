package hub.adapters.replay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands under one key on either side: the digest of its content; null for nothing. */
final class Standing {
  private byte @Nullable [] live;
  private byte @Nullable [] replayed;
  private long replayedAt;

  void live(byte @Nullable [] digest) {
    live = digest;
  }

  void replayed(byte @Nullable [] digest, long at) {
    replayed = Arrays.equals(live, digest) ? live : digest; // most are the same: kept once
    replayedAt = at;
  }

  byte @Nullable [] live() {
    return live;
  }

  byte @Nullable [] replayed() {
    return replayed;
  }

  /** The stamp of the replayed record, milliseconds. */
  long replayedAt() {
    return replayedAt;
  }

  boolean isSame() {
    return Arrays.equals(live, replayed);
  }
}
