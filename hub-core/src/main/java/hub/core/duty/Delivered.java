package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.message.Address;
import hub.core.message.AppRec;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.PartyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which receipts have come for which message. */
final class Delivered {
  private final Agreements agreements;

  /** By the MsgId that they name; whose message that is shows their Receiver. */
  private final Map<MsgId, List<Received>> receipts = new HashMap<>();

  /**
   * Finds the receipts.
   *
   * @param all in the order of the log
   */
  Delivered(List<Received> all, Agreements agreements) {
    this.agreements = agreements;
    for (Received fact : all) {
      MsgId answered = fact.message().refToParent();
      if (fact.message().kind() == MessageKind.APPREC && answered != null) {
        receipts.computeIfAbsent(answered, id -> new ArrayList<>(1)).add(fact);
      }
    }
  }

  /** The first receipt of one who got the message; null while none has come. */
  @Nullable Received receipt(Message message, Address receiver) {
    return first(message, receiver, false);
  }

  /** The receipt that shows the Receiver to have the message; null while none has come. */
  @Nullable Received of(Message message) {
    return first(message, message.receiver(), true);
  }

  private @Nullable Received first(Message message, Address receiver, boolean positive) {
    List<Received> named = receipts.get(message.msgId());
    if (named == null) {
      return null;
    }
    PartyId from = agreements.party(receiver);
    PartyId to = agreements.party(message.sender());
    for (Received receipt : named) {
      AppRec told = receipt.message().told().appRec();
      boolean isMeant = !positive || (told != null && !told.isNegative());
      if (isMeant
          && agreements.party(receipt.message().sender()).equals(from)
          && agreements.party(receipt.message().receiver()).equals(to)) {
        return receipt;
      }
    }
    return null;
  }
}
