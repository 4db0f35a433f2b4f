package hub.adapters.agreement;

import hub.adapters.agreement.Tree.Entry;
import hub.adapters.agreement.Tree.Mapping;
import hub.adapters.agreement.Tree.Scalar;
import hub.adapters.agreement.Tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One place in a document while it is read.
 *
 * @param file as the user knows it; null for what a line of {@code due} sets
 * @param path the keys from the top, joined by dots
 */
record Spot(@Nullable String file, String path, int line, Tree tree, Faults faults) {

  static Spot top(@Nullable String file, String path, Tree tree) {
    return new Spot(file, path, tree.line(), tree, new Faults());
  }

  /** What is read here; null when it is at fault, which is kept for the end. */
  <T> @Nullable T attempt(Function<Spot, T> reader) {
    try {
      return reader.apply(this);
    } catch (AgreementFault fault) {
      faults.add(line, fault);
      return null;
    }
  }

  /** A fault that does not keep the rest of the place from being read. */
  void keep(AgreementFault fault) {
    faults.add(line, fault);
  }

  /** The keys that stand here, when all of them are among those allowed. */
  Keys keys(String... allowed) {
    Map<String, Spot> entries = entries("keys " + String.join(", ", allowed));
    List<String> known = List.of(allowed);
    entries.forEach((key, spot) -> {
      if (!known.contains(key)) {
        spot.keep(spot.fault("is no key here", "Allowed are " + String.join(", ", allowed)));
      }
    });
    return new Keys(entries);
  }

  /** The keys that stand here, where the document chooses their names. */
  Map<String, Spot> entries(String allowed) {
    if (!(tree instanceof Mapping mapping)) {
      throw fault("is no list of keys with values", "Allowed are " + allowed);
    }
    Map<String, Spot> entries = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      String inside = path.isEmpty() ? entry.key() : path + "." + entry.key();
      Spot spot = new Spot(file, inside, entry.line(), entry.value(), faults);
      Spot before = entries.putIfAbsent(entry.key(), spot);
      if (before != null) {
        String where = before.line > 0 ? ", first in line " + before.line : "";
        spot.keep(spot.fault("stands twice" + where, "Keep one of them"));
      }
    }
    return entries;
  }

  List<Spot> items(String allowed) {
    if (!(tree instanceof Sequence sequence)) {
      throw fault("is no list", "Allowed is a list of " + allowed);
    }
    List<Spot> items = new ArrayList<>();
    for (Tree item : sequence.items()) {
      String inside = path + "[" + (items.size() + 1) + "]";
      items.add(new Spot(file, inside, item.line(), item, faults));
    }
    return items;
  }

  /** What each item of a list holds; one that is at fault is left out. */
  <T> List<T> each(String allowed, Function<Spot, T> reader) {
    List<T> read = new ArrayList<>();
    for (Spot item : items(allowed)) {
      T value = item.attempt(reader);
      if (value != null) {
        read.add(value);
      }
    }
    return read;
  }

  /** The single value that stands here. */
  String text(String allowed) {
    if (tree instanceof Scalar scalar && scalar.text() != null && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    throw fault(
        tree instanceof Scalar ? "has no value" : "is no single value", "Allowed is " + allowed);
  }

  /** A value that is not one of those allowed. */
  AgreementFault wrong(String text, String allowed) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return fault("cannot be \"" + shown.replace('\n', ' ') + "\"", "Allowed is " + allowed);
  }

  AgreementFault fault(String what, String todo) {
    String where = file == null ? "" : file + " line " + line + ": ";
    return new AgreementFault(
        where + (path.isEmpty() ? "the file" : path) + " " + what + ". " + todo + ".");
  }
}
