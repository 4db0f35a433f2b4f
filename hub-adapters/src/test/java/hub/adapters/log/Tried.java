package hub.adapters.log;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Appended;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * How an append went.
 *
 * @param call how long the caller's thread was kept
 * @param answer how long it took until the outcome was known
 * @param fault null when the record was acknowledged
 */
record Tried(Duration call, Duration answer, @Nullable Throwable fault) {
  static Tried to(Appender appender, Append what) {
    long begin = System.nanoTime();
    CompletableFuture<Appended> appended = appender.append(what);
    Duration call = Duration.ofNanos(System.nanoTime() - begin);
    Throwable fault = null;
    try {
      appended.join();
    } catch (CompletionException e) {
      fault = e.getCause();
    }
    return new Tried(call, Duration.ofNanos(System.nanoTime() - begin), fault);
  }
}
