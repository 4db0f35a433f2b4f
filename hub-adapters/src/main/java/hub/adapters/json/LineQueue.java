package hub.adapters.json;

import hub.adapters.json.JsonLines.Fields;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes lines on a thread of its own, in the order in which they were added: one core thinks while
 * the other puts into words. Only a few batches wait at a time.
 */
public final class LineQueue implements Closeable {
  private static final int BATCH = 256;
  private static final int MOST_WAITING = 8;

  private final JsonLines lines;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final Deque<Future<?>> waiting = new ArrayDeque<>();
  private List<Fields> batch = new ArrayList<>(BATCH);

  public LineQueue(JsonLines lines) {
    this.lines = lines;
  }

  /** Adds a line. Throws what went wrong with an earlier one. */
  public void add(Fields fields) throws IOException {
    batch.add(fields);
    if (batch.size() == BATCH) {
      submit(false);
    }
  }

  /** Has everything written that was added, soon. */
  public void flush() throws IOException {
    submit(true);
  }

  private void submit(boolean flush) throws IOException {
    List<Fields> full = batch;
    batch = new ArrayList<>(BATCH);
    waiting.add(
        writer.submit(() -> {
          for (Fields fields : full) {
            lines.line(fields);
          }
          if (flush) {
            lines.flush();
          }
          return null;
        }));
    while (waiting.size() > MOST_WAITING) {
      await(waiting.remove());
    }
  }

  private static void await(Future<?> written) throws IOException {
    try {
      written.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Returns when everything is written. The stream below stays open. */
  @Override
  public void close() throws IOException {
    try {
      submit(true);
      while (!waiting.isEmpty()) {
        await(waiting.remove());
      }
    } finally {
      writer.shutdownNow();
    }
  }
}
