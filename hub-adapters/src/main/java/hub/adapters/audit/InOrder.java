package hub.adapters.audit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on all cores and hands the results on in order. Only a few batches are under way at a time,
 * so what waits to be taken does not grow with the number of items.
 */
public final class InOrder {
  private static final int BATCH = 16;

  private InOrder() {}

  /** Takes the results one by one, on the thread that asked for them. */
  public interface Taker<R> {
    void take(R result) throws IOException;
  }

  public static <T, R> void each(List<T> items, Function<? super T, R> work, Taker<? super R> taker)
      throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    if (items.size() <= BATCH || cores == 1) { // no threads for a handful
      for (T item : items) {
        taker.take(work.apply(item));
      }
      return;
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      Deque<Future<List<R>>> underWay = new ArrayDeque<>();
      for (int from = 0; from < items.size() || !underWay.isEmpty(); ) {
        while (from < items.size() && underWay.size() < 4 * cores) {
          List<T> batch = items.subList(from, Math.min(from + BATCH, items.size()));
          underWay.add(workers.submit(() -> batch.stream().<R>map(work).toList()));
          from += batch.size();
        }
        for (R result : result(underWay.remove())) {
          taker.take(result);
        }
      }
    }
  }

  private static <R> List<R> result(Future<List<R>> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
