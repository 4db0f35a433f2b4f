@NullMarked
package hub.adapters.replay;

import org.jspecify.annotations.NullMarked;
