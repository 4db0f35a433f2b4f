/**
 * An archive of messages on disk, run through the rules in virtual time.
 *
 * <p>Read {@link Audit} and {@code KnownThen} first: they read the files, lay them in the order of
 * the log (acceptedAt, then name), leave out repeats and what was not known yet, and ask the core
 * for a verdict on each patient; a {@link Comparison} asks twice. {@code Archive} says which files
 * there are and when each was accepted. Decoding is brought by the caller as a {@link Reading}.
 */
@NullMarked
package hub.adapters.audit;

import org.jspecify.annotations.NullMarked;
