package hub.adapters.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The body of a MOVED: what one record key hands on to the next, since both are one patient's
 * (design.md, names).
 *
 * @param record the message with both numbers, or one that came by the other number later
 * @param at when that was accepted
 * @param where that stands on the log
 * @param isNew it is a fact to be judged; else only the reason why the others come
 * @param onwards where all this shall be handed on to
 * @param facts all that was known, in the order in which it came
 * @param said ids of the alerts that have been said of them
 */
public record Moved(
    LogRecord record,
    Instant at,
    Place where,
    boolean isNew,
    List<String> onwards,
    List<Fact> facts,
    List<UUID> said) {

  /** A fact as it was kept: a record of a message, or a MOVED. */
  public record Fact(Instant acceptedAt, LogRecord record) {}

  /** Of {@code hub.message.v1}. */
  public record Place(int partition, long offset) {}
}
