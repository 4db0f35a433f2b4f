/**
 * Coordinator, individuell plan, and children and young people (rules.md §5): what a message tells
 * about them under the agreement in force, how old the one is that it is about, and who may
 * consent.
 *
 * <p>Read {@link Coordinations} for the facts of a message, {@link BirthDate} for age, {@link
 * Consents} for what consent can carry. What the facts themselves look like stands with all that
 * travels, in {@code hub.core.message}.
 */
@NullMarked
package hub.core.coordination;

import org.jspecify.annotations.NullMarked;
