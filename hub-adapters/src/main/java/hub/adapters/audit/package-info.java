/**
 * An archive of messages on disk, run through the rules in virtual time.
 *
 * <p>Read {@link Audit} first: it reads the files, lays them in the order of the log (acceptedAt,
 * then name), leaves out repeats and asks the core for a verdict on each patient. {@link Archive}
 * says which files there are and when each was accepted. Decoding is brought by the caller as a
 * {@link Reading}.
 */
@NullMarked
package hub.adapters.audit;

import org.jspecify.annotations.NullMarked;
