package hub.core.explanation;

import static hub.core.fixtures.Says.says;

import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Says;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import java.util.List;

/** K1 to K5a: notices of a need, and what is answered. */
final class CaseStories {
  private CaseStories() {}

  static List<Told> all() {
    Rule k1 = Rule.KOORDINATOR_VARSEL;
    Rule k2 = Rule.KOORDINATOR_OPPNEVNT;
    Rule k3 = Rule.IP_IGANGSATT;
    Rule k5 = Rule.BARN_PAARORENDE;
    Rule k5a = Rule.BARN_PAARORENDE_VARSEL;
    return List.of(
        new Told(k1, "met by itself", "2026-02-05T10:00", noticed(k1, Need.KOORDINATOR)),
        new Told(
            k1,
            "met by itself, the need was seen before",
            "2026-02-05T10:00",
            Story.about(k1)
                .add(
                    Says.notice(Need.KOORDINATOR)
                        .at("2026-02-03T14:00")
                        .in("varsel", "2026-02-04T10:00"))),
        new Told(k2, "open", "2026-02-05T10:00", noticed(k2, Need.KOORDINATOR)),
        new Told(k2, "met", "2026-02-06T10:00", answered(k2, Need.KOORDINATOR, Act.APPOINTED)),
        new Told(
            k2,
            "cancelled",
            "2026-02-06T10:00",
            noticed(k2, Need.KOORDINATOR)
                .add(says(Need.KOORDINATOR, Act.WITHDRAWN).in("trukket", "2026-02-05T12:00"))),
        new Told(k3, "open", "2026-02-05T10:00", noticed(k3, Need.INDIVIDUELL_PLAN)),
        new Told(
            k3, "met", "2026-02-06T10:00", answered(k3, Need.INDIVIDUELL_PLAN, Act.PLAN_STARTED)),
        new Told(
            Rule.EN_PLAN,
            "a second plan",
            "2026-02-06T10:00",
            answered(k3, Need.INDIVIDUELL_PLAN, Act.PLAN_STARTED)
                .add(
                    says(Need.INDIVIDUELL_PLAN, Act.PLAN_STARTED)
                        .in("plan-2", "2026-02-05T14:00")
                        .back())),
        new Told(k5, "open", "2026-02-05T10:00", noticed(k5, Need.BARN_SOM_PAARORENDE)),
        new Told(
            k5,
            "met",
            "2026-02-06T10:00",
            answered(k5, Need.BARN_SOM_PAARORENDE, Act.ACKNOWLEDGED)),
        new Told(k5a, "met by itself", "2026-02-05T10:00", noticed(k5a, Need.BARN_SOM_PAARORENDE)));
  }

  private static Story noticed(Rule rule, Need need) {
    return Story.about(rule).add(Says.notice(need).in("varsel", "2026-02-04T10:00"));
  }

  private static Story answered(Rule rule, Need need, Act act) {
    return noticed(rule, need).add(answer(says(need, act)));
  }

  private static MessageBuilder answer(Says says) {
    return says.in("svar", "2026-02-05T12:00").back();
  }
}
