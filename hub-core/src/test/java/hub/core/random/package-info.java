/**
 * Random histories of one patient from a printed seed, mostly plausible stays with a few
 * disturbances, and the tests that hold the two readings of the rules against each other.
 *
 * <p>Read {@link RandomJourney} first; {@link Numbers} makes two numbers of some patients.
 */
@NullMarked
package hub.core.random;

import org.jspecify.annotations.NullMarked;
