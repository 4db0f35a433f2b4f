package hub.core.projection;

import hub.core.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the hub could not use: why, and where it came from. Holds nothing of its content.
 *
 * @param id the same for the same content and code, so that the same again is told once
 * @param code of list 8221 for a document; the hub's own for a record of the log
 * @param text one sentence: what is wrong and what to do
 * @param reasons each fault by itself; empty when the text says it all
 * @param place null for what never came to stand on the log
 * @param message null when nothing could be read that an id is made of
 * @param msgId as the document has it; null when it could not be read, or is no id
 * @param kind MsgInfo/Type of a document, or the kind of a record; null when it could not be read
 */
public record Quarantined(
    UUID id,
    String code,
    String text,
    List<Reason> reasons,
    @Nullable Place place,
    @Nullable MessageId message,
    @Nullable String msgId,
    @Nullable String kind,
    Instant receivedAt) {

  /**
   * One fault.
   *
   * @param path the place in the document; null when the whole is meant
   */
  public record Reason(String code, String text, @Nullable String path) {}

  /** The record that could not be used. */
  public record Place(String topic, int partition, long offset) {}
}
