package hub.adapters.intake;

import hub.adapters.log.Appender.Unavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What futures lack: a start that never throws, and the fault without its wrapping. */
final class Async {
  private Async() {}

  static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  static Throwable cause(Throwable fault) {
    Throwable cause = fault;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  static boolean isUnavailable(Throwable fault) {
    return cause(fault) instanceof Unavailable;
  }
}
