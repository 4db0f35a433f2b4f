package hub.adapters.log;

import hub.core.message.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of {@code hub.message.v1}: a clear header, and a body that is sealed where it is about
 * a patient (design.md §2).
 *
 * @param message null for a kind that is about no message
 * @param keyId the data key that the body is sealed with; null when the body is clear
 * @param decoder the version of what read the message; 0 where none did
 * @param onwards the record keys that a LINKED is handed on to, in order; empty for other kinds
 * @param body sealed, or JSON in clear; empty for a kind that needs none
 */
@SuppressWarnings("ArrayRecordComponent") // what a seal is made of; never compared
public record LogRecord(
    int version,
    Kind kind,
    @Nullable MessageId message,
    @Nullable String keyId,
    int decoder,
    List<String> onwards,
    byte[] body) {

  /** The format that is written; every one before it is read for ever. */
  public static final int VERSION = 1;

  /** What a record tells. */
  public enum Kind {
    /** Format version, key fingerprint, epoch and speed; the first of every partition. */
    INSTALLATION,
    /** A message was taken in: {@link MessageFacts}, sealed. */
    MESSAGE,
    /** Time has come this far. Without body. */
    CLOCK,
    /** The agreements that hold from here on: {@link AgreementTexts}, in clear. */
    AGREEMENTS,
    /** A message was refused because its MsgId was used before: {@link MessageFacts}, sealed. */
    REFUSED,
    /** An AppRec was taken in, for a message of the same patient: {@link MessageFacts}, sealed. */
    APPREC,
    /**
     * A message was taken in that gives several numbers of its patient: {@link MessageFacts},
     * sealed. It stands at the last of them, which is linked to the others thereby.
     */
    LINKED,
    /** What was known of the patient by another number: {@link Moved}, in clear round sealed. */
    MOVED;

    /** Its body is {@link MessageFacts}. */
    public boolean isOfMessage() {
      return this == MESSAGE || this == REFUSED || this == APPREC || this == LINKED;
    }
  }

  public static LogRecord clock() {
    return new LogRecord(VERSION, Kind.CLOCK, null, null, 0, List.of(), new byte[0]);
  }

  public static LogRecord clear(Kind kind, byte[] body) {
    return new LogRecord(VERSION, kind, null, null, 0, List.of(), body);
  }

  /** The same with another body. */
  public LogRecord with(byte[] newBody) {
    return new LogRecord(version, kind, message, keyId, decoder, onwards, newBody);
  }

  /** What the seal also vouches for, so that no body can be moved to another header. */
  public byte[] header() {
    return LogFormat.header(this);
  }
}
