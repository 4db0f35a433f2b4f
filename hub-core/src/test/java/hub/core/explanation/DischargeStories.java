package hub.core.explanation;

import static hub.core.explanation.Stays.admitted;

import hub.core.duty.Rule;
import hub.core.fixtures.Story;
import hub.core.message.MessageKind;
import java.util.List;

/** R8 and R17: what follows from a discharge, and a stay that ends without one. */
final class DischargeStories {
  private DischargeStories() {}

  static List<Told> all() {
    Rule r8 = Rule.UTSKRIVNINGSRAPPORT;
    Rule r17 = Rule.EPIKRISE;
    return List.of(
        new Told(r8, "open", "2026-05-12T12:00", discharged(r8)),
        new Told(r8, "breached", "2026-05-13T12:00", discharged(r8)),
        new Told(
            r8, "met", "2026-05-12T14:00", discharged(r8).utskrivningsrapport("2026-05-12T13:00")),
        new Told(
            r8,
            "met late",
            "2026-05-13T14:00",
            discharged(r8).utskrivningsrapport("2026-05-13T00:00")),
        new Told(
            r8,
            "found afterwards, only a date",
            "2026-02-02T14:00",
            Story.about(r8).utskrevet("2026-02-02T10:00", "2026-02-01")),
        new Told(
            r8,
            "retracted",
            "2026-05-13T12:00",
            discharged(r8).cancelled("utskrevet", MessageKind.LOG_UTSKREVET, "2026-05-13T09:00")),
        new Told(r17, "open", "2026-05-12T12:00", discharged(r17)),
        new Told(
            Rule.UTSKREVET_MANGLER,
            "another stay",
            "2026-05-20T12:00",
            admitted(r8).innlagt("ny", "2026-05-20T10:20", "2026-05-20T10:00:00")));
  }

  private static Story discharged(Rule rule) {
    return admitted(rule).utskrevet("2026-05-12T11:00", "2026-05-12T10:00:00");
  }
}
