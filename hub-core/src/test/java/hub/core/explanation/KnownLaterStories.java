package hub.core.explanation;

import static hub.core.explanation.Stays.admitted;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;

import hub.core.agreement.Agreements;
import hub.core.agreement.RequiredFor;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.MessageKind;
import java.util.List;
import java.util.Map;

/** A tidligmelding of which something is known only later: refused, owed after all, not missing. */
final class KnownLaterStories {
  private KnownLaterStories() {}

  static List<Told> all() {
    Rule r2 = Rule.TIDLIGMELDING;
    return List.of(
        new Told(
            r2,
            "retracted, the notice was refused",
            "2026-05-12T13:00",
            admitted(r2).add(appRec("nei", "2026-05-12T12:00", "2", "innlagt"))),
        new Told(
            r2,
            "opened again, the tidligmelding was refused",
            "2026-05-12T13:00",
            admitted(r2)
                .tidligmelding("2026-05-11T12:00")
                .add(appRec("nei", "2026-05-12T12:00", "2", "tidligmelding"))),
        new Told(
            r2,
            "the need is proved later",
            "2026-05-13T12:00",
            admitted(r2).under(knownNeed()).klar("klar", "2026-05-13T09:00")),
        new Told(r2, "sent by another number of the patient", "2026-05-13T12:00", linked(r2)));
  }

  private static Agreements knownNeed() {
    return Nasjonal.with(
        new Values(null, null, null, null, RequiredFor.KNOWN_NEED, null, null, null, Map.of()));
  }

  /** A message of 13 May gives both numbers, and what came by the other is read then. */
  private static Story linked(Rule rule) {
    Story other =
        Story.about(rule)
            .add(
                message("andre", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00")
                    .typeInnhold("1")
                    .about("p2"));
    return admitted(rule)
        .linked(message("begge", MessageKind.DIALOG_NOTAT, "2026-05-13T09:00").about("p2"), other);
  }
}
