package hub.core.journey;

import static java.util.stream.Collectors.partitioningBy;

import hub.core.agreement.Agreements;
import hub.core.message.Fact;
import hub.core.message.Fact.Received;
import hub.core.message.Fact.Reused;
import hub.core.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a patient's messages become journeys.
 *
 * <p>Messages are placed one by one in the order of the log. A cancellation says that a chain never
 * counted: then all is read anew without it, and what was read before becomes an {@link Epoch} of
 * its own. So each epoch is one plain reading, nothing is undone, and what was said in an epoch
 * that no longer holds can be seen and retracted.
 */
public final class History {
  private final Agreements agreements;
  private final Chains chains;
  private final List<Epoch> epochs = new ArrayList<>(1);
  private final List<Received> cancellations = new ArrayList<>(0);
  private List<Epoch.Reuse> reuses = new ArrayList<>(0);
  private List<Received> carried = List.of();
  private List<Received> counted = new ArrayList<>();
  private Course course;
  private Instant from = Instant.MIN;
  private @Nullable Received begunBy;

  private History(Agreements agreements) {
    this.agreements = agreements;
    this.chains = new Chains(agreements);
    this.course = new Course(agreements, null);
  }

  /**
   * The epochs of one patient's facts, in order; at least one.
   *
   * @param facts in the order of the log
   * @param asOf where the last epoch ends; what was accepted later has not happened
   */
  public static List<Epoch> of(List<? extends Fact> facts, Agreements agreements, Instant asOf) {
    History history = new History(agreements);
    for (Fact fact : facts) {
      if (!fact.acceptedAt().isAfter(asOf)) {
        switch (fact) {
          case Received received -> history.add(received);
          case Reused reused -> history.add(reused);
        }
      }
    }
    history.end(asOf);
    return history.epochs;
  }

  private void add(Reused fact) {
    reuses.add(new Epoch.Reuse(fact, course.journeyOf(fact.message())));
  }

  private void add(Received fact) {
    Message message = fact.message();
    if (message.training()) {
      return; // accepted and delivered, starts nothing (D15)
    }
    chains.see(message);
    boolean isWrongAddressee = Chains.isWrongAddressee(message);
    if (message.isCancellation() || isWrongAddressee) {
      chains.takeBack(message, counted);
      cancellations.add(fact);
    }
    if (chains.anyTakenBack()) {
      readAnew(fact);
    }
    if (!message.isCancellation() && !chains.isTakenBack(message)) {
      counted.add(fact);
      course.add(fact);
    }
  }

  /** Without what is taken back, if anything that counted is. */
  private void readAnew(Received fact) {
    Map<Boolean, List<Received>> isTakenBack =
        counted.stream().collect(partitioningBy(each -> chains.isTakenBack(each.message())));
    List<Received> gone = isTakenBack.getOrDefault(true, List.of());
    if (gone.isEmpty()) {
      return; // a cancellation is parked until its N comes, or has nothing to take back
    }
    end(fact.acceptedAt());
    from = fact.acceptedAt();
    begunBy = cancellations.contains(fact) ? fact : parked(gone.getFirst());
    carried = isTakenBack.getOrDefault(false, List.of());
    counted = new ArrayList<>(carried);
    reuses = new ArrayList<>(0);
    course = new Course(agreements, course);
    carried.forEach(course::add);
  }

  /** The cancellation that came before what shows which chain it names. */
  private Received parked(Received gone) {
    return cancellations.stream()
        .filter(by -> chains.takesBack(by.message(), gone.message()))
        .findFirst()
        .orElse(cancellations.getLast());
  }

  private void end(Instant to) {
    epochs.add(new Epoch(course.journeys(), course.strays(), reuses, carried, from, to, begunBy));
  }
}
