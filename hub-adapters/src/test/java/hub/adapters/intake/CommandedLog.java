package hub.adapters.intake;

import hub.adapters.contract.Written;
import hub.adapters.log.Appender;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A log in memory that does to an append what the test says. Every key has one partition. A record
 * that is not as it is described is not taken.
 */
final class CommandedLog implements Appender {
  static final Instant AT = Instant.parse("2026-03-01T10:30:00Z");

  private final List<Append> records = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private Predicate<Topic> lost = topic -> false;
  private Predicate<Topic> unanswered = topic -> false;
  private Predicate<Topic> holding = topic -> false;

  @Override
  public synchronized CompletableFuture<Appended> append(Append what) {
    CompletableFuture<Appended> answer = new CompletableFuture<>();
    if (lost.test(what.topic())) {
      answer.completeExceptionally(new Unavailable("The log cannot be reached.", null));
      return answer;
    }
    Written.check(what.topic().topicName(), what.key(), what.value(), what.headers());
    records.add(what);
    Appended where = new Appended(0, records.size() - 1, AT);
    if (unanswered.test(what.topic())) {
      answer.completeExceptionally(new Unavailable("The log did not answer in time.", null));
    } else if (holding.test(what.topic())) {
      held.add(() -> answer.complete(where));
    } else {
      answer.complete(where);
    }
    return answer;
  }

  /** Appends to the topic fail and leave nothing. */
  synchronized void lose(Topic topic) {
    lost = topic::equals;
  }

  /** Appends to the topic stand, but their sender hears a failure. */
  synchronized void leaveUnanswered(Topic topic) {
    unanswered = topic::equals;
  }

  /** Appends to the topic stand and are answered when released. */
  synchronized void hold(Topic topic) {
    holding = topic::equals;
  }

  void release() {
    List<Runnable> answers;
    synchronized (this) {
      holding = topic -> false;
      answers = List.copyOf(held);
      held.clear();
    }
    answers.forEach(Runnable::run);
  }

  synchronized void recover() {
    lost = topic -> false;
    unanswered = topic -> false;
  }

  synchronized List<Topic> topics() {
    return records.stream().map(Append::topic).toList();
  }

  synchronized List<Append> of(Topic topic) {
    return records.stream().filter(record -> record.topic() == topic).toList();
  }

  /** A record by its offset. */
  synchronized Optional<LookUp.Found> at(long offset) {
    return found(records.get((int) offset));
  }

  /** A record by its place among those about messages, as the projector counts. */
  Optional<LookUp.Found> message(long offset) {
    return found(of(Topic.MESSAGE).get((int) offset));
  }

  private static Optional<LookUp.Found> found(Append record) {
    byte[] key = record.key();
    return key == null ? Optional.empty() : Optional.of(new LookUp.Found(key, record.value()));
  }

  /** Of the records about messages. */
  List<Kind> kinds() {
    return of(Topic.MESSAGE).stream().map(record -> LogFormat.read(record.value()).kind()).toList();
  }

  synchronized long offsetOf(Append record) {
    return records.indexOf(record);
  }

  @Override
  public void close() {}
}
