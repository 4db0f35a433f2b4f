package hub.adapters.bench;

import hub.adapters.bench.Stay.Sent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures a hub that runs; one line for each figure.
 *
 * <pre>
 * Load latency URL FIRST RATE SECONDS     from POST to the alert on the stream
 * Load due URL FIRST NUMBER               from due to the alert on the stream, all due in one second
 * Load throughput URL FIRST RATE SECONDS  whole stays
 * </pre>
 *
 * <p>FIRST is the number of the first patient. The hub must not know them yet: a second admission
 * of somebody who is in hospital reveals nothing. There are about 500 000.
 */
public final class Load {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int CONNECTIONS = 64;

  /** How many are posted at the end to see how long they wait; enough to reach all partitions. */
  private static final int LAST = 50;

  private final URI hub;
  private final int first;
  private final String run = UUID.randomUUID().toString();

  private Load(URI hub, int first) {
    this.hub = hub;
    this.first = first;
  }

  /** Measures one thing. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Load load = new Load(URI.create(arguments[1]), Integer.parseInt(arguments[2]));
    int number = Integer.parseInt(arguments[3]);
    switch (arguments[0]) {
      case "latency" -> load.latency(number, seconds(arguments));
      case "due" -> load.due(number);
      case "throughput" -> load.throughput(number, seconds(arguments));
      default -> throw new IllegalArgumentException("latency, due or throughput");
    }
  }

  private static Duration seconds(String[] arguments) {
    return Duration.ofSeconds(Long.parseLong(arguments[4]));
  }

  private void latency(int rate, Duration span) throws IOException, InterruptedException {
    Map<String, Long> sentAt = new ConcurrentHashMap<>();
    Posts posts = new Posts(hub, (sent, at) -> sentAt.put(sent.msgId(), at));
    Admissions admissions = new Admissions(run);
    AtomicInteger next = new AtomicInteger(first);
    try (AlertWatch alerts = new AlertWatch(hub)) {
      posts.run(rate, span, 8, () -> () -> admissions.late(next.getAndIncrement()));
      long missing = alerts.awaitAll(sentAt.keySet(), PATIENCE);
      Latencies latencies = new Latencies();
      sentAt.forEach((msgId, at) -> {
        Long seen = alerts.seenAt(msgId);
        if (seen != null) {
          latencies.add(seen - at);
        }
      });
      System.out.printf(Locale.ROOT, "POST to alert, %d a second: %s%n", rate, latencies.text());
      System.out.printf(
          Locale.ROOT,
          "  of it POST: %s; %s; not seen %d%n",
          posts.latencies.text(),
          posts.text(),
          missing);
    }
  }

  /** All are told well before they are due, so that only saying it is measured. */
  private void due(int number) throws IOException, InterruptedException {
    int rate = 300;
    Duration posting = Duration.ofMillis(1000L * number / rate).minusMillis(1);
    Instant due = Instant.now().plus(posting).plusSeconds(15).truncatedTo(ChronoUnit.SECONDS);
    Collection<String> msgIds = ConcurrentHashMap.newKeySet();
    Posts posts = new Posts(hub, (sent, at) -> msgIds.add(sent.msgId()));
    Admissions admissions = new Admissions(run);
    AtomicInteger next = new AtomicInteger(first);
    try (AlertWatch alerts = new AlertWatch(hub)) {
      posts.run(rate, posting, 8, () -> () -> admissions.dueAt(next.getAndIncrement(), due));
      Duration ahead = Duration.between(Instant.now(), due);
      long dueNanos = System.nanoTime() + ahead.toNanos();
      Thread.sleep(Math.max(0, ahead.toMillis()));
      long missing = alerts.awaitAll(msgIds, PATIENCE);
      Latencies latencies = new Latencies();
      for (String msgId : msgIds) {
        Long seen = alerts.seenAt(msgId);
        if (seen != null) {
          latencies.add(seen - dueNanos);
        }
      }
      System.out.printf(
          Locale.ROOT, "due to alert, %d in one second: %s%n", number, latencies.text());
      System.out.printf(
          Locale.ROOT,
          "  told %.1f s ahead; %s; not seen %d%n",
          ahead.toMillis() / 1e3,
          posts.text(),
          missing);
    }
  }

  private void throughput(int rate, Duration span) throws IOException, InterruptedException {
    Posts posts = new Posts(hub, (sent, at) -> {});
    AtomicInteger ward = new AtomicInteger();
    try (AlertWatch alerts = new AlertWatch(hub)) {
      double took =
          posts.run(
              rate,
              span,
              CONNECTIONS,
              () -> {
                int number = ward.getAndIncrement();
                return new Ward(run + " " + number, first + LAST + number, CONNECTIONS);
              });
      System.out.printf(
          Locale.ROOT,
          "throughput, %d a second asked for %d s: %.0f accepted a second; %s%n",
          rate,
          span.toSeconds(),
          posts.accepted.get() / took,
          posts.text());
      System.out.printf(Locale.ROOT, "  POST: %s%n", posts.latencies.text());
      System.out.printf(Locale.ROOT, "  lag at the end: %s%n", lag(alerts));
    }
  }

  /**
   * How long the last ones wait for the projector: messages of patients in all partitions, each of
   * which reveals a breach.
   */
  private String lag(AlertWatch alerts) throws IOException, InterruptedException {
    Admissions admissions = new Admissions(run + " last");
    List<String> msgIds = new ArrayList<>();
    long begun = System.nanoTime();
    try (Wire wire = new Wire(hub)) {
      for (int i = 0; i < LAST; i++) {
        Sent sent = admissions.late(first + i);
        wire.post("/Messages", sent.xml().getBytes(StandardCharsets.UTF_8));
        msgIds.add(sent.msgId());
      }
    }
    long missing = alerts.awaitAll(msgIds, PATIENCE.multipliedBy(6));
    long last = begun;
    for (String msgId : msgIds) {
      Long seen = alerts.seenAt(msgId);
      last = seen == null ? last : Math.max(last, seen);
    }
    return String.format(
        Locale.ROOT, "%.1f s until 50 more were told; not seen %d", (last - begun) / 1e9, missing);
  }
}
