/**
 * What the projector has told, compared with what follows from the log; and put right where they
 * differ.
 */
@NullMarked
package hub.adapters.replay;

import org.jspecify.annotations.NullMarked;
