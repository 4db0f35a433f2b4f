package hub.core.head;

import hub.core.message.BodyVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What MsgInfo says [80601], and of which standard the body is. Of a document that is refused or
 * breaks off, each part that could not be read to its end is null or left out.
 *
 * @param type of 8279, what kind of message it is
 * @param generated GenDate as it is written
 * @param msgId as it is written: with its braces and upper case
 * @param processing ProcessingStatus; null in production
 * @param conversation RefToConversation: the MsgId of the first message of the conversation
 * @param copies the OtherReceivers that are organisations
 * @param body null when the body is of no standard that the hub knows
 * @param receipt the document is itself an AppRec, which is never answered by another
 */
public record Head(
    @Nullable Code type,
    @Nullable String generated,
    @Nullable String msgId,
    @Nullable Code processing,
    @Nullable String conversation,
    @Nullable Party sender,
    @Nullable Party receiver,
    List<Party> copies,
    @Nullable Person patient,
    @Nullable BodyVersion body,
    boolean receipt) {
  public Head {
    copies = List.copyOf(copies);
  }
}
