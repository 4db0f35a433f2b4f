package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.agreement.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * One file that could be read.
 *
 * @param file as the user knows it
 * @param layers the document, after those that it fills what it leaves out from
 */
record Read(String file, Agreement agreement, Head head, List<Tree> layers) {

  static Read of(String file, Agreement agreement, Head head, Tree tree) {
    return new Read(file, agreement, head, List.of(tree));
  }

  String id() {
    return agreement.id();
  }

  /** This in place of what is shipped by the same id, which fills what this leaves out. */
  Read onTopOf(Read shipped) {
    Values values = agreement.values().over(shipped.agreement.values());
    List<Tree> all = new ArrayList<>(shipped.layers);
    all.addAll(layers);
    return new Read(
        file,
        new Agreement(
            agreement.id(),
            agreement.trust(),
            agreement.municipalities(),
            agreement.from(),
            agreement.to(),
            values,
            agreement.outages()),
        head.onTopOf(shipped.head),
        List.copyOf(all));
  }

  /** The file and the line of a key, or of the nearest that holds it. */
  String at(String... path) {
    Tree tree = layers.getLast();
    int line = tree.line();
    for (String key : path) {
      if (!(tree instanceof Tree.Mapping mapping)) {
        break;
      }
      Tree.Entry found =
          mapping.entries().stream()
              .filter(entry -> entry.key().equals(key))
              .findFirst()
              .orElse(null);
      if (found == null) {
        break;
      }
      line = found.line();
      tree = found.value();
    }
    return file + " line " + line + ": ";
  }
}
