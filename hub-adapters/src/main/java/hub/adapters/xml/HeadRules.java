package hub.adapters.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a valid head must also say, in the order in which it is told: X99, E10, E36. */
final class HeadRules {
  private HeadRules() {}

  static List<Refusal> refusals(Draft draft) {
    List<Refusal> refusals = new ArrayList<>(0);
    if (draft.sender.toAddress().isNobody()) {
      refusals.add(
          draft.senderSpot.refuse(
              "X99",
              "The sender has neither a HER-id nor an ENH at level 1; add one as an Ident of the"
                  + " sender's Organisation.",
              "/MsgHead/MsgInfo/Sender/Organisation"));
    }
    if (!isUuid(draft.msgId)) {
      refusals.add(
          draft.msgIdSpot.refuse(
              "E10",
              "The MsgId is not a UUID; send the message with one.",
              "/MsgHead/MsgInfo/MsgId"));
    }
    if (!draft.patient.isSufficient() && !draft.isByReference()) {
      refusals.add(
          draft
              .patientSpot
              .or(draft.headSpot)
              .refuse(
                  "E36",
                  "The patient is not sufficiently identified; give a name and one of FNR, DNR, FHN"
                      + " and HNR with eleven digits, or a name with birth date and sex.",
                  "/MsgHead/MsgInfo/Patient"));
    }
    return refusals;
  }

  /** The schema lets pass what no calendar reads, such as the year 12026. */
  static Refusal unreadableTime(Draft draft) {
    return draft.generatedSpot.refuse(
        "T02",
        "GenDate is no date and time of the years 1 to 9999 with at most nine decimals; correct"
            + " it.",
        draft.isMsgHead ? "/MsgHead/MsgInfo/GenDate" : "/AppRec/GenDate");
  }

  /** RFC 9562 in either case, with or without braces. */
  static boolean isUuid(@Nullable String msgId) {
    if (msgId == null) {
      return false;
    }
    boolean braces = msgId.length() == 38 && msgId.startsWith("{") && msgId.endsWith("}");
    String uuid = braces ? msgId.substring(1, 37) : msgId;
    if (uuid.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      char c = uuid.charAt(i);
      if (hyphen ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
        return false;
      }
    }
    return true;
  }
}
