package hub.adapters.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** An organisation is one party, whatever file maps it. */
final class EnhCheck {
  private EnhCheck() {}

  static void check(List<Read> files, BiConsumer<Read, String> fault) {
    Map<String, Read> first = new HashMap<>();
    for (Read file : files) {
      file.head()
          .herIdByEnh()
          .forEach((enh, herId) -> {
            Read other = first.putIfAbsent(enh, file);
            Long before = other == null ? herId : other.head().herIdByEnh().get(enh);
            if (other != null && !herId.equals(before)) {
              fault.accept(
                  file,
                  "%senh.%s is %d, but %d in %s. Allowed is one HER-id for an organisation."
                      .formatted(file.at("enh", enh), enh, herId, before, other.file()));
            }
          });
    }
  }
}
