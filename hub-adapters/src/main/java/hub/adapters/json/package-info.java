/**
 * What the hub tells, as JSON: the data of an alert (interfaces.md §2) and the event of a message
 * (§4). {@link JsonLines} is where it goes.
 *
 * <p>Values come from the core; nothing here decides anything but how a value is written.
 */
@NullMarked
package hub.adapters.json;

import org.jspecify.annotations.NullMarked;
