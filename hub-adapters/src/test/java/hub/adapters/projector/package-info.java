/** The projector against stories, random histories, a golden log, and a broker. */
@NullMarked
package hub.adapters.projector;

import org.jspecify.annotations.NullMarked;
