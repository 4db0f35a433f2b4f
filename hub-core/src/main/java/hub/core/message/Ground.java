package hub.core.message;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a notice or an answer rests on (rules.md 5.1). Whether it is valid is judged elsewhere.
 *
 * @param by who consented, declined or withdrew; empty for LAW
 * @param on the day of it; null for LAW
 * @param representativeGround whether it is stated what a REPRESENTATIVE rests on
 */
public record Ground(
    Kind kind, Set<Consenter> by, @Nullable LocalDate on, boolean representativeGround) {

  /** Consent in its three states, or a paragraph. */
  public enum Kind {
    CONSENT,
    CONSENT_DECLINED,
    CONSENT_WITHDRAWN,
    LAW
  }

  /** Who consents. */
  public enum Consenter {
    /** The one that the message is about. */
    PERSON,
    /** The patient of the message head, who is somebody else. */
    PATIENT,
    /** Who has parental responsibility. */
    PARENT,
    /** Child welfare, where it has taken over care or placed temporarily. */
    CHILD_WELFARE,
    REPRESENTATIVE
  }
}
