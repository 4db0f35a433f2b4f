@NullMarked
package hub.adapters.language;

import org.jspecify.annotations.NullMarked;
