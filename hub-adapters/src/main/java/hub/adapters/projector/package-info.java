/**
 * The projector: reads the log, asks the rules, says what is to be said (design.md §2–6).
 *
 * <p>One partition of {@code hub.message.v1} is one task with its own state. Read {@link
 * hub.adapters.projector.PartitionFold} for what each kind of record does, {@link
 * hub.adapters.projector.Ruling} for one patient's verdict and what is new in it, {@link
 * hub.adapters.projector.LogProcessor} for how that becomes one transaction, {@link
 * hub.adapters.projector.Ticker} for how time comes into the log. {@link
 * hub.adapters.projector.Projector} starts it all.
 *
 * <p>What a record does is worked out wholly, down to the bytes, before anything is written or
 * sent; so a record that cannot be used leaves no trace but its place in the quarantine. No clock,
 * file or other topic is read: time is the stamps of the log.
 */
@NullMarked
package hub.adapters.projector;

import org.jspecify.annotations.NullMarked;
