/**
 * The running hub: the one place where all rooms are put together.
 *
 * <p>Read {@link RunningHub} from top to bottom: it starts the parts in the order in which they
 * need each other, and stops them in the reverse. Nothing is decided here but whether the hub may
 * start.
 */
@NullMarked
package hub.adapters.run;

import org.jspecify.annotations.NullMarked;
