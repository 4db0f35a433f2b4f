/** Tests of {@link hub.adapters.privacy}. */
@NullMarked
package hub.adapters.privacy;

import org.jspecify.annotations.NullMarked;
