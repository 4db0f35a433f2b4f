package hub.core.journey;

import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message in its journey, and what it meant there when it was accepted.
 *
 * @param admission the journey's admission when this message had been read; null while unknown
 * @param tells what the message did to that admission
 * @param answersBefore dialogmeldinger of the pair, accepted before, that refer to this message
 */
public record Step(
    Received fact,
    Set<Mark> marks,
    @Nullable Occurrence admission,
    Tells tells,
    List<Received> answersBefore) {

  /** A message that tells the journey nothing about its admission, and answers none. */
  Step(Received fact, Set<Mark> marks, @Nullable Occurrence admission) {
    this(fact, marks, admission, Tells.NOTHING, List.of());
  }

  /** What is special about a message in its journey. */
  public enum Mark {
    /** The receiver has only a copy, or is a fastlege: it starts no duty. */
    INFORMED,
    /** The journey was closed already. */
    IN_CLOSED,
    /** It closed the journey. */
    CLOSES,
    /** A message of another stay, or about a death; in this journey only what ended it (D8, D9). */
    ONLY_ENDS,
    /** It told another stay while one was open (D9). */
    ENDS_OTHER,
    /**
     * The first message of the stay from the hospital to the municipality, while another
     * municipality had an open stay at the same hospital (rules.md 4.1).
     */
    AFTER_OTHER
  }

  /** What a message does to the admission that its journey knows (D9). */
  public enum Tells {
    NOTHING,
    /** The first of the stay to tell it. */
    FIRST,
    /** The same again. */
    REPEAT,
    /** Another time, less than 24 hours away. */
    CORRECTION
  }

  public Message message() {
    return fact.message();
  }

  public Instant acceptedAt() {
    return fact.acceptedAt();
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** A message of the kind that belongs to this stay. */
  public boolean is(MessageKind kind) {
    return message().kind() == kind && !has(Mark.ONLY_ENDS);
  }

  /** The message may start duties in this journey. */
  public boolean mayStart() {
    return !has(Mark.INFORMED) && !has(Mark.IN_CLOSED) && !has(Mark.ONLY_ENDS);
  }
}
