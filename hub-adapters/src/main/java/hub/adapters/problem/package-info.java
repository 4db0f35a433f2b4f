/**
 * How every own endpoint says what it could not do: problem+json (RFC 9457). A room throws a {@link
 * Problem}; it is written here, and {@code /problems} tells what each type means.
 */
@NullMarked
package hub.adapters.problem;

import org.jspecify.annotations.NullMarked;
