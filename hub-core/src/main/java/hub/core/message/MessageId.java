package hub.core.message;

import hub.core.message.Ids.Name;
import java.util.UUID;

/** The hub's own id of a message: the same for the same sender and MsgId, always and everywhere. */
public record MessageId(UUID value) {
  public static MessageId of(Address sender, MsgId msgId) {
    return new MessageId(Name.of(sender.idPart()).and(msgId.value()).uuid());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
