/**
 * The page {@code docs/rules.md}: every duty of the guidelines, and the rule that holds it or why
 * no message shows it. Read {@link hub.core.table.RulesPage} for what it says; the data it is made
 * of lies in {@code docs/rules/} and in {@link hub.core.duty.Rule}.
 */
@NullMarked
package hub.core.table;

import org.jspecify.annotations.NullMarked;
