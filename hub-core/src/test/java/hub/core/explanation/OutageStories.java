package hub.core.explanation;

import static hub.core.explanation.Stays.admitted;
import static hub.core.fixtures.MessageBuilder.instant;

import hub.core.agreement.Outage;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.PartyId;
import java.util.List;

/** What is due in a declared outage of one of the parties (D16). */
final class OutageStories {
  private OutageStories() {}

  static List<Told> all() {
    Rule r3 = Rule.INNLEGGELSESRAPPORT;
    return List.of(
        new Told(r3, "open, due in an outage", "2026-05-12T05:00", inOutage(r3)),
        new Told(r3, "breached in an outage", "2026-05-12T12:00", inOutage(r3)),
        new Told(
            r3,
            "met late after an outage",
            "2026-05-12T14:00",
            inOutage(r3).innleggelsesrapport("2026-05-12T13:00")));
  }

  /** Due on 12 May at 10:20; the municipality has declared that nothing works from 9 to 12. */
  private static Story inOutage(Rule rule) {
    Outage outage =
        new Outage(
            PartyId.ofHerId(99387), instant("2026-05-12T09:00"), instant("2026-05-12T12:00"));
    return admitted(rule).under(Nasjonal.local(Values.NONE, outage));
  }
}
