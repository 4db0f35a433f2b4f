/** Tests of the decoding, and {@link TestMessages}, which writes messages for other tests too. */
@NullMarked
package hub.adapters.xml;

import org.jspecify.annotations.NullMarked;
