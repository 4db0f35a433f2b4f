/**
 * The stay (forløp): which messages of a patient belong together, and what each of them means for
 * the stay it belongs to (rules.md §2).
 *
 * <p>Read {@link History} for how facts become stays, also when a chain of messages is taken back;
 * {@link Journey} and {@link Step} for what comes out. No deadline is known here.
 */
@NullMarked
package hub.core.journey;

import org.jspecify.annotations.NullMarked;
