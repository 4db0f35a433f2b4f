package hub.adapters.replay;

import hub.adapters.log.Topic;
import java.util.Set;

/**
 * One key under which something else stands than what follows from the log.
 *
 * @param key of an alert and an obligation its id, of an event that of its message
 * @param fields of a CHANGED one, those that differ; none where there are too many to look at
 * @param isApplied what follows from the log now stands there, or what was said is taken back
 */
public record Deviation(Topic topic, String key, Kind kind, Set<String> fields, boolean isApplied) {
  /** In which way. */
  public enum Kind {
    /** It follows from the log and does not stand there. */
    MISSING,
    /** It stands there and does not follow from the log. */
    EXTRA,
    CHANGED
  }

  Deviation(Topic topic, String key, Kind kind) {
    this(topic, key, kind, Set.of(), false);
  }

  Deviation applied() {
    return new Deviation(topic, key, kind, fields, true);
  }

  Deviation in(Set<String> differing) {
    return new Deviation(topic, key, kind, differing, isApplied);
  }
}
