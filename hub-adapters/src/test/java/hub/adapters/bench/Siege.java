package hub.adapters.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hub.adapters.bench.Ledger.Entry;
import hub.adapters.bench.Reckoning.Breach;
import hub.adapters.bench.Stay.Sent;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Posts to a hub that somebody else kills and starts again, and reckons afterwards what became of
 * it.
 *
 * <pre>
 * Siege post URL LEDGER RATE SECONDS   posts, each again until the hub has answered; keeps a ledger
 * Siege check URL LEDGER               one line; exit code 3 when something is lost, doubled, invented
 * </pre>
 *
 * <p>Each message reveals a breach, so that also what the hub says about it is reckoned. The hub
 * must have got no other messages than those in the ledger.
 */
public final class Siege {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);
  private static final int SENDERS = 4;

  private final URI hub;
  private final Path file;

  private Siege(URI hub, Path file) {
    this.hub = hub;
    this.file = file;
  }

  /** Posts, or checks. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Siege siege = new Siege(URI.create(arguments[1]), Path.of(arguments[2]));
    if (arguments[0].equals("post")) {
      Duration span = Duration.ofSeconds(Long.parseLong(arguments[4]));
      siege.post(Integer.parseInt(arguments[3]), span);
    } else {
      System.exit(siege.check() ? 0 : 3);
    }
  }

  private void post(int rate, Duration span) throws IOException, InterruptedException {
    Admissions admissions = new Admissions(UUID.randomUUID().toString());
    int known = Files.exists(file) ? Ledger.read(file).size() : 0;
    AtomicInteger next = new AtomicInteger(known); // patients that the hub has not met
    AtomicInteger tries = new AtomicInteger();
    long end = System.nanoTime() + span.toNanos();
    Duration pause = Duration.ofNanos(SENDERS * 1_000_000_000L / rate);
    List<Thread> senders = new ArrayList<>();
    try (Ledger ledger = Ledger.appendingTo(file)) {
      for (int i = 0; i < SENDERS; i++) {
        Sender sender = new Sender(ledger, tries);
        senders.add(
            Thread.ofPlatform()
                .start(() -> {
                  while (System.nanoTime() < end) {
                    sender.send(admissions.late(next.getAndIncrement()));
                    sleep(pause);
                  }
                }));
      }
      for (Thread sender : senders) {
        sender.join();
      }
    }
    System.out.println("posted " + (next.get() - known) + " messages in " + tries.get() + " tries");
  }

  /** One connection, which is made anew when it breaks. */
  private final class Sender {
    private final Ledger ledger;
    private final AtomicInteger tries;
    private Wire wire;

    Sender(Ledger ledger, AtomicInteger tries) throws IOException {
      this.ledger = ledger;
      this.tries = tries;
      this.wire = new Wire(hub);
    }

    void send(Sent sent) {
      byte[] xml = sent.xml().getBytes(StandardCharsets.UTF_8);
      long giveUp = System.nanoTime() + LONGEST_OUTAGE.toNanos();
      try {
        ledger.posts(sent.msgId(), xml);
        while (System.nanoTime() < giveUp) {
          String id = tried(xml);
          if (!id.isEmpty()) {
            ledger.accepted(sent.msgId(), id);
            return;
          }
          sleep(BETWEEN_TRIES);
        }
      } catch (IOException e) { // of the ledger: without it nothing is proved
        throw new IllegalStateException(e);
      }
      System.err.println("Gave up message " + sent.msgId());
    }

    /** The id that the hub gave it; empty when there was no 201. */
    private String tried(byte[] xml) {
      tries.incrementAndGet();
      try {
        Wire.Answer answer = wire.post("/Messages", xml);
        return answer.status() == 201 ? answer.body().replace("\"", "").strip() : "";
      } catch (IOException | RuntimeException e) {
        reconnect();
        return "";
      }
    }

    private void reconnect() {
      try {
        wire.close();
        wire = new Wire(hub);
      } catch (IOException e) {
        // the hub is not back; the next try says so again
      }
    }
  }

  private boolean check() throws IOException {
    Collection<Entry> ledger = Ledger.read(file).values();
    try (Wire wire = new Wire(hub)) {
      Reckoning reckoning = Reckoning.of(ledger, breaches(wire), stored(wire, ledger));
      long accepted = ledger.stream().filter(Entry::isAccepted).count();
      System.out.println(
          "posted %d, accepted %d: lost %d, doubled %d, invented %d"
              .formatted(
                  ledger.size(),
                  accepted,
                  reckoning.lost().size(),
                  reckoning.doubled().size(),
                  reckoning.invented().size()));
      List.of(reckoning.lost(), reckoning.doubled(), reckoning.invented())
          .forEach(list -> list.stream().limit(5).forEach(System.out::println));
      return reckoning.isClean();
    }
  }

  private static List<Breach> breaches(Wire wire) throws IOException {
    List<Breach> breaches = new ArrayList<>();
    String path = "/alerts?order=asc&kind=BREACH&limit=200";
    for (String cursor = ""; cursor != null; ) {
      String query = cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor);
      Wire.Answer answer = wire.get(path + query, "application/json");
      if (answer.status() != 200) {
        throw new IOException("The hub cannot tell now: " + answer.body());
      }
      JsonNode page = JSON.readTree(answer.body());
      for (JsonNode alert : page.get("alerts")) {
        JsonNode data = alert.get("data");
        breaches.add(
            new Breach(
                alert.get("id").asText(),
                data.get("rule").asText(),
                data.get("startedBy").asText()));
      }
      cursor = page.path("next").textValue();
    }
    return breaches;
  }

  private static Map<String, String> stored(Wire wire, Collection<Entry> ledger)
      throws IOException {
    Map<String, String> stored = new HashMap<>();
    for (Entry entry : ledger) {
      for (String id : entry.ids()) {
        Wire.Answer document =
            wire.get("/Messages/" + id + "/business-document", "application/xml");
        if (document.status() != 200 && document.status() != 404) {
          throw new IOException("The hub cannot tell now: HTTP " + document.status());
        }
        if (document.status() == 200) {
          stored.put(id, Ledger.sha256(document.body().getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
    return stored;
  }

  private static String encoded(String cursor) {
    return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
