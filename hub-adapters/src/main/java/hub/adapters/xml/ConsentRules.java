package hub.adapters.xml;

import hub.core.calendar.OsloTime;
import hub.core.coordination.BirthDate;
import hub.core.coordination.Consents;
import hub.core.coordination.Consents.Fault;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Source;
import hub.core.message.Ground.Consenter;
import hub.core.message.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether consent can carry a valid message (rules.md 5.1): that of a KoordinatorMelding by who may
 * give it, and in any message a Consent of MsgHead that says it was refused.
 */
final class ConsentRules {
  private static final String CODE = "X99";
  private static final String GROUND =
      "/MsgHead/Document[1]/RefDoc/Content/KoordinatorMelding/Ground";

  private ConsentRules() {}

  /**
   * Why it cannot; empty when it can.
   *
   * @param at age counts on the Oslo date of it
   */
  static List<Refusal> refusals(Draft draft, Message message, Instant at) {
    List<Refusal> refusals = new ArrayList<>(draft.refusedConsents());
    if (message.isCancellation()) { // its own ground shares nothing
      return refusals;
    }
    BirthDate born = draft.body.coordination.born(draft.patient).orElse(null);
    LocalDate day = OsloTime.date(at);
    for (Coordination told : message.told().coordination()) {
      if (told.source() == Source.KOORDINATORMELDING) {
        Consents.fault(told, born, day)
            .map(fault -> draft.groundSpot.refuse(CODE, text(fault), GROUND))
            .ifPresent(refusals::add);
      }
    }
    return refusals;
  }

  /** A Consent with code 4 of 9064. */
  static Refusal refused(Spot spot, String path) {
    return spot.refuse(
        CODE,
        "Consent to this document was refused (9064/4), so the message may not be shared; leave the"
            + " document out, or send it when consent is given.",
        path);
  }

  private static String text(Fault fault) {
    return switch (fault) {
      case Fault.Declined declined ->
          "Consent was declined, so the message may not be shared; send it when consent is given, or"
              + " give the provision of law that it rests on.";
      case Fault.NoRepresentativeGround none ->
          "A representative has consented, and it is not stated on what ground; give"
              + " RepresentativeGround.";
      case Fault.NotByWhoMay(List<Set<Consenter>> ways) ->
          "Nobody who may consent has done so; for this need and age consent is to be given by "
              + words(ways)
              + ", or by a REPRESENTATIVE with stated ground.";
    };
  }

  private static String words(List<Set<Consenter>> ways) {
    return ways.stream()
        .map(way -> way.stream().sorted().map(Enum::name).collect(Collectors.joining(" and ")))
        .collect(Collectors.joining(" or "));
  }
}
