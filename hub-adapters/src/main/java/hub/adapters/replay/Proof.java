package hub.adapters.replay;

import hub.adapters.log.Topic;
import java.util.List;
import java.util.Map;

/**
 * What a replay has found.
 *
 * @param version of the hub that replayed
 * @param read by partition of the log, the offset before which all was read
 * @param behind records of the log that the projector has not read yet, and the replay neither
 * @param obligations how many duties follow from the log
 */
public record Proof(
    String version,
    Map<Integer, Long> read,
    long behind,
    long obligations,
    List<Compared> topics,
    List<Deviation> deviations) {

  /**
   * The two sides of a topic: equal content has equal digests.
   *
   * @param withdrawn alerts that an earlier replay has taken back, on neither side
   * @param gone events too old to be kept, on neither side
   */
  public record Compared(Topic topic, Side live, Side replayed, long withdrawn, long gone) {
    public boolean isSame() {
      return live.equals(replayed);
    }
  }

  /**
   * One side.
   *
   * @param records one for each key
   * @param digest SHA-256 over the keys in order, each with the SHA-256 of its content; in
   *     hexadecimal
   */
  public record Side(long records, String digest) {}

  /** What stands otherwise than it should. */
  public List<Deviation> standing() {
    return deviations.stream().filter(deviation -> !deviation.isApplied()).toList();
  }

  public boolean isSame() {
    return deviations.isEmpty();
  }
}
