/**
 * The log: which topics there are, how each record on them looks, and how one appends and follows.
 *
 * <p>Here the other rooms meet. {@link Topic} lists the topics, {@link LogRecord} is what stands on
 * {@code hub.message.v1}, {@link Appender} and {@link Follower} are the two ways to use a topic.
 * What was once written is read for ever: golden files hold the formats.
 */
@NullMarked
package hub.adapters.log;

import org.jspecify.annotations.NullMarked;
