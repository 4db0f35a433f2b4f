/**
 * The command line: {@code ./hub translate}, {@code audit} and {@code due} (interfaces.md §4).
 *
 * <p>Read {@link Main}, then {@code Commands} for what each command takes. This room puts the
 * others together; it decides nothing that a rule decides. Standard output holds JSON lines and
 * nothing else; whatever is said to a person goes to standard error.
 */
@NullMarked
package hub.adapters.cli;

import org.jspecify.annotations.NullMarked;
