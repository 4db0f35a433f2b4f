package hub.adapters.intake;

import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import hub.core.projection.Receipts;
import java.util.Optional;

/** What has been taken in: by the view, and by this instance until the view shows it. */
public final class TakenIn {
  private final Receipts receipts;
  private final UnderWay underWay;

  public TakenIn(Receipts receipts, UnderWay underWay) {
    this.receipts = receipts;
    this.underWay = underWay;
  }

  /** First what is under way: what leaves there is in the view already. */
  public Optional<Receipt> find(MessageId id) {
    Optional<Receipt> own = underWay.find(id);
    Optional<Receipt> shown = receipts.find(id);
    return shown.isPresent() ? shown : own;
  }
}
