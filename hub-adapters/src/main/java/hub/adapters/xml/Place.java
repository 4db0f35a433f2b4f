package hub.adapters.xml;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds a fact, or leads to one that does.
 *
 * <p>Places form a tree beside the document: the reader goes down both, and what has no place is
 * only validated. Names are compared with their namespace, never by prefix.
 */
class Place {
  private final String namespace;
  private final String name;
  private final Place[] children;
  private @Nullable BiConsumer<Draft, SafeReader> start;
  private @Nullable Predicate<Draft> condition;
  private @Nullable Consumer<Draft> filled;
  private @Nullable BiConsumer<Draft, String> text;
  private @Nullable Consumer<Draft> end;
  private boolean passedOver;

  Place(String namespace, String name, Place... children) {
    this.namespace = namespace;
    this.name = name;
    this.children = children;
  }

  /** Is a place only where this says so; asked once for each element of the name. */
  Place onlyIf(Predicate<Draft> wanted) {
    condition = wanted;
    return this;
  }

  /** Does this at the start tag, where the attributes are. */
  Place atStart(BiConsumer<Draft, SafeReader> action) {
    start = action;
    return this;
  }

  /** Does this when there is text in the element, perhaps more than once. */
  Place whenFilled(Consumer<Draft> action) {
    filled = action;
    return this;
  }

  /** Does this with the element's text, without white space around it, unless it is blank. */
  Place withText(BiConsumer<Draft, String> action) {
    text = action;
    return this;
  }

  /** Does this at the end tag. */
  Place atEnd(Consumer<Draft> action) {
    end = action;
    return this;
  }

  /** The schema says nothing of the element and what is in it. */
  Place passedOver() {
    passedOver = true;
    return this;
  }

  boolean isPassedOver() {
    return passedOver;
  }

  @Nullable Place child(Draft draft, String childNamespace, String childName) {
    for (Place child : children) {
      if (child.name.equals(childName) && child.namespace.equals(childNamespace)) {
        return child.condition == null || child.condition.test(draft) ? child : null;
      }
    }
    return null;
  }

  void start(Draft draft, SafeReader in) {
    if (start != null) {
      start.accept(draft, in);
    }
  }

  boolean takesText() {
    return text != null;
  }

  void characters(Draft draft, SafeReader in) {
    if (filled != null && !in.isBlankText()) {
      filled.accept(draft);
    }
  }

  void end(Draft draft, StringBuilder characters) {
    if (text != null) {
      String stripped = characters.toString().strip();
      if (!stripped.isEmpty()) {
        text.accept(draft, stripped);
      }
    }
    if (end != null) {
      end.accept(draft);
    }
  }
}
