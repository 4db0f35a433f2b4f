package hub.adapters.xml;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader stands, for the path of a refusal.
 *
 * <p>An index counts neighbours of the same name. It is written where it is more than 1, and for
 * the elements that people look for by number.
 */
final class Trail {
  private static final Set<String> NUMBERED =
      Set.of("Ident", "Document", "OtherReceiver", "TidsfestetHendelse", "Journaltekst");
  private static final int LONGEST_NAME = 60;

  private final @Nullable String[] names = new String[Bound.DEPTH.limit() + 2];
  private final int[] indexes = new int[names.length];
  private final @Nullable String[] lastChildren = new String[names.length];
  private final int[] lastIndexes = new int[names.length];
  private int depth;

  void enter(String name) {
    int index = indexOfChild(name);
    lastChildren[depth] = name;
    lastIndexes[depth] = index;
    names[depth] = name;
    indexes[depth] = index;
    depth++;
    lastChildren[depth] = null;
  }

  void leave() {
    depth--;
  }

  int depth() {
    return depth;
  }

  /** There was an element in the one that the reader stands in. */
  boolean hasChildren() {
    return lastChildren[depth] != null;
  }

  /** The element that the reader stands in; "/" before the root. */
  String path() {
    if (depth == 0) {
      return "/";
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      append(path, names[i], indexes[i]);
    }
    return path.toString();
  }

  /** The element's name in the text of a refusal. */
  String name() {
    String name = depth == 0 ? null : names[depth - 1];
    return name == null ? "the document" : shorten(name);
  }

  static String shorten(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
  }

  private int indexOfChild(String name) {
    return name.equals(lastChildren[depth]) ? lastIndexes[depth] + 1 : 1;
  }

  private static void append(StringBuilder path, @Nullable String name, int index) {
    if (name == null) {
      return;
    }
    path.append('/').append(shorten(name));
    if (index > 1 || NUMBERED.contains(name)) {
      path.append('[').append(index).append(']');
    }
  }
}
