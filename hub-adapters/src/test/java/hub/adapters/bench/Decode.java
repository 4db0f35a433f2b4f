package hub.adapters.bench;

import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * How many messages a second are decoded and validated, warm, on all cores.
 *
 * <pre>Decode FOLDER SECONDS</pre>
 *
 * Takes every file below FOLDER that is accepted, in turn; the first third of the time warms up.
 */
public final class Decode {
  private Decode() {}

  /** Prints one line. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Decoder decoder = new Decoder();
    List<byte[]> messages = accepted(decoder, Path.of(arguments[0]));
    long seconds = Long.parseLong(arguments[1]);
    int cores = Runtime.getRuntime().availableProcessors();
    run(decoder, messages, cores, seconds / 3);
    long measured = seconds - seconds / 3;
    long decoded = run(decoder, messages, cores, measured);
    System.out.printf(
        Locale.ROOT,
        "%d messages of %.1f kB on average, %d threads: %.0f decoded and validated a second%n",
        messages.size(),
        messages.stream().mapToInt(message -> message.length).average().orElse(0) / 1e3,
        cores,
        (double) decoded / measured);
  }

  private static List<byte[]> accepted(Decoder decoder, Path folder) throws IOException {
    List<byte[]> accepted = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".xml")).sorted().toList()) {
        byte[] xml = Files.readAllBytes(file);
        if (decoder.decode(xml) instanceof Decoded.Accepted) {
          accepted.add(xml);
        }
      }
    }
    return accepted;
  }

  private static long run(Decoder decoder, List<byte[]> messages, int threads, long seconds)
      throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    AtomicLong decoded = new AtomicLong();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int first = i * messages.size() / threads;
      running.add(
          Thread.ofPlatform()
              .start(() -> {
                long count = 0;
                for (int next = first; System.nanoTime() < end; next++) {
                  decoder.decode(messages.get(next % messages.size()));
                  count++;
                }
                decoded.addAndGet(count);
              }));
    }
    for (Thread thread : running) {
      thread.join();
    }
    return decoded.get();
  }
}
