package hub.adapters.intake;

import hub.adapters.intake.Decoding.Outcome;
import hub.adapters.intake.Decoding.Refused;
import hub.adapters.intake.Decoding.Taken;
import hub.core.message.Address;
import hub.core.message.BodyVersion;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.message.Told;
import hub.core.projection.Quarantined.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Documents of a little language of their own, {@code msgId|patient|the rest}, and what reads them:
 * intake itself never looks into one. What does not begin with a UUID is refused.
 */
final class Documents {
  static final String MSG_ID = "0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11";
  private static final Address SENDER = new Address(1001L, null, "Testvik sykehus", 1002L, false);
  private static final Address RECEIVER = new Address(2001L, null, "Prøvdal", 2002L, false);
  private static final Address COPY = new Address(3001L, null, "Prøvdal legevakt", null, false);
  private static final Address BY_ENH = new Address(null, "999999999", "Uten", null, false);
  static final MessageId ID = id(MSG_ID);

  /** In place of the patient: the document is of that kind, about the MsgId that follows. */
  static String about(MessageKind kind) {
    return kind + " about ";
  }

  private Documents() {}

  static byte[] document(String msgId, String patient, String rest) {
    return (msgId + "|" + patient + "|" + rest).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] document(String rest) {
    return document(MSG_ID, "kari", rest);
  }

  /** Bytes that do not shrink. */
  static byte[] large(int bytes) {
    byte[] document = new byte[bytes];
    new Random(42).nextBytes(document);
    byte[] start = document("");
    System.arraycopy(start, 0, document, 0, start.length);
    return document;
  }

  static MessageId id(String msgId) {
    return MessageId.of(SENDER, MsgId.of(msgId));
  }

  static Outcome decode(byte[] document, Instant now) {
    int head = Math.min(document.length, 200);
    String[] fields =
        new String(Arrays.copyOf(document, head), StandardCharsets.ISO_8859_1).split("\\|", 3);
    try {
      UUID.fromString(fields[0]);
    } catch (IllegalArgumentException e) {
      return new Refused(
          List.of(
              new Reason("T01", "The document cannot be read; send XML.", "/"),
              new Reason("E10", "The MsgId is no UUID; give it one.", "/MsgHead/MsgInfo/MsgId")),
          "Kari Nordmann",
          "Kari");
    }
    for (MessageKind kind : List.of(MessageKind.APPREC, MessageKind.DIALOG_AVVIK)) {
      String about = about(kind);
      if (fields[1].startsWith(about)) {
        String original = fields[1].substring(about.length());
        return new Taken(about(kind, fields[0], original), fields[0], List.of());
      }
    }
    return new Taken(message(fields[0]), fields[0], List.of(fields[1].split("&")));
  }

  private static Message about(MessageKind kind, String msgId, String original) {
    return new Message(
        MessageId.of(RECEIVER, MsgId.of(msgId)),
        MsgId.of(msgId),
        kind,
        null,
        BodyVersion.DIALOG_1_0,
        Instant.parse("2026-03-01T10:32:00Z"),
        RECEIVER,
        SENDER,
        List.of(),
        Pseudonym.NOBODY,
        MsgId.of(original),
        null,
        false,
        Told.NOTHING);
  }

  private static Message message(String msgId) {
    return new Message(
        id(msgId),
        MsgId.of(msgId),
        MessageKind.LOG_INNLAGT,
        Forsendelsesstatus.N,
        BodyVersion.PLO_1_6,
        Instant.parse("2026-03-01T10:29:00Z"),
        SENDER,
        RECEIVER,
        List.of(COPY, BY_ENH),
        new Pseudonym(""),
        null,
        null,
        false,
        Told.NOTHING);
  }
}
