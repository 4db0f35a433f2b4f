package hub.adapters.projector;

import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A fact as it is kept: when it was accepted, and the record as it stands on the log, sealed. A
 * MOVED is kept as one fact, with all that it brought.
 */
record KeptFact(Instant acceptedAt, LogRecord record) {
  byte[] write() {
    byte[] written = LogFormat.write(record);
    return ByteBuffer.allocate(Long.BYTES + written.length)
        .putLong(acceptedAt.toEpochMilli())
        .put(written)
        .array();
  }

  static KeptFact read(byte[] kept) {
    ByteBuffer from = ByteBuffer.wrap(kept);
    Instant acceptedAt = Instant.ofEpochMilli(from.getLong());
    byte[] record = new byte[from.remaining()];
    from.get(record);
    return new KeptFact(acceptedAt, LogFormat.read(record));
  }
}
