package hub.adapters.bench;

import hub.adapters.bench.Stay.Sent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Posts at an even rate over kept connections, whatever the hub does: each message has the moment
 * at which it should go, and its time counts from there, so that a slow hub does not hide that
 * others had to wait.
 */
final class Posts {
  final Latencies latencies = new Latencies();
  final AtomicLong accepted = new AtomicLong();
  final AtomicLong unavailable = new AtomicLong();
  final AtomicLong otherwise = new AtomicLong();

  private final URI hub;
  private final BiConsumer<Sent, Long> told;

  /**
   * Posts to a hub.
   *
   * @param told what goes, and when it was to go, in the nanoseconds of {@link System#nanoTime}
   */
  Posts(URI hub, BiConsumer<Sent, Long> told) {
    this.hub = hub;
    this.told = told;
  }

  /**
   * Posts so many a second for so long, from so many connections; each has a source of its own, so
   * that what must follow one another comes from one source. Answers how long it took in seconds.
   */
  double run(int rate, Duration span, int connections, Supplier<Supplier<Sent>> sources)
      throws InterruptedException {
    long begun = System.nanoTime();
    long each = connections * 1_000_000_000L / rate;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      long first = begun + i * each / connections;
      Supplier<Sent> source = sources.get();
      threads.add(
          Thread.ofPlatform().start(() -> post(source, first, each, begun + span.toNanos())));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private void post(Supplier<Sent> source, long first, long each, long end) {
    Wire wire = null;
    try {
      for (long due = first; due < end; due += each) {
        Sent sent = source.get();
        byte[] xml = sent.xml().getBytes(StandardCharsets.UTF_8);
        sleepUntil(due);
        wire = wire == null ? new Wire(hub) : wire;
        told.accept(sent, due);
        count(wire.post("/Messages", xml).status());
        latencies.add(System.nanoTime() - due);
      }
      if (wire != null) {
        wire.close();
      }
    } catch (IOException e) {
      System.err.println("A connection broke: " + e.getMessage());
      otherwise.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleepUntil(long nanoTime) throws InterruptedException {
    long left = nanoTime - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private void count(int status) {
    switch (status) {
      case 201 -> accepted.incrementAndGet();
      case 503 -> unavailable.incrementAndGet();
      default -> otherwise.incrementAndGet();
    }
  }

  String text() {
    return "accepted %d, 503 %d, otherwise %d"
        .formatted(accepted.get(), unavailable.get(), otherwise.get());
  }
}
