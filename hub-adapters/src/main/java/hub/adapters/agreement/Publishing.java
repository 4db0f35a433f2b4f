package hub.adapters.agreement;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Appended;
import hub.adapters.log.LatestAgreements;
import hub.adapters.log.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the hub its agreements: first {@code hub.agreement.v1}, where every instance and every
 * later start finds them, then each partition of the log, from where they hold for what starts
 * there.
 *
 * <p>Whoever dies in between has told the first; the next start tells the rest. Of two instances
 * that tell at once, the one that finds the other's after its own tells that again, so that all
 * partitions end with the same.
 */
public final class Publishing {
  private final Appender appender;
  private final int partitions;
  private final Supplier<Optional<AgreementTexts>> latest;
  private final CurrentAgreements current;

  /**
   * Tells nothing yet.
   *
   * @param latest asked anew each time
   */
  public Publishing(
      Appender appender,
      int partitions,
      Supplier<Optional<AgreementTexts>> latest,
      CurrentAgreements current) {
    this.appender = appender;
    this.partitions = partitions;
    this.latest = latest;
    this.current = current;
  }

  /**
   * Begins with the files of a folder, or with those that were told last, and what this program
   * ships.
   *
   * @param folder texts by name; null for what was told last
   * @throws AgreementFault when what was told last is at fault by this program
   */
  public synchronized void begin(@Nullable Map<String, String> folder) {
    Optional<AgreementTexts> before = latest.get();
    Map<String, String> own =
        folder != null
            ? folder
            : before.map(texts -> AgreementFiles.own(texts.byName())).orElse(Map.of());
    publish(own, before);
  }

  /**
   * Puts files in the place of all own ones told before. Returns when that is durable everywhere.
   *
   * @param own texts by name
   * @throws AgreementFault with every fault; nothing is told then
   * @throws Appender.Unavailable when it is not known to be durable
   */
  synchronized void publish(Map<String, String> own) {
    publish(own, Optional.empty());
  }

  private void publish(Map<String, String> own, Optional<AgreementTexts> before) {
    AgreementTexts texts = new AgreementTexts(AgreementFiles.withShipped(own));
    AgreementFiles.of(texts.byName());
    if (!before.equals(Optional.of(texts))) {
      await(List.of(appender.append(LatestAgreements.record(texts))));
    }
    AgreementTexts told = tellPartitions(texts);
    for (AgreementTexts last = latest.get().orElse(told); !last.equals(told); ) {
      told = tellPartitions(last);
      last = latest.get().orElse(told);
    }
    current.set(told);
  }

  private AgreementTexts tellPartitions(AgreementTexts texts) {
    byte[] value = LatestAgreements.value(texts);
    List<CompletableFuture<Appended>> appended = new ArrayList<>(partitions);
    for (int partition = 0; partition < partitions; partition++) {
      appended.add(appender.append(Append.to(Topic.MESSAGE, partition, value)));
    }
    await(appended);
    return texts;
  }

  private static void await(List<CompletableFuture<Appended>> appended) {
    try {
      appended.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof Appender.Unavailable away ? away : e;
    }
  }
}
