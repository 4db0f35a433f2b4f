package hub.adapters.xml;

import hub.core.message.Message;
import hub.core.message.Pseudonym;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one document: a message, the reasons why it is none, or both. */
public sealed interface Decoded {
  /** MsgInfo/Type/@V as far as it could be read. */
  @Nullable String type();

  /** The MsgId as the document has it, as far as it could be read. */
  @Nullable String msgId();

  /**
   * A message that the hub takes.
   *
   * @param message its patient is {@link Pseudonym#NOBODY} until the caller names it with {@code
   *     about}
   * @param patient null in an AppRec, and in an avvik that gives none: they are about the patient
   *     of the message that they name
   * @param child of a KoordinatorMelding about a child who is not the patient, by its number; null
   *     when it gives none. The message does not tell one child from another until the caller names
   *     it with {@code aboutChild}
   * @param msgId as the document has it: with its braces and upper case
   */
  record Accepted(
      Message message,
      @Nullable PatientIdentity patient,
      @Nullable PatientIdentity child,
      String msgId)
      implements Decoded {
    @Override
    public String type() {
      return message.kind().name();
    }
  }

  /**
   * A valid message that may not be shared. It is refused, unless it was taken before: its consent
   * may have run out since.
   */
  record Objected(Accepted message, List<Refusal> refusals) implements Decoded {
    @Override
    public String type() {
      return message.type();
    }

    @Override
    public String msgId() {
      return message.msgId();
    }
  }

  /** A document that the hub does not take. */
  record Refused(List<Refusal> refusals, @Nullable String type, @Nullable String msgId)
      implements Decoded {}
}
