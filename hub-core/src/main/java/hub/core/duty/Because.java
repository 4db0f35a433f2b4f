package hub.core.duty;

import hub.core.explanation.Explanation;

/** An explanation that is made when it is read: most alerts are counted, few are asked why. */
@FunctionalInterface
public interface Because {
  Explanation explain();
}
