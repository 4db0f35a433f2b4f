package hub.core.journey;

import static java.util.stream.Collectors.partitioningBy;

import hub.core.agreement.Agreements;
import hub.core.message.Fact;
import hub.core.message.Fact.Linked;
import hub.core.message.Fact.Received;
import hub.core.message.Fact.Reused;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a patient's messages become journeys.
 *
 * <p>Messages are placed one by one in the order of the log. A cancellation says that a chain never
 * counted: then all is read anew without it, and what was read before becomes an {@link Epoch} of
 * its own. A message with the numbers of two patients says that they are one: then the messages of
 * both are read anew together, and each one's own epochs end. So each epoch is one plain reading,
 * nothing is undone, and what was said in an epoch that no longer holds can be seen and retracted.
 */
public final class History {
  private final Agreements agreements;
  private final List<Epoch> epochs = new ArrayList<>(1);
  private final Set<Pseudonym> names = new LinkedHashSet<>(1);

  /** All that was accepted and is not for training, whether it counts or not. */
  private List<Received> all = new ArrayList<>();

  private Chains chains;
  private List<Received> cancellations = new ArrayList<>(0);
  private List<Epoch.Reuse> reuses = new ArrayList<>(0);
  private List<Received> carried = List.of();
  private List<Received> counted = new ArrayList<>();
  private Course course;
  private Instant from = Instant.MIN;
  private @Nullable Received begunBy;
  private boolean isLinked;

  /** What the patient is called since two turned out to be one; null before that. */
  private @Nullable Pseudonym firstName;

  private History(Agreements agreements) {
    this.agreements = agreements;
    this.chains = new Chains(agreements);
    this.course = new Course(agreements, null);
  }

  /**
   * The epochs of one patient's facts; at least one. Those of two patients who turned out to be one
   * stand after each other, and then those of both together.
   *
   * @param facts in the order of the log
   * @param asOf where the last epoch ends; what was accepted later has not happened
   */
  public static List<Epoch> of(List<? extends Fact> facts, Agreements agreements, Instant asOf) {
    return read(facts, agreements, asOf).epochs;
  }

  private static History read(List<? extends Fact> facts, Agreements agreements, Instant asOf) {
    History history = new History(agreements);
    for (Fact fact : facts) {
      if (!fact.acceptedAt().isAfter(asOf)) {
        switch (fact) {
          case Received received -> history.add(received);
          case Reused reused -> history.add(reused);
          case Linked linked -> history.add(linked);
        }
      }
    }
    history.end(asOf);
    return history;
  }

  private void add(Reused told) {
    Reused fact =
        firstName == null ? told : new Reused(told.message().about(firstName), told.acceptedAt());
    reuses.add(new Epoch.Reuse(fact, course.journeyOf(fact.message())));
  }

  private void add(Received told) {
    if (told.message().training()) {
      return; // accepted and delivered, starts nothing (D15)
    }
    Received fact = firstName == null ? told : named(told, firstName);
    Message message = fact.message();
    all.add(fact);
    boolean isReceipt = message.kind() == MessageKind.APPREC;
    boolean isReport = Chains.isReport(message);
    if (isReceipt && !isReport) {
      return; // a receipt is of no stay
    }
    names.add(message.patient());
    if (!isReceipt) {
      chains.see(message);
    }
    if (message.isCancellation() || isReport) {
      chains.takeBack(message, counted);
      cancellations.add(fact);
    }
    if (chains.anyTakenBack()) {
      readAnew(fact);
    }
    if (!isReceipt && !message.isCancellation() && !chains.isTakenBack(message)) {
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
    isLinked = false;
    Received by = cancellations.contains(fact) ? fact : parked(gone.getFirst());
    List<Received> counting = isTakenBack.getOrDefault(false, List.of());
    Course anew = new Course(agreements, course);
    counting.forEach(anew::add);
    begin(fact.acceptedAt(), by, counting, anew);
  }

  /** Together with the other's, as if all had been one patient's from the beginning. */
  private void add(Linked fact) {
    Instant at = fact.acceptedAt();
    end(at);
    History other = read(fact.brought(), agreements, at);
    epochs.addAll(other.epochs);
    List<Received> both = new ArrayList<>(all);
    both.addAll(other.all);
    if (both.isEmpty()) {
      return;
    }
    both.sort(Comparator.comparing(Received::acceptedAt)); // ties as each log has them
    firstName = both.getFirst().message().patient();
    History together = new History(agreements);
    together.firstName = firstName;
    both.forEach(together::add);
    all = together.all;
    chains = together.chains;
    cancellations = together.cancellations;
    names.addAll(other.names);
    isLinked = true;
    begin(at, new Received(fact.message(), at), together.counted, together.course);
  }

  private static Received named(Received fact, Pseudonym name) {
    return fact.message().patient().equals(name)
        ? fact
        : new Received(fact.message().about(name), fact.acceptedAt());
  }

  /** The cancellation that came before what shows which chain it names. */
  private Received parked(Received gone) {
    return cancellations.stream()
        .filter(by -> chains.takesBack(by.message(), gone.message()))
        .findFirst()
        .orElse(cancellations.getLast());
  }

  private void begin(Instant at, Received by, List<Received> counting, Course reading) {
    from = at;
    begunBy = by;
    carried = List.copyOf(counting);
    counted = new ArrayList<>(carried);
    reuses = new ArrayList<>(0);
    course = reading;
  }

  private void end(Instant to) {
    epochs.add(
        new Epoch(
            Set.copyOf(names),
            course.journeys(),
            course.strays(),
            List.copyOf(all),
            List.copyOf(counted),
            reuses,
            carried,
            from,
            to,
            begunBy,
            isLinked));
  }
}
