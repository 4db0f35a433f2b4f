/**
 * Intake: the one way in for a message, and the way back to it (interfaces.md §1).
 *
 * <p>{@link hub.adapters.intake.Intake} decodes a document, seals it, appends it to the log and
 * only then says that it is taken in; {@link hub.adapters.intake.UnderWay} is what this instance
 * knows of it until the view of receipts shows it. {@link hub.adapters.intake.Payloads} finds the
 * document again. What cannot be used goes to quarantine. The controllers speak Norsk Helsenett's
 * Meldingstjener API v2.
 */
@NullMarked
package hub.adapters.intake;

import org.jspecify.annotations.NullMarked;
