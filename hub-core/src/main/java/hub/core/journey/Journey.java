package hub.core.journey;

import static hub.core.message.MessageKind.INNLEGGELSESRAPPORT;

import hub.core.journey.Step.Mark;
import hub.core.message.Fact.Received;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stay of one patient at one hospital trust, seen against one municipality. */
public final class Journey {
  private static final Duration FORGOTTEN = Duration.ofDays(365); // rules.md §2

  private final MessageId id;
  private final Pair pair;
  private final List<Received> talk;
  private final List<Received> beside = new ArrayList<>(0);
  private final List<Step> steps = new ArrayList<>(8);
  private @Nullable Occurrence admission;
  private @Nullable Received closedBy;
  private boolean reportsOnly = true;
  private boolean municipalityTold;
  private boolean admissionNotified;

  /**
   * @param talk of the pair, which grows while messages come
   */
  Journey(MessageId id, Pair pair, List<Received> talk) {
    this.id = id;
    this.pair = pair;
    this.talk = talk;
  }

  /** Id of the message that first opened it, cancelled or not. */
  public MessageId id() {
    return id;
  }

  public Pair pair() {
    return pair;
  }

  /** In the order of the log. */
  public List<Step> steps() {
    return Collections.unmodifiableList(steps);
  }

  /**
   * What the two said to each other about the patient in dialog and about coordination, in the
   * order of the log, also before this stay and after it, and what belongs to no stay.
   */
  public List<Received> talk() {
    return Collections.unmodifiableList(talk);
  }

  /** What was said about coordination, in messages of no stay, while this one was open. */
  public List<Received> beside() {
    return Collections.unmodifiableList(beside);
  }

  void takeBeside(Received fact) {
    beside.add(fact);
  }

  /** The message that closed it; null while it is open. */
  public @Nullable Received closedBy() {
    return closedBy;
  }

  @Nullable Occurrence admission() {
    return admission;
  }

  boolean holds(MsgId msgId) {
    for (Step step : steps) {
      if (step.message().msgId().equals(msgId) && !step.has(Mark.ONLY_ENDS)) {
        return true;
      }
    }
    return false;
  }

  /** A message of the stay, not one of another that only ended it. */
  public boolean holds(MessageId message) {
    for (Step step : steps) {
      if (step.message().id().equals(message) && !step.has(Mark.ONLY_ENDS)) {
        return true;
      }
    }
    return false;
  }

  /** No hospital-to-municipality message has been seen: the first of them is this. */
  boolean isMunicipalityUntold() {
    return !municipalityTold;
  }

  /** A LOG_INNLAGT has been seen, also one without a readable time. */
  boolean isAdmissionNotified() {
    return admissionNotified;
  }

  boolean isClosed() {
    return closedBy != null;
  }

  boolean isOpen(Instant now, Duration earlyReportLookback) {
    return closedBy == null && !isLapsed(now, earlyReportLookback);
  }

  /** Silently over: a report alone, or no message for a year (D7). */
  boolean isLapsed(Instant now, Duration earlyReportLookback) {
    Duration silence = silence(now);
    return silence.compareTo(FORGOTTEN) > 0
        || (reportsOnly && silence.compareTo(earlyReportLookback) > 0);
  }

  Duration silence(Instant now) {
    return Duration.between(steps.getLast().acceptedAt(), now);
  }

  void take(Step step) {
    steps.add(step);
    MessageKind kind = step.message().kind();
    reportsOnly &= kind == INNLEGGELSESRAPPORT;
    if (!step.has(Mark.INFORMED) && kind.direction() == MessageKind.Direction.TO_MUNICIPALITY) {
      municipalityTold = true;
    }
    if (step.mayStart() && step.is(MessageKind.LOG_INNLAGT)) {
      admissionNotified = true;
    }
    Occurrence told = step.admission();
    if (step.tells() != Step.Tells.NOTHING && told != null && told.isKnown()) {
      admission = told;
    }
    if (step.has(Mark.CLOSES)) {
      closedBy = step.fact();
    }
  }
}
