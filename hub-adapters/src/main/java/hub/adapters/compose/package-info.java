/**
 * Composing: what the hub writes in the standards' own forms. AppRecs, and drafts of messages that
 * a person checks before a journal system sends them.
 *
 * <p>Read {@link AppRecs} for the receipt of one message [80415], and {@link Drafts} for what
 * answers it (REFERENCE §6, §8). Both begin with the head of the message that is answered, which
 * another room has read. Nothing here reads XML, a clock or chance: the caller brings the moment
 * and the ids.
 */
@NullMarked
package hub.adapters.compose;

import org.jspecify.annotations.NullMarked;
