package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.BrokerFault;
import hub.adapters.log.Kafka;
import hub.adapters.log.LogAdmin;
import hub.adapters.log.Sealing;
import hub.adapters.projector.AlreadySaid.Said;
import hub.core.agreement.Agreements;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/**
 * The projector run once over what it has read before, on an empty state and silent about nothing,
 * into the shadows of its topics.
 */
public final class Rebuild {
  /** Of the consumers of a rebuild; there is one at a time. */
  public static final String GROUP = "hub.replay";

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(3); // a broken transaction takes two
  private static final Duration TO_CLOSE = Duration.ofSeconds(10);

  private final Map<Integer, Long> ends;
  private final LogAdmin admin;
  private final Progress progress;

  /** Told now and then. */
  @FunctionalInterface
  public interface Progress {
    void read(long records, long of);
  }

  /**
   * What is read, and with what.
   *
   * @param state where the state lies meanwhile
   * @param ends by partition of the log, where to stop
   */
  public record Settings(
      Kafka kafka,
      Path state,
      Map<Integer, Long> ends,
      Sealing sealing,
      Function<AgreementTexts, Agreements> agreements) {}

  private Rebuild(Map<Integer, Long> ends, LogAdmin admin, Progress progress) {
    this.ends = ends;
    this.admin = admin;
    this.progress = progress;
  }

  /**
   * Reads the log. The shadow topics must be there, empty; all data keys must be known.
   *
   * @throws BrokerFault when it cannot be read to its end
   */
  public static void run(Settings settings, LogAdmin admin, Progress progress) {
    // One thread: a partition never changes hands, so the state needs no copy on Kafka.
    Projector.Settings once =
        new Projector.Settings(settings.kafka(), GROUP, settings.state(), GROUP, 1);
    AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    KafkaStreams streams =
        new KafkaStreams(
            ProjectorTopology.of(
                new ProjectorTopology.Parts(
                    settings.sealing(),
                    settings.agreements(),
                    partition -> new Said(Set.of(), 0),
                    new NoAlarm(),
                    Target.SHADOW,
                    settings.ends())),
            StreamsSettings.ofRebuild(once));
    streams.setUncaughtExceptionHandler(thrown -> {
      fault.set(thrown);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    });
    try {
      streams.start();
      new Rebuild(settings.ends(), admin, progress).await(fault);
    } finally {
      streams.close(
          CloseOptions.timeout(TO_CLOSE)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  private void await(AtomicReference<@Nullable Throwable> fault) {
    long all = ends.values().stream().mapToLong(end -> end).sum();
    long before = -1;
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (before < all) {
      Throwable thrown = fault.get();
      if (thrown != null) {
        throw new BrokerFault("The log cannot be replayed: " + root(thrown) + ".", thrown);
      }
      long read = read();
      if (read > before) {
        before = read;
        giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        progress.read(read, all);
      } else if (System.nanoTime() > giveUpAt) {
        throw new BrokerFault(
            "The replay stands still after " + read + " of " + all + " records; see to the broker.",
            null);
      }
      pause();
    }
  }

  private long read() {
    Map<Integer, Long> committed = admin.readTo(GROUP);
    return ends.entrySet().stream()
        .mapToLong(end -> Math.min(end.getValue(), committed.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  private static String root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerFault("The replay was interrupted.", e);
    }
  }

  /** Time comes from the log alone. */
  private static final class NoAlarm implements Alarm {
    @Override
    public void next(int partition, @Nullable Instant next) {}

    @Override
    public void came(int partition, long offset, Instant stamp) {}

    @Override
    public void gone(int partition) {}
  }
}
