package hub.adapters.privacy;

import com.google.crypto.tink.subtle.Random;
import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Unavailable;
import hub.adapters.log.Kafka;
import hub.adapters.log.Readiness;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The data keys of the patients: finds them, makes them, and seals with them. Thread-safe.
 *
 * <p>A patient without a key gets one on {@code hub.key.v1}, and it is used only when this instance
 * has read it back: what it then reads as the patient's first key may be another instance's, which
 * made one in the same moment. So every instance seals with and shows by the same key.
 */
public final class DataKeys implements Readiness, AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(2_500);
  private static final int UNWRAPPED_AT_MOST = 20_000;

  /**
   * Not the thread that reads the log or that of the producer: who waits here may go on for long.
   */
  private static final Executor THREADS =
      Executors.newFixedThreadPool(
          8, Thread.ofPlatform().daemon().name("hub-data-keys-", 1).factory());

  private final MasterKeys masters;
  private final Appender appender;
  private final Duration wait;
  private final Map<String, CompletableFuture<WrappedKey>> awaited = new ConcurrentHashMap<>();
  private final OpenKeys open;
  private final DataKeyView view;
  private final KeyLog log;
  private final Sealing sealing;

  /** What follows the topic is started with the view that it shall keep. */
  DataKeys(
      KeyFolder folder, Appender appender, Function<DataKeyView, KeyLog> follow, Duration wait) {
    this.masters = folder.masterKeys();
    this.appender = appender;
    this.wait = wait;
    this.open = new OpenKeys(masters, UNWRAPPED_AT_MOST);
    this.view = new DataKeyView(masters, folder.masterFile().toString(), new Arrivals());
    this.log = follow.apply(view);
    this.sealing = new DataKeySealing(view, open, log);
  }

  /** Begins to read {@code hub.key.v1}, which must be there. The appender stays the caller's. */
  public static DataKeys start(KeyFolder folder, Kafka kafka, Appender appender) {
    return new DataKeys(folder, appender, view -> FollowedKeyLog.of(kafka, view), WAIT);
  }

  /**
   * The first key of a patient, made when there is none. Completes on a thread where it may be gone
   * on with.
   *
   * <p>Fails with {@link Unavailable} when the view is not ready, or when no key was read back in
   * time; the key may come later all the same, and is then the one to use.
   *
   * @param owner the partition key of the patient, or {@link PartitionKeys#QUARANTINE}
   */
  public CompletableFuture<DataKey> keyOf(String owner) {
    Optional<String> whyNot = whyNot();
    if (whyNot.isPresent()) {
      return CompletableFuture.failedFuture(new Unavailable(whyNot.get(), null));
    }
    Optional<WrappedKey> known = view.firstOf(owner);
    return known.isPresent()
        ? CompletableFuture.completedFuture(known.get()).thenApply(this::shown)
        : inTime(made(owner));
  }

  /** A key by its id, when the view shows it. */
  public Optional<DataKey> byId(String keyId) {
    return view.byId(keyId).map(this::shown);
  }

  /** Seals with the keys that are read here. */
  public Sealing sealing() {
    return sealing;
  }

  /** What the hub cannot be started with, once it has been read: another master key, for one. */
  public Optional<KeyFault> fault() {
    return view.fault();
  }

  @Override
  public Optional<String> whyNot() {
    return view.fault().map(KeyFault::getMessage).or(log::whyNot);
  }

  @Override
  public void close() {
    log.close();
    awaited.values().forEach(key -> key.completeExceptionally(unavailable(null)));
  }

  /** All who ask for one patient at once share one append, until it has failed or was read back. */
  private CompletableFuture<WrappedKey> made(String owner) {
    KeyName name = KeyName.random(owner);
    CompletableFuture<WrappedKey> coming = new CompletableFuture<>();
    CompletableFuture<WrappedKey> other = awaited.putIfAbsent(owner, coming);
    if (other != null) {
      return other;
    }
    Optional<WrappedKey> known = view.firstOf(owner); // may have been read in between
    if (known.isPresent()) {
      arrived(owner);
      return coming;
    }
    WrappedKey key = WrappedKey.wrap(name, Random.randBytes(OpenKey.BYTES), masters);
    var unused =
        appender
            .append(Append.of(Topic.KEY, name.recordKey(), key.write()))
            .whenComplete((where, fault) -> {
              if (fault != null && awaited.remove(owner, coming)) {
                coming.completeExceptionally(unavailable(fault));
              }
            });
    return coming;
  }

  private CompletableFuture<DataKey> inTime(CompletableFuture<WrappedKey> coming) {
    CompletableFuture<DataKey> answer = new CompletableFuture<>();
    var unused =
        coming
            .thenApplyAsync(this::shown, THREADS)
            .whenComplete((key, fault) -> {
              if (fault != null) {
                answer.completeExceptionally(fault);
              } else {
                answer.complete(key);
              }
            });
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, THREADS)
        .execute(() -> answer.completeExceptionally(unavailable(null)));
    return answer;
  }

  private static Unavailable unavailable(@Nullable Throwable cause) {
    return new Unavailable("The data key of a patient was not made in time.", cause);
  }

  private DataKey shown(WrappedKey key) {
    WrappedKey first = view.firstOf(key.name().owner()).orElse(key);
    return new DataKey(key.name().keyId(), open.of(first).shown());
  }

  private void arrived(String owner) {
    CompletableFuture<WrappedKey> waiting = awaited.remove(owner);
    Optional<WrappedKey> first = view.firstOf(owner);
    if (waiting != null && first.isPresent()) {
      waiting.complete(first.get());
    }
  }

  /** Told by the thread that reads the log. */
  private final class Arrivals implements DataKeyView.Reader {
    @Override
    public void arrived(WrappedKey key) {
      DataKeys.this.arrived(key.name().owner());
    }

    @Override
    public void gone(KeyName name) {
      open.forget(name.keyId());
    }
  }
}
