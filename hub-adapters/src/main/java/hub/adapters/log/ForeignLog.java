package hub.adapters.log;

import org.jspecify.annotations.Nullable;

/** The log is not this installation's, so the hub must not start on it. The text tells why. */
public final class ForeignLog extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ForeignLog(String text, @Nullable Throwable cause) {
    super(text, cause);
  }

  static ForeignLog otherKeys(String found, String mine) {
    return new ForeignLog(
        "The log was written with the keys of fingerprint "
            + found
            + ", and these keys have "
            + mine
            + ". Start with the keys folder of that installation, or with another data folder.",
        null);
  }

  static ForeignLog otherPartitions(int installed, int found) {
    return new ForeignLog(
        Topic.MESSAGE.topicName()
            + " was installed with "
            + installed
            + " partitions and has "
            + found
            + ". The number may never change; restore the topic as it was.",
        null);
  }

  static ForeignLog nobodys(int partition) {
    return new ForeignLog(
        "Partition "
            + partition
            + " of "
            + Topic.MESSAGE.topicName()
            + " does not begin with an INSTALLATION record: its beginning was deleted, or it is not"
            + " the hub's. Restore the topic as it was.",
        null);
  }

  static ForeignLog unreadable(int partition, UnreadableRecord cause) {
    return new ForeignLog(
        "The first record of partition "
            + partition
            + " of "
            + Topic.MESSAGE.topicName()
            + " cannot be read: "
            + cause.getMessage()
            + ". A later version of the hub may have written it.",
        cause);
  }
}
