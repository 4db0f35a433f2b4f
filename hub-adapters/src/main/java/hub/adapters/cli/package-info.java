/**
 * The command line: {@code ./hub run}, {@code send}, {@code explain}, and, without a running hub,
 * {@code translate}, {@code audit}, {@code due} and {@code draft} (interfaces.md §4).
 *
 * <p>Read {@link Main}, then {@code Commands} for what each command takes. This room puts the
 * others together; it decides nothing that a rule decides. Standard output holds JSON lines, or
 * what was asked for, and nothing else; whatever is said to a person goes to standard error. Only
 * {@code RunCommand} reaches the running hub's classes, so that the other commands need not load
 * them.
 */
@NullMarked
package hub.adapters.cli;

import org.jspecify.annotations.NullMarked;
