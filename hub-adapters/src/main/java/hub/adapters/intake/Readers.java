package hub.adapters.intake;

import hub.adapters.log.Appender.Unavailable;
import hub.adapters.log.Kafka;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * A few consumers to look records up with, made when they are needed. Each call may wait for the
 * broker: never call from a thread that serves the network.
 */
public final class Readers implements AutoCloseable {
  private static final int MOST = 4;
  private static final long MOST_SECONDS_TO_WAIT = 2;

  private final Kafka kafka;
  private final Semaphore free = new Semaphore(MOST);
  private final ConcurrentLinkedDeque<Consumer<byte[], byte[]>> idle =
      new ConcurrentLinkedDeque<>();

  public Readers(Kafka kafka) {
    this.kafka = kafka;
  }

  /**
   * Looks something up.
   *
   * @throws Unavailable when the broker is away, or all consumers are busy for long
   */
  <T> T read(Function<Consumer<byte[], byte[]>, T> how) {
    acquire();
    try {
      Consumer<byte[], byte[]> consumer = idle.pollFirst();
      if (consumer == null) {
        consumer = kafka.reader("hub-look-up");
      }
      boolean good = false;
      try {
        T found = how.apply(consumer);
        good = true;
        return found;
      } finally {
        giveBack(consumer, good);
      }
    } catch (KafkaException e) {
      throw new Unavailable("The log cannot be read.", e);
    } finally {
      free.release();
    }
  }

  private void giveBack(Consumer<byte[], byte[]> consumer, boolean good) {
    if (good) {
      consumer.unsubscribe(); // drops what was fetched ahead
      idle.addFirst(consumer);
    } else {
      consumer.close();
    }
  }

  private void acquire() {
    try {
      if (free.tryAcquire(MOST_SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable("Too much is looked up at once.", null);
  }

  @Override
  public void close() {
    free.acquireUninterruptibly(MOST);
    idle.forEach(Consumer::close);
    idle.clear();
  }
}
