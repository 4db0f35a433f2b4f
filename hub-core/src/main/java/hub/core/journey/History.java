package hub.core.journey;

import hub.core.agreement.Agreements;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
   * The epochs of one patient's messages, in order; at least one.
   *
   * @param messages in the order of the log
   * @param asOf where the last epoch ends
   */
  public static List<Epoch> of(List<Received> messages, Agreements agreements, Instant asOf) {
    History history = new History(agreements);
    for (Received message : messages) {
      if (!message.message().training()) { // starts nothing (D15)
        history.add(message);
      }
    }
    history.end(asOf);
    return history.epochs;
  }

  private void add(Received fact) {
    Message message = fact.message();
    if (message.isCancellation()) {
      takeBack(fact);
      return;
    }
    chains.see(message);
    if (chains.isTakenBack(message)) {
      return;
    }
    counted.add(fact);
    course.add(fact);
    if (Chains.isWrongAddressee(message)) {
      takeBack(fact);
    }
  }

  private void takeBack(Received by) {
    chains.takeBack(by.message(), counted);
    List<Received> left =
        counted.stream().filter(fact -> !chains.isTakenBack(fact.message())).toList();
    if (left.size() == counted.size()) {
      return; // parked until its N comes, or nothing to take back
    }
    end(by.acceptedAt());
    from = by.acceptedAt();
    begunBy = by;
    counted = new ArrayList<>(left);
    course = new Course(agreements, course);
    left.forEach(course::add);
  }

  private void end(Instant to) {
    epochs.add(new Epoch(course.journeys(), course.strays(), from, to, begunBy));
  }
}
