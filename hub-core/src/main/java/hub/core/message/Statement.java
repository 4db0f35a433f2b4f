package hub.core.message;

import org.jspecify.annotations.Nullable;

/**
 * What a KoordinatorMelding says besides need, act and time that a rule can rest on. No name,
 * number or text.
 *
 * @param who the one that it is about
 * @param complaintTold whether the right to complain was told; null for anything but a DECLINED
 * @param childWelfarePlan null unless the plan is one by the child welfare act
 * @param ground what it rests on; null when not stated
 * @param child tells one child from another, and nothing else; null unless it is about a child who
 *     is not the patient, and when the child is not identified
 */
public record Statement(
    Who who,
    @Nullable Boolean complaintTold,
    @Nullable ChildWelfarePlan childWelfarePlan,
    @Nullable Ground ground,
    @Nullable String child) {

  /** About the patient, or about a child who is not identified. */
  public Statement(
      Who who,
      @Nullable Boolean complaintTold,
      @Nullable ChildWelfarePlan childWelfarePlan,
      @Nullable Ground ground) {
    this(who, complaintTold, childWelfarePlan, ground, null);
  }

  Statement aboutChild(String token) {
    return who == Who.CHILD
        ? new Statement(who, complaintTold, childWelfarePlan, ground, token)
        : this;
  }

  /** Whom a case is about (D24). */
  public enum Who {
    /** The patient of the message head, of whatever age. */
    PATIENT,
    /** A child who is not that patient. */
    CHILD,
    /** A child not yet born to that patient. */
    EXPECTED_CHILD
  }

  /** An individuell plan by the child welfare act (rules.md 5.1). */
  public enum ChildWelfarePlan {
    FOR_THE_CHILD,
    /** It has measures for the parents, who then consent too. */
    ALSO_FOR_PARENTS
  }
}
