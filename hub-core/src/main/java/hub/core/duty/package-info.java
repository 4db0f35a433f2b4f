/** Duties. */
@NullMarked
package hub.core.duty;

import org.jspecify.annotations.NullMarked;
