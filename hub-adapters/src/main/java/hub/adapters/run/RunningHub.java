package hub.adapters.run;

import hub.adapters.agreement.AgreementFault;
import hub.adapters.agreement.AgreementFiles;
import hub.adapters.agreement.CurrentAgreements;
import hub.adapters.agreement.Publishing;
import hub.adapters.feed.Views;
import hub.adapters.intake.Serving;
import hub.adapters.intake.Workers;
import hub.adapters.log.BrokerFault;
import hub.adapters.log.Follower;
import hub.adapters.log.ForeignLog;
import hub.adapters.log.Installation;
import hub.adapters.log.Installations;
import hub.adapters.log.Kafka;
import hub.adapters.log.KafkaAppender;
import hub.adapters.log.LatestAgreements;
import hub.adapters.log.Readiness;
import hub.adapters.log.Topic;
import hub.adapters.log.Topics;
import hub.adapters.privacy.DataKeys;
import hub.adapters.privacy.KeyFault;
import hub.adapters.privacy.KeyFolder;
import hub.adapters.projector.Projector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hub that runs in this process: broker, projector, views and HTTP, on loopback only. */
public final class RunningHub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningHub.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);
  private static final int MOST_THREADS = 2;

  private final Parts parts;
  private final URI address;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private RunningHub(Parts parts, URI address) {
    this.parts = parts;
    this.address = address;
  }

  /**
   * Starts a hub, and returns when it serves.
   *
   * @throws RunFault when it may not or cannot start; nothing is left running
   */
  public static RunningHub start(RunSettings settings) {
    Parts parts = new Parts();
    try {
      return start(settings, parts);
    } catch (AgreementFault | BrokerFault | ForeignLog | KeyFault e) {
      parts.close();
      throw new RunFault(e);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  private static RunningHub start(RunSettings settings, Parts parts) {
    Map<String, String> agreements = agreements(settings);
    DataFolder data = DataFolder.at(settings.data());
    Cluster cluster = parts.add(Cluster.of(settings, data));
    Kafka kafka = cluster.kafka();
    int partitions = Topics.prepare(kafka, settings.partitions(), cluster.isEmbedded());
    KeyFolder keys = InstallationKeys.of(settings.keysFolder(), Installations.found(kafka));
    KafkaAppender appender = parts.add(KafkaAppender.of("hub-intake", kafka));
    Installations.check(kafka, appender, new Installation(keys.fingerprint(), partitions));
    CurrentAgreements inForce = new CurrentAgreements();
    Publishing publishing =
        new Publishing(appender, partitions, new LatestAgreements(kafka), inForce);
    publishing.begin(agreements);
    LOG.info("Agreements: {}", String.join(", ", inForce.get().ids()));

    DataKeys dataKeys = parts.add(DataKeys.start(keys, kafka, appender));
    Views views = new Views();
    Follower feed =
        parts.add(
            Follower.of("feed", kafka, List.of(Topic.ALERT, Topic.OBLIGATION, Topic.EVENT), views));
    views.followedBy(feed);
    Follower agreementView =
        parts.add(Follower.of("agreements", kafka, List.of(Topic.AGREEMENT), inForce));
    Workers work = parts.add(new Workers());
    Receiving receiving =
        Receiving.start(
            new Receiving.Needs(
                kafka,
                appender,
                keys.partitionKeys(),
                dataKeys,
                work,
                data::isNearlyFull,
                alert -> views.alerts().find(alert).isPresent()),
            parts);
    Projector projector =
        parts.add(
            Projector.start(
                Projector.Settings.of(
                    kafka, data.state(), data.node(), Math.min(partitions, MOST_THREADS)),
                dataKeys.sealing(),
                texts -> AgreementFiles.ofLog(texts.byName()),
                Clock.systemUTC()));

    List<Readiness> intakeNeeds = new ArrayList<>(receiving.views());
    intakeNeeds.add(dataKeys);
    Serving serving = () -> Receiving.whyNot(intakeNeeds.stream());
    List<Readiness> all = List.of(serving, views, agreementView, projector);
    tellLateReuse(receiving, all, parts);
    Web web =
        parts.add(
            Web.start(
                settings.port(),
                List.of(
                    receiving.intake(),
                    new AppRecAnswers(Clock.systemUTC()),
                    receiving.takenIn(),
                    receiving.payloads(),
                    receiving.quarantine(),
                    serving,
                    views,
                    views.alerts(),
                    views.obligations(),
                    views.journeys(),
                    projector,
                    inForce,
                    publishing,
                    Clock.systemUTC())));
    awaitReady(all, dataKeys);
    return new RunningHub(parts, web.address());
  }

  /** Faults name the file as the operator does; the log bears the bare names. */
  private static @Nullable Map<String, String> agreements(RunSettings settings) {
    if (settings.agreements() == null) {
      return null; // what was told last goes on
    }
    AgreementFiles.in(settings.agreements());
    return AgreementFiles.byName(settings.agreements());
  }

  private static void tellLateReuse(Receiving receiving, List<Readiness> all, Parts parts) {
    ScheduledExecutorService slowly =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-late-reuse").daemon().factory());
    parts.add(slowly::shutdownNow);
    var unused =
        slowly.scheduleWithFixedDelay(
            () -> {
              if (Receiving.whyNot(all.stream()).isEmpty()) {
                receiving.lateReuse().run();
              }
            },
            5,
            5,
            TimeUnit.SECONDS);
  }

  private static void awaitReady(List<Readiness> all, DataKeys keys) {
    long words = System.nanoTime() + BETWEEN_WORDS.toNanos();
    Optional<String> whyNot = Receiving.whyNot(all.stream());
    while (whyNot.isPresent()) {
      keys.fault()
          .ifPresent(fault -> {
            throw fault;
          });
      if (System.nanoTime() > words) {
        LOG.info("Not ready yet: {}", whyNot.get());
        words = System.nanoTime() + BETWEEN_WORDS.toNanos();
      }
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RunFault("The start was interrupted.", e);
      }
      whyNot = Receiving.whyNot(all.stream());
    }
  }

  /** Where it serves, without a slash at the end. */
  public URI address() {
    return address;
  }

  /** Waits until somebody has closed it. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** Stops in good order: no new requests, then the projector, the views, and last the broker. */
  @Override
  public synchronized void close() {
    parts.close();
    stopped.countDown();
  }
}
