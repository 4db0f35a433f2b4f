/**
 * Duties with a time limit: which message must follow which fact, how each duty stands, and what is
 * said about it.
 *
 * <p>Read {@link Rule} for the table, {@link Deadline} for how one row becomes a due time, {@link
 * Verdict} for what follows from a patient's facts. The caller brings the facts and the instant
 * that the log has reached; nothing here reads a clock.
 */
@NullMarked
package hub.core.duty;

import org.jspecify.annotations.NullMarked;
