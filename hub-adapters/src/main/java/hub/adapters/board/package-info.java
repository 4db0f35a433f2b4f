/**
 * Pages for people, in Norwegian: which duties are near their deadline, what has been said, and
 * why.
 *
 * <p>The controllers ask the views, {@code Rows} puts what it finds into words, and the templates
 * in {@code src/main/jte} lay it out. All is readable without a script; {@code board.js} only
 * fetches the page anew when something was said. Templates escape what they are given.
 */
@NullMarked
package hub.adapters.board;

import org.jspecify.annotations.NullMarked;
