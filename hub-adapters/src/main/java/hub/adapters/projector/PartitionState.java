package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a partition has come, and the agreements it has seen.
 *
 * @param clock how far time has come for all its patients
 * @param offset of the last record without a patient; what stands before has been read
 * @param silentUntil before this offset, what was said by an earlier state is not said again
 * @param agreements in the order of the log
 */
record PartitionState(Instant clock, long offset, long silentUntil, List<InForceFrom> agreements) {

  /** Agreements, and from when they hold: the stamp of their record. */
  record InForceFrom(Instant from, AgreementTexts texts) {}

  static PartitionState begun(long silentUntil) {
    return new PartitionState(Instant.EPOCH, -1, silentUntil, List.of());
  }

  PartitionState reached(Instant newClock, long newOffset) {
    return new PartitionState(newClock, newOffset, silentUntil, agreements);
  }

  PartitionState and(InForceFrom newest) {
    List<InForceFrom> all = new ArrayList<>(agreements);
    all.add(newest);
    return new PartitionState(clock, offset, silentUntil, List.copyOf(all));
  }

  /** Every start of the hub tells the agreements anew; most often they are the same. */
  boolean isNews(AgreementTexts texts) {
    return agreements.isEmpty() || !agreements.getLast().texts().equals(texts);
  }
}
