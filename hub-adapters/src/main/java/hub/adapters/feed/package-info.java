/**
 * What operations staff and other systems read: alerts as a list and as a live stream, duties,
 * journeys, and how the hub itself is.
 *
 * <p>{@link Views} folds the topics into the views of the core; each controller answers from them.
 * The stream is {@link Broadcast} and one {@link StreamReader} for each who listens: nothing is
 * kept for a listener but its position in the feed, so none is ever left out. Pages for people are
 * the board's; {@code Negotiation} decides who answers.
 */
@NullMarked
package hub.adapters.feed;

import org.jspecify.annotations.NullMarked;
