/** Tests of what the hub writes; {@link hub.adapters.compose.SendingChecks} holds all of it. */
@NullMarked
package hub.adapters.compose;

import org.jspecify.annotations.NullMarked;
