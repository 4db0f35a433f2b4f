package hub.adapters.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the schema has against one document (T02): the first places, each once. */
final class SchemaProblems {
  private static final int MOST = 10;

  private final List<Refusal> refusals = new ArrayList<>(0);

  List<Refusal> refusals() {
    return refusals;
  }

  boolean areEnough() {
    return refusals.size() >= MOST;
  }

  /** About the element that the reader stands in, or about an attribute of it. */
  void add(SchemaFault fault, @Nullable String attribute, Trail trail, Spot spot) {
    String name = attribute == null ? "" : Trail.shorten(attribute);
    String path = attribute == null ? trail.path() : trail.path() + "/@" + name;
    Refusal refusal = spot.refuse("T02", fault.text(trail.name(), name), path);
    if (!areEnough() && !refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }
}
