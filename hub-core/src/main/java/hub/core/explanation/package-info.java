/**
 * Why a duty is due when it is, in words that a case worker can check.
 *
 * <p>An {@link Explanation} holds no text, only which {@link Phrase} to say and of what. {@link
 * Language} puts it into words, from one file of texts per language.
 */
@NullMarked
package hub.core.explanation;

import org.jspecify.annotations.NullMarked;
