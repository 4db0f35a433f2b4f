package hub.adapters.intake;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads that read and seal documents and hand them to the log.
 *
 * <p>A few real threads and not virtual ones: the work is reckoning more than waiting, and virtual
 * threads brought the whole process to a stop on two cores (Java 25). Each carrier was held by one
 * that was loading a class and waited for a jar; the producer's thread had the jar and waited for
 * the list of cleaners that every Inflater enters; next in line for that was a virtual thread
 * without a carrier.
 */
public final class Workers implements Executor, AutoCloseable {
  /** More than cores, for an append may wait 2 s for a broker that is away. */
  private static final int LEAST = 8;

  private final ExecutorService threads;

  public Workers() {
    threads =
        Executors.newFixedThreadPool(
            Math.max(LEAST, 2 * Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("hub-intake-", 1).factory());
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
