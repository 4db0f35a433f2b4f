package hub.adapters.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * What a valid application receipt must also say: from whom, of which message, and what became of
 * it. Its own Id may be anything: nobody answers a receipt.
 */
final class AppRecRules {
  private static final String CODE = "X99";

  private AppRecRules() {}

  static List<Refusal> refusals(Draft draft) {
    List<Refusal> refusals = new ArrayList<>(0);
    if (draft.sender.toAddress().isNobody()) {
      refusals.add(
          draft.senderSpot.refuse(
              CODE,
              "The sender has neither a HER-id nor an ENH; give one as Id of the Inst.",
              "/AppRec/Sender/HCP/Inst"));
    }
    if (draft.msgId == null) {
      refusals.add(draft.msgIdSpot.refuse(CODE, "The Id is empty; give a UUID.", "/AppRec/Id"));
    }
    if (draft.appRec.status == null) {
      refusals.add(
          draft.appRec.statusSpot.refuse(
              CODE, "The Status has no code; give V of 8258: 1 or 2.", "/AppRec/Status"));
    }
    if (draft.refToParent == null) {
      refusals.add(
          draft.contentSpot.refuse(
              CODE,
              "The Id of the original message is empty; give the MsgId of the message that this"
                  + " answers.",
              "/AppRec/OriginalMsgId/Id"));
    }
    return refusals;
  }
}
