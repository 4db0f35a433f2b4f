package hub.adapters.agreement;

import hub.adapters.contract.Written;
import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Appender;
import hub.adapters.log.LatestAgreements;
import hub.adapters.log.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A log in memory for agreements. A record that is not as it is described is not taken. */
final class ToldLog implements Appender {
  private final List<Append> records = new ArrayList<>();
  private boolean fails;
  private int runAfter = -1;
  private Runnable then = () -> {};

  @Override
  public CompletableFuture<Appended> append(Append what) {
    if (fails) {
      return CompletableFuture.failedFuture(new Unavailable("The log cannot be reached.", null));
    }
    Written.check(what.topic().topicName(), what.key(), what.value(), what.headers());
    records.add(what);
    if (runAfter > 0 && --runAfter == 0) {
      then.run();
    }
    int partition = Objects.requireNonNull(what.partition());
    return CompletableFuture.completedFuture(
        new Appended(partition, records.size() - 1, Instant.EPOCH));
  }

  void fail(boolean always) {
    fails = always;
  }

  /** Somebody else appends after so many records from now. */
  void after(int more, Runnable what) {
    runAfter = more;
    then = what;
  }

  /** What stands on the topic of the latest. */
  List<AgreementTexts> ofTopic() {
    return told(Topic.AGREEMENT, 0);
  }

  Optional<AgreementTexts> latest() {
    List<AgreementTexts> all = ofTopic();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** What stands in each partition of the log. */
  List<List<AgreementTexts>> partitions(int count) {
    return IntStream.range(0, count).mapToObj(partition -> told(Topic.MESSAGE, partition)).toList();
  }

  private List<AgreementTexts> told(Topic topic, int partition) {
    return records.stream()
        .filter(record -> record.topic() == topic)
        .filter(record -> Objects.requireNonNull(record.partition()) == partition)
        .map(record -> LatestAgreements.read(record.value()).orElseThrow())
        .toList();
  }

  @Override
  public void close() {}
}
