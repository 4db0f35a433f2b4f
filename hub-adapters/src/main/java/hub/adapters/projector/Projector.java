package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Appender;
import hub.adapters.log.Kafka;
import hub.adapters.log.KafkaAppender;
import hub.adapters.log.Readiness;
import hub.adapters.log.Sealing;
import hub.core.agreement.Agreements;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running projector of one instance. Instances share the partitions of the log.
 *
 * <p>A thread that fails begins anew where it was committed last; what it said meanwhile was never
 * visible.
 */
public final class Projector implements Readiness, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final Duration BEFORE_A_NEW_THREAD = Duration.ofMillis(500);
  private static final Duration TO_CLOSE = Duration.ofSeconds(10);

  /** Records; less than a second of a busy hub. */
  private static final long SMALL_LAG = 1_000;

  private final KafkaStreams streams;
  private final Appender appender;
  private final Ticker ticker;
  private final Lag lag;
  private volatile @Nullable String fault;

  /**
   * How it is run.
   *
   * @param application the version of the state: another one begins anew, beside the old
   * @param state where the state lies on this machine; what is lost of it is read back from Kafka
   * @param node the name of this instance, the same at every start and no other's
   * @param threads at most as many as the log has partitions are of use
   */
  public record Settings(Kafka kafka, String application, Path state, String node, int threads) {
    /** The state of this version of the hub. */
    public static final String APPLICATION = "hub.projector.v3";

    public static Settings of(Kafka kafka, Path state, String node, int threads) {
      return new Settings(kafka, APPLICATION, state, node, threads);
    }
  }

  private Projector(KafkaStreams streams, Appender appender, Ticker ticker, Lag lag) {
    this.streams = streams;
    this.appender = appender;
    this.ticker = ticker;
    this.lag = lag;
  }

  /**
   * Begins to read the log. The topics must be there.
   *
   * @param agreements made of what an AGREEMENTS record holds; of none, what is shipped
   * @param clock only tells when to append a CLOCK record
   */
  public static Projector start(
      Settings settings,
      Sealing sealing,
      Function<AgreementTexts, Agreements> agreements,
      Clock clock) {
    Appender appender = KafkaAppender.of("hub-ticker", settings.kafka());
    Ticker ticker = new Ticker(clock, appender);
    KafkaStreams streams =
        new KafkaStreams(
            ProjectorTopology.of(
                new ProjectorTopology.Parts(
                    sealing, agreements, SaidOnTopic.untilNow(settings.kafka()), ticker.alarm())),
            StreamsSettings.of(settings));
    Admin admin = Admin.create(Map.of("bootstrap.servers", settings.kafka().bootstrapServers()));
    Lag lag = new Lag(admin, settings.application(), () -> partitions(streams), SMALL_LAG);
    Projector projector = new Projector(streams, appender, ticker, lag);
    streams.setUncaughtExceptionHandler(projector::failed);
    ticker.start();
    streams.start();
    lag.start();
    return projector;
  }

  /** Empty while they are being taken over. */
  private static Optional<Set<TopicPartition>> partitions(KafkaStreams streams) {
    if (streams.state() != KafkaStreams.State.RUNNING) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          streams.metadataForLocalThreads().stream()
              .flatMap(thread -> thread.activeTasks().stream())
              .flatMap(task -> task.topicPartitions().stream())
              .collect(Collectors.toSet()));
    } catch (IllegalStateException e) { // closed meanwhile
      return Optional.empty();
    }
  }

  /** Runs on the thread that failed. The pause keeps a lasting fault from filling the disk. */
  private StreamThreadExceptionResponse failed(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      if (root instanceof FencedInstanceIdException) {
        break;
      }
      root = root.getCause();
    }
    fault = root.getClass().getSimpleName();
    LOG.warn("The projector has failed and begins anew: {}", root.getClass().getName());
    if (root instanceof FencedInstanceIdException) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT; // two would take turns for ever
    }
    try {
      Thread.sleep(BEFORE_A_NEW_THREAD);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  @Override
  public Optional<String> whyNot() {
    KafkaStreams.State state = streams.state();
    if (state != KafkaStreams.State.RUNNING) {
      return Optional.of(notRunning(state));
    }
    if (!lag.isKnown()) {
      return Optional.of("The projector does not know yet how far the log reaches.");
    }
    if (!lag.isSmall()) {
      return Optional.of(
          "The projector is " + lag.records() + " records behind the log." + lastFault());
    }
    fault = null;
    return Optional.empty();
  }

  private String notRunning(KafkaStreams.State state) {
    return switch (state) {
      case CREATED, REBALANCING -> "The projector is taking over its partitions." + lastFault();
      case RUNNING -> "";
      case PENDING_SHUTDOWN, NOT_RUNNING -> "The projector is closed.";
      case PENDING_ERROR, ERROR -> "The projector has stopped; restart the hub." + lastFault();
    };
  }

  private String lastFault() {
    String last = fault;
    return last == null ? "" : " It failed last with " + last + ".";
  }

  /** Commits what has been read and leaves the partitions to whoever comes. */
  @Override
  public void close() {
    ticker.close();
    lag.close();
    if (!streams.close(TO_CLOSE)) {
      LOG.warn("The projector did not close in {}", TO_CLOSE);
    }
    appender.close();
  }
}
