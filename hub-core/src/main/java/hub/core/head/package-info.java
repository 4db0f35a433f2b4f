/**
 * The head of one message as its sender wrote it [80601]: ids, times, names and codes letter by
 * letter, for whoever must answer the message, and as far as it could be read.
 *
 * <p>Read {@link Head}. What a rule rests on is not here but in {@code hub.core.message}. These
 * records name patients: they live as long as an answer is being written, and are never kept,
 * logged or sent on; their toString shows no person.
 */
@NullMarked
package hub.core.head;

import org.jspecify.annotations.NullMarked;
