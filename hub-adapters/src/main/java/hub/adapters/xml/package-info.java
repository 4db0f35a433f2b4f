/**
 * Decoding: the bytes of one MsgHead document become the facts of one message, or the reasons why
 * it is refused.
 *
 * <p>Read {@link Decoder} first, then {@link Decoded} for what comes out. A document is read once:
 * {@link SafeXml} makes the reader, {@link SchemaCheck} validates what passes by, and each {@link
 * Place} says what an element tells. Nothing here keeps the text of a message, reads a clock, a
 * file or the network.
 */
@NullMarked
package hub.adapters.xml;

import org.jspecify.annotations.NullMarked;
