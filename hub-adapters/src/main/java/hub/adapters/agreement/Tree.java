package hub.adapters.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as keys, lists and texts: all that an agreement needs of YAML and JSON. What kind of
 * value a text is, is decided by the key that holds it, so {@code 14:00} needs no quotes.
 */
sealed interface Tree {
  /** From 1; 0 where the document is only one line of others. */
  int line();

  /** Keys in the order of the document; one may stand twice, which the reader then refuses. */
  record Mapping(List<Entry> entries, int line) implements Tree {}

  record Sequence(List<Tree> items, int line) implements Tree {}

  /**
   * A single value.
   *
   * @param text null for an empty value
   */
  record Scalar(@Nullable String text, int line) implements Tree {}

  record Entry(String key, int line, Tree value) {}
}
