/**
 * A second reading of the rules, written from their text alone and deliberately naive: it steps
 * through the log record by record and says what is new, where the hub computes everything at once.
 * What the two say of the same history must be the same, also where two numbers turn out to be one
 * patient.
 *
 * <p>Read {@link NaiveLog} for the steps, {@link NaiveFold} for which message is in which stay, and
 * {@link NaiveDuties} for what a stay owes. Nothing here is fast, and nothing needs to be.
 */
@NullMarked
package hub.core.naive;

import org.jspecify.annotations.NullMarked;
