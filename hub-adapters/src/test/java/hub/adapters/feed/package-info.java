/** The feed from outside: over HTTP, and the stream as its listeners see it. */
@NullMarked
package hub.adapters.feed;

import org.jspecify.annotations.NullMarked;
