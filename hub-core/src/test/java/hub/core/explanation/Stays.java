package hub.core.explanation;

import hub.core.duty.Rule;
import hub.core.fixtures.Story;

/** How the stories of a stay begin. */
final class Stays {
  static final String ADMITTED = "2026-05-11T10:00:00";

  private Stays() {}

  /** Admitted on Monday 11 May at 10:00, told twenty minutes later. */
  static Story admitted(Rule rule) {
    return Story.about(rule).innlagt("2026-05-11T10:20", ADMITTED);
  }

  /** Ready the day after at 10:00. */
  static Story admittedAndReady(Rule rule) {
    return admitted(rule).klar("klar", "2026-05-12T10:00");
  }
}
