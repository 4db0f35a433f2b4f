/** Which of the hub's languages a reader asks for. */
@NullMarked
package hub.adapters.language;

import org.jspecify.annotations.NullMarked;
