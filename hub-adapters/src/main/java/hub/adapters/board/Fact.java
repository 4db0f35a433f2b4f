package hub.adapters.board;

import org.jspecify.annotations.Nullable;

/**
 * One line of what is known of something.
 *
 * @param link where it leads; null for nowhere
 */
public record Fact(String name, String text, @Nullable String link) {}
