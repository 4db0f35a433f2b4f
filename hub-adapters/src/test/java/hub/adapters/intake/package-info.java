/**
 * Intake's tests. {@link hub.adapters.intake.OneHub} is an instance of it on a log that a test
 * commands; the tests named {@code IT} run on a broker.
 */
@NullMarked
package hub.adapters.intake;

import org.jspecify.annotations.NullMarked;
