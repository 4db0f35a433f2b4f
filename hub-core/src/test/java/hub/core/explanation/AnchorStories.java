package hub.core.explanation;

import static hub.core.explanation.Stays.admitted;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;

import hub.core.agreement.Anchor;
import hub.core.agreement.RuleValues;
import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;

/** Duties that an agreement measures from or to another point than the rule does. */
final class AnchorStories {
  private AnchorStories() {}

  static List<Told> all() {
    Rule r2 = Rule.TIDLIGMELDING;
    Rule r3 = Rule.INNLEGGELSESRAPPORT;
    Rule r5 = Rule.SVAR;
    return List.of(
        new Told(
            r2, "met, measured to when it was sent", "2026-05-12T14:00", sent("08:00", "09:30")),
        new Told(
            r2,
            "sent in time and accepted after the breach",
            "2026-05-12T14:00",
            sent("09:30", "12:00")),
        new Told(r2, "sent too late", "2026-05-12T14:00", sent("11:00", "12:00")),
        new Told(
            r2,
            "met, measured to when it was delivered",
            "2026-05-12T14:00",
            to(r2, Anchor.DELIVERED)
                .tidligmelding("2026-05-11T12:00")
                .add(appRec("kvittering", "2026-05-11T12:10", "1", "tidligmelding"))),
        new Told(
            r2,
            "delivered too late",
            "2026-05-12T14:00",
            to(r2, Anchor.DELIVERED)
                .tidligmelding("2026-05-11T12:00")
                .add(appRec("kvittering", "2026-05-12T11:10", "1", "tidligmelding"))),
        new Told(r3, "open, not delivered yet", "2026-05-13T12:00", from(r3, Anchor.DELIVERED)),
        new Told(
            r3,
            "open, measured from when it was delivered",
            "2026-05-12T12:00",
            from(r3, Anchor.DELIVERED)
                .add(appRec("kvittering", "2026-05-12T09:00", "1", "innlagt"))),
        new Told(r3, "open, measured from when it was sent", "2026-05-11T12:00", sentNotice(r3)),
        new Told(
            r3, "open, measured from the admission", "2026-05-11T12:00", from(r3, Anchor.EVENT)),
        new Told(
            r5,
            "open, measured from the day that the patient is ready",
            "2026-05-11T12:00",
            Story.about(r5)
                .under(Nasjonal.with(r5, RuleValues.measured(Anchor.EVENT, null)))
                .add(
                    message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T09:00")
                        .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-12"))));
  }

  private static Story from(Rule rule, Anchor start) {
    return admitted(rule).under(Nasjonal.with(rule, RuleValues.measured(start, null)));
  }

  private static Story to(Rule rule, Anchor met) {
    return admitted(rule).under(Nasjonal.with(rule, RuleValues.measured(null, met)));
  }

  /** A tidligmelding of the day after the admission, which is due at 10:00. */
  private static Story sent(String generated, String accepted) {
    return to(Rule.TIDLIGMELDING, Anchor.SENT)
        .add(
            message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-12T" + accepted)
                .typeInnhold("1")
                .generated("2026-05-12T" + generated));
  }

  private static Story sentNotice(Rule rule) {
    MessageBuilder notice =
        message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:20")
            .generated("2026-05-11T10:15")
            .tells(Hendelse.INNLAGT, Stays.ADMITTED);
    return Story.about(rule)
        .under(Nasjonal.with(rule, RuleValues.measured(Anchor.SENT, null)))
        .add(notice);
  }
}
