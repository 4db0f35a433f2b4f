package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.message.Address;
import hub.core.message.AppRec;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The application receipts so far, in the order of the log. */
final class NaiveReceipts {
  private final List<NaiveClaim.At> receipts = new ArrayList<>();
  private final Agreements agreements;

  NaiveReceipts(List<Received> known, Agreements agreements) {
    this.agreements = agreements;
    for (int i = 0; i < known.size(); i++) {
      Message message = known.get(i).message();
      if (message.kind() == MessageKind.APPREC) {
        receipts.add(new NaiveClaim.At(i, message, known.get(i).acceptedAt()));
      }
    }
  }

  /** The first that says that the Receiver took it. */
  NaiveClaim.@Nullable At positive(Message of) {
    return first(of, of.receiver(), appRec -> "1".equals(appRec.status()));
  }

  /** The first from one that it went to, whatever it says. */
  List<NaiveClaim.At> any(Message of, Address from) {
    NaiveClaim.At receipt = first(of, from, appRec -> true);
    return receipt == null ? List.of() : List.of(receipt);
  }

  private NaiveClaim.@Nullable At first(Message of, Address from, Predicate<AppRec> says) {
    PartyId party = agreements.party(from);
    PartyId asker = agreements.party(of.sender());
    for (NaiveClaim.At receipt : receipts) {
      Message message = receipt.message();
      AppRec appRec = message.told().appRec();
      if (appRec != null
          && says.test(appRec)
          && of.msgId().equals(message.refToParent())
          && agreements.party(message.sender()).equals(party)
          && agreements.party(message.receiver()).equals(asker)) {
        return receipt;
      }
    }
    return null;
  }
}
