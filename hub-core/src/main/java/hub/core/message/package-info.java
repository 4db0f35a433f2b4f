/**
 * What travels between a hospital and a municipality, as facts: who sent it to whom about which
 * patient, when, and what it tells that a deadline can rest on. No free text, no name, no number of
 * a person.
 *
 * <p>Read {@link Message} first, then {@link Told} for its content and {@link Fact} for what the
 * log holds about it. Kinds and codes are those of the standards that {@code docs/glossary.md}
 * names.
 */
@NullMarked
package hub.core.message;

import org.jspecify.annotations.NullMarked;
