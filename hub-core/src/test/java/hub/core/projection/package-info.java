@NullMarked
package hub.core.projection;

import org.jspecify.annotations.NullMarked;
