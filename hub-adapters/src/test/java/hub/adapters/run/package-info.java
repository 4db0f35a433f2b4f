/** The whole hub, put together as it runs. */
@NullMarked
package hub.adapters.run;

import org.jspecify.annotations.NullMarked;
