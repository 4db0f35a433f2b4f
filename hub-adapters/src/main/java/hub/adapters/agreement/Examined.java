package hub.adapters.agreement;

import hub.core.agreement.Agreements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that were read together, each with all that is wrong with it: in itself, and beside the
 * others.
 */
final class Examined {
  private final Map<String, List<String>> faults = new LinkedHashMap<>();
  private final List<Read> reads = new ArrayList<>();

  private Examined() {}

  /**
   * Reads texts by the names of their files. What is shipped is taken from the program, unless it
   * is among them: so a log is read again as it was.
   */
  static Examined of(Map<String, String> texts) {
    boolean bringsShipped = texts.keySet().stream().anyMatch(Examined::isShipped);
    Examined examined = new Examined();
    Map<String, Read> shipped = new LinkedHashMap<>();
    (bringsShipped ? texts : Shipped.byName())
        .forEach((name, text) -> {
          if (isShipped(name)) {
            Read read = AgreementReader.read(name, YamlTree.of(name, text), true);
            shipped.put(read.id(), read);
          }
        });
    Map<String, Read> own = new LinkedHashMap<>();
    texts.forEach((name, text) -> {
      if (!isShipped(name)) {
        examined.read(name, text, own);
      }
    });
    shipped.forEach((id, read) -> examined.reads.add(topped(read, own.remove(id))));
    examined.reads.addAll(own.values());
    return examined;
  }

  private static Read topped(Read shipped, @Nullable Read own) {
    return own == null ? shipped : own.onTopOf(shipped);
  }

  static boolean isShipped(String name) {
    return name.startsWith(Shipped.PREFIX);
  }

  private void read(String name, String text, Map<String, Read> own) {
    List<String> found = faults.computeIfAbsent(name, file -> new ArrayList<>());
    try {
      Read read = AgreementReader.read(name, YamlTree.of(name, text), false);
      Read other = own.putIfAbsent(read.id(), read);
      if (other != null) {
        found.add(
            read.at("id")
                + "id "
                + read.id()
                + " stands in "
                + other.file()
                + " too. Allowed is an id of its own.");
      }
    } catch (AgreementFault fault) {
      found.addAll(fault.all());
    }
  }

  /** The same, and held against each other. */
  static Examined together(Map<String, String> texts) {
    Examined examined = of(texts);
    examined.checkTogether();
    return examined;
  }

  private void checkTogether() {
    EnhCheck.check(reads, this::fault);
    OverlapCheck.check(reads, this::fault);
    WindowCheck.check(reads, this::fault);
  }

  private void fault(Read read, String sentence) {
    faults.computeIfAbsent(read.file(), file -> new ArrayList<>()).add(sentence);
  }

  /** Every file of the caller by name, each with its faults; none when it can be used. */
  Map<String, List<String>> faults() {
    return faults;
  }

  /** What could be read, what is shipped first. */
  List<Read> reads() {
    return reads;
  }

  /** Throws every fault there is. */
  Agreements agreements() {
    List<String> all = faults.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      throw new AgreementFault(all);
    }
    Map<String, Long> enh = new LinkedHashMap<>();
    reads.forEach(read -> enh.putAll(read.head().herIdByEnh()));
    return new Agreements(reads.stream().map(Read::agreement).toList(), enh);
  }
}
