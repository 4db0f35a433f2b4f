package hub.adapters.projector;

import hub.core.agreement.Agreements;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * All that a record does, worked out before any of it is done.
 *
 * @param reached null when the partition's own state stays
 * @param agreements null when they stay
 * @param helpless patients of whom the rules could not say anything: not asked about again until
 *     they get a message or the task begins anew
 */
record Effects(
    List<Change> changes,
    @Nullable PartitionState reached,
    @Nullable Agreements agreements,
    List<Bytes> helpless,
    List<Outgoing> outgoing) {
  static final Effects NONE = new Effects(List.of(), null, null, List.of(), List.of());

  /**
   * A patient as remembered from now on.
   *
   * @param added the facts that are new, the last ones
   */
  record Change(Patient after, List<KeptFact> added) {}

  static Effects only(Outgoing outgoing) {
    return new Effects(List.of(), null, null, List.of(), List.of(outgoing));
  }

  Effects and(Outgoing more) {
    List<Outgoing> all = new ArrayList<>(outgoing);
    all.add(more);
    return new Effects(changes, reached, agreements, helpless, all);
  }
}
