/**
 * The official acceptance tests (REFERENCE §11), as tables: a row says in our words what is asked,
 * and proves it. {@code docs/acceptance-tests.md} has a line for each row, which {@link
 * DocumentedTest} holds.
 *
 * <p>The official test messages share MsgIds; {@link FreshIds} gives each its own. Where one is not
 * at hand for a kind, {@link Variant} makes it of the kind's first. Without the official files a
 * row that needs them is skipped and says so; a row that asks for what is not there yet is aborted
 * with the reason.
 */
@NullMarked
package hub.adapters.acceptance;

import org.jspecify.annotations.NullMarked;
