/**
 * Agreements between a hospital trust and municipalities (samarbeidsavtaler): which values the
 * rules take for whom and when (rules.md §6).
 *
 * <p>Read {@link Agreement} for what a file says, {@link Terms} for what is in force, {@link
 * Agreements} for how the one comes from the other. Files are read elsewhere.
 */
@NullMarked
package hub.core.agreement;

import org.jspecify.annotations.NullMarked;
