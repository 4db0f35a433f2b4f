/** The pages as a browser gets them. */
@NullMarked
package hub.adapters.board;

import org.jspecify.annotations.NullMarked;
