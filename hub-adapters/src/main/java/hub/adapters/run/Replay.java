package hub.adapters.run;

import hub.adapters.agreement.AgreementFiles;
import hub.adapters.log.BrokerFault;
import hub.adapters.log.ForeignLog;
import hub.adapters.log.Installations;
import hub.adapters.log.Kafka;
import hub.adapters.log.KafkaAppender;
import hub.adapters.log.LogAdmin;
import hub.adapters.log.ShadowTopics;
import hub.adapters.log.Topics;
import hub.adapters.privacy.DataKeys;
import hub.adapters.privacy.KeyFault;
import hub.adapters.privacy.KeyFolder;
import hub.adapters.projector.Projector;
import hub.adapters.projector.Rebuild;
import hub.adapters.replay.Applying;
import hub.adapters.replay.Comparison;
import hub.adapters.replay.Deviation;
import hub.adapters.replay.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Works out anew from the log all that a hub has told, while it is stopped, and compares
 * (design.md, what may be rebuilt).
 */
public final class Replay {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Settings settings;
  private final Watcher watcher;
  private final DataFolder data;

  /**
   * What to replay.
   *
   * @param hub as the hub is run
   * @param apply puts right what differs, and has the projector begin anew at the next start
   * @param keepsShadow leaves the topics that were compared with, to be looked at
   */
  public record Settings(RunSettings hub, boolean apply, boolean keepsShadow) {}

  /** Told what goes on. */
  public interface Watcher extends Rebuild.Progress {
    /** A sentence for a person. */
    void says(String what);
  }

  private Replay(Settings settings, Watcher watcher) {
    this.settings = settings;
    this.watcher = watcher;
    this.data = DataFolder.at(settings.hub().data());
  }

  /**
   * Replays, and returns what was found.
   *
   * @throws RunFault when it may not or cannot; what is told is as it was
   */
  public static Proof run(Settings settings, Watcher watcher) {
    RunSettings hub = settings.hub();
    if (hub.bootstrapServers() == null && !Files.isDirectory(hub.data().resolve("kafka"))) {
      throw noLog(hub.data().toString());
    }
    Replay replay = new Replay(settings, watcher);
    try (Parts parts = new Parts()) {
      return replay.run(parts);
    } catch (BrokerFault | ForeignLog | KeyFault e) {
      throw new RunFault(e);
    }
  }

  private static RunFault noLog(String where) {
    return new RunFault("There is no log of a hub in " + where + ".", null);
  }

  private Proof run(Parts parts) {
    Cluster cluster = parts.add(Cluster.of(settings.hub(), data));
    Kafka kafka = cluster.kafka();
    if (!Topics.isLogThere(kafka)) {
      throw noLog(kafka.bootstrapServers());
    }
    int partitions = Topics.prepare(kafka, 1, cluster.isEmbedded());
    KeyFolder keys = InstallationKeys.of(settings.hub().keysFolder(), Installations.found(kafka));
    LogAdmin admin = parts.add(LogAdmin.of(kafka));
    checkAlone(admin, cluster.isEmbedded());
    DataKeys dataKeys =
        parts.add(
            DataKeys.start(keys, kafka, parts.add(KafkaAppender.of("hub-replay-keys", kafka))));
    awaitReady(dataKeys);

    Map<Integer, Long> log = admin.logEnds(partitions);
    Map<Integer, Long> ends = admin.readTo(Projector.Settings.APPLICATION);
    if (ends.isEmpty()) {
      watcher.says("The projector has not read this log yet, or begins anew: all of it is read.");
      ends = log;
    }
    parts.add(() -> cleanUp(kafka, admin));
    clear(kafka, admin);
    Rebuild.run(
        new Rebuild.Settings(
            kafka,
            state(),
            ends,
            dataKeys.sealing(),
            texts -> AgreementFiles.ofLog(texts.byName())),
        admin,
        watcher);
    watcher.says("Comparing …");
    return proved(kafka, admin, ends, sum(log) - sum(ends));
  }

  private static long sum(Map<Integer, Long> offsets) {
    return offsets.values().stream().mapToLong(offset -> offset).sum();
  }

  private Proof proved(Kafka kafka, LogAdmin admin, Map<Integer, Long> read, long behind) {
    InstantSource clock = InstantSource.system();
    Comparison found = Comparison.of(kafka, clock.instant());
    List<Deviation> deviations = found.deviations();
    if (settings.apply() && !deviations.isEmpty()) {
      watcher.says("Putting right …");
      try (Applying applying = new Applying(kafka, Version.text(), clock.instant())) {
        deviations = applying.apply(deviations);
      }
      forgetState(kafka, admin);
    }
    return new Proof(Version.text(), read, behind, found.obligations(), found.topics(), deviations);
  }

  /** What it holds led to what was told: the next start makes it anew from the log. */
  private void forgetState(Kafka kafka, LogAdmin admin) {
    String application = Projector.Settings.APPLICATION;
    if (!admin.isEmpty(application)) {
      throw new BrokerFault("A hub was started meanwhile; stop it and replay again.", null);
    }
    admin.delete(application);
    ShadowTopics.deleteState(kafka, application);
    delete(data.state().resolve(application));
  }

  private void checkAlone(LogAdmin admin, boolean embedded) {
    if (!embedded && !admin.isEmpty(Projector.Settings.APPLICATION)) {
      throw new RunFault(
          "A hub runs on this log. Stop all its instances, then replay: what is compared must"
              + " stand still.",
          null);
    }
    if (!admin.isEmpty(Rebuild.GROUP)) {
      throw new RunFault("Another replay of this log is under way.", null);
    }
  }

  /** Also what a replay that was cut off has left. */
  private void clear(Kafka kafka, LogAdmin admin) {
    admin.delete(Rebuild.GROUP);
    delete(state());
    ShadowTopics.make(kafka);
  }

  private void cleanUp(Kafka kafka, LogAdmin admin) {
    delete(state());
    if (!settings.keepsShadow()) {
      ShadowTopics.delete(kafka);
    }
    if (admin.isEmpty(Rebuild.GROUP)) {
      admin.delete(Rebuild.GROUP);
    }
  }

  private Path state() {
    return data.path().resolve("replay");
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new RunFault("The folder " + folder + " cannot be deleted; delete it.", e);
    }
  }

  private static void awaitReady(DataKeys keys) {
    while (keys.whyNot().isPresent()) {
      keys.fault()
          .ifPresent(fault -> {
            throw fault;
          });
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RunFault("The replay was interrupted.", e);
      }
    }
  }
}
