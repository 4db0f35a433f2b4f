package hub.core.projection;

import hub.core.duty.Alert;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a proposal adds, or takes away.
 *
 * @param moved the alert's other self where the proposal only moves it: the id that it has after
 *     for one REMOVED, and had before for one ADDED
 */
public record AlertChange(Kind kind, Alert alert, @Nullable UUID moved) {

  /** What becomes of an alert. */
  public enum Kind {
    ADDED,
    REMOVED
  }
}
