package hub.adapters.log;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Appends to topics. Thread-safe; what one thread appends to one partition keeps its order. */
public interface Appender extends AutoCloseable {
  /**
   * Appends one record.
   *
   * <p>The future fails with {@link Unavailable} when the broker did not acknowledge in the time
   * that the producer allows; the record may stand on the log all the same. The call itself blocks
   * for 2 s at most.
   */
  CompletableFuture<Appended> append(Append what);

  @Override
  void close();

  /**
   * What to append.
   *
   * @param partition null to let the key decide, as Kafka's own partitioner does
   */
  @SuppressWarnings("ArrayRecordComponent") // what Kafka takes; never compared
  record Append(
      Topic topic,
      @Nullable Integer partition,
      byte @Nullable [] key,
      byte[] value,
      Iterable<Header> headers) {
    public static Append of(Topic topic, byte[] key, byte[] value) {
      return new Append(topic, null, key, value, List.of());
    }

    public static Append to(Topic topic, int partition, byte[] value) {
      return new Append(topic, partition, null, value, List.of());
    }
  }

  /**
   * Where a record stands.
   *
   * @param at the broker's stamp where the topic has {@code LogAppendTime}: acceptedAt
   */
  record Appended(int partition, long offset, Instant at) {}

  /** The broker is away or too slow. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String text, @Nullable Throwable cause) {
      super(text, cause);
    }
  }
}
