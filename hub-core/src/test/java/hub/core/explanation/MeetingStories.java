package hub.core.explanation;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.unit;
import static hub.core.fixtures.Says.says;

import hub.core.agreement.Agreements;
import hub.core.agreement.RuleValues;
import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** R9 and R14: a samarbeidsmøte is called before a patient is ready, and its minutes are sent. */
final class MeetingStories {
  private static final long PSYCHIATRIC_WARD = 591;
  private static final Map<Theme, Set<ThemeMark>> THEMES =
      Map.of(
          Theme.INVITASJON, Set.of(new ThemeMark.Code("7322/6")),
          Theme.REFERAT, Set.of(new ThemeMark.Code("7322/4")));

  private MeetingStories() {}

  static List<Told> all() {
    Rule r9 = Rule.SAMARBEIDSMOTE;
    Rule r14 = Rule.MOTEREFERAT;
    return List.of(
        new Told(r9, "nobody was invited", "2026-05-12T12:00", ready()),
        new Told(
            r9,
            "the invitation was refused",
            "2026-05-12T12:00",
            invited(Rule.SVAR)
                .add(klar())
                .add(appRec("nei", "2026-05-11T12:00", "2", "innkalling"))),
        new Told(r14, "open", "2026-05-06T12:00", invited(r14)),
        new Told(
            r14, "open, the meeting has a time", "2026-05-06T12:00", called("2026-05-07T12:00")),
        new Told(r14, "open, the meeting has a day", "2026-05-06T12:00", called("2026-05-07")),
        new Told(r14, "met", "2026-05-09T12:00", invited(r14).add(referat("2026-05-08T10:00"))),
        new Told(r14, "retracted", "2026-05-06T12:00", takenBack(called("2026-05-07T12:00"))),
        new Told(r14, "open, with a limit", "2026-05-06T12:00", limited()),
        new Told(r14, "breached, with a limit", "2026-05-20T12:00", limited()),
        new Told(
            r14,
            "met late, with a limit",
            "2026-05-20T12:00",
            limited().add(referat("2026-05-18T09:00"))),
        new Told(
            r14,
            "opened again after the breach",
            "2026-05-20T12:00",
            limited()
                .add(referat("2026-05-14T09:00"))
                .add(appRec("nei", "2026-05-18T11:00", "2", "referat"))),
        new Told(
            r14,
            "retracted after the breach",
            "2026-05-20T12:00",
            takenBack(limited(), "2026-05-18T10:00")));
  }

  private static Agreements agreed(Values values) {
    return Nasjonal.with(
        values.with(
            new Units(Set.of(PSYCHIATRIC_WARD), Set.of(), null, null, null),
            Transition.NONE,
            Map.of(),
            THEMES));
  }

  /** Admitted on Monday 4 May. */
  private static Story stay(Rule rule) {
    return Story.about(rule)
        .under(agreed(Values.NONE))
        .innlagt("2026-05-04T10:00", "2026-05-04T09:00");
  }

  private static Story ready() {
    return stay(Rule.SVAR).add(klar());
  }

  private static MessageBuilder klar() {
    return message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T10:00")
        .from(unit(HOSPITAL, PSYCHIATRIC_WARD))
        .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-11");
  }

  private static Story invited(Rule rule) {
    return stay(rule)
        .add(
            message("innkalling", MessageKind.DIALOG_HELSEFAGLIG, "2026-05-05T10:00")
                .back()
                .theme("7322/6"));
  }

  private static MessageBuilder referat(String acceptedAt) {
    return message("referat", MessageKind.DIALOG_HELSEFAGLIG, acceptedAt).back().theme("7322/4");
  }

  private static Story called(String time) {
    return stay(Rule.MOTEREFERAT)
        .add(says(null, Act.MEETING).at(time).in("mote", "2026-05-05T10:00"));
  }

  /** Five working days after the meeting, over Ascension Day. */
  private static Story limited() {
    RuleValues limit = new RuleValues(Nasjonal.span("5WD"), null, null, null, null);
    return called("2026-05-07T12:00")
        .under(agreed(Values.ofRules(Map.of(Rule.MOTEREFERAT.id(), limit))));
  }

  private static Story takenBack(Story called) {
    return takenBack(called, "2026-05-05T11:00");
  }

  private static Story takenBack(Story called, String at) {
    return called.add(
        message("c", MessageKind.KOORDINATORMELDING, at)
            .status(Forsendelsesstatus.C)
            .refersTo("mote"));
  }
}
