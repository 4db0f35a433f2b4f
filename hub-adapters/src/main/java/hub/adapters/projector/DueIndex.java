package hub.adapters.projector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** The patients of a partition by when time alone may give more to say of them. */
final class DueIndex {
  private final Map<Bytes, Instant> byPatient = new HashMap<>();
  private final TreeSet<Due> inOrder =
      new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::patient));

  private record Due(Instant at, Bytes patient) {}

  void put(Bytes patient, @Nullable Instant next) {
    Instant before = next == null ? byPatient.remove(patient) : byPatient.put(patient, next);
    if (before != null) {
      inOrder.remove(new Due(before, patient));
    }
    if (next != null) {
      inOrder.add(new Due(next, patient));
    }
  }

  @Nullable Instant nearest() {
    return inOrder.isEmpty() ? null : inOrder.first().at();
  }

  /** All whose moment has come, that instant included; nearest first. */
  List<Bytes> until(Instant instant) {
    List<Bytes> due = new ArrayList<>();
    for (Due one : inOrder) {
      if (one.at().isAfter(instant)) {
        break;
      }
      due.add(one.patient());
    }
    return due;
  }
}
