package hub.core.explanation;

import static hub.core.fixtures.MessageBuilder.doctor;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Says.says;

import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Ground.Consenter;
import hub.core.message.Ground.Kind;
import hub.core.message.MessageKind;
import java.util.ArrayList;
import java.util.List;

/** K7 and K9: the report when measures end, and the information before it. */
final class EndOfMeasuresStories {
  private EndOfMeasuresStories() {}

  static List<Told> all() {
    List<Told> all = new ArrayList<>(report());
    all.addAll(information());
    return all;
  }

  private static List<Told> report() {
    Rule k7 = Rule.SLUTTRAPPORT;
    return List.of(
        new Told(k7, "open", "2026-05-13T12:00", ended(k7)),
        new Told(
            k7,
            "open, the day was not told",
            "2026-05-13T12:00",
            Story.about(k7).add(says(null, Act.MEASURES_ENDED).in("slutt", "2026-05-12T10:00"))),
        new Told(k7, "open, a child leaves the hospital", "2026-05-13T12:00", childLeaves(k7)),
        new Told(k7, "met by a report", "2026-05-20T12:00", ended(k7).add(rapport())),
        new Told(
            k7,
            "met by an epikrise",
            "2026-05-20T12:00",
            ended(k7)
                .add(
                    message("epikrise", MessageKind.EPIKRISE, "2026-05-20T10:00")
                        .to(doctor(4000)))),
        new Told(
            k7,
            "cancelled, consent to the report was declined",
            "2026-05-20T12:00",
            ended(k7)
                .add(
                    says(null, Act.FINAL_REPORT)
                        .consent(Kind.CONSENT_DECLINED, Consenter.PERSON)
                        .in("nei", "2026-05-20T10:00"))),
        new Told(
            k7,
            "cancelled, all consent was withdrawn",
            "2026-05-20T12:00",
            ended(k7).add(says(null, Act.WITHDRAWN).in("trukket", "2026-05-13T10:00"))),
        new Told(k7, "retracted", "2026-05-20T12:00", takenBack(ended(k7), "2026-05-13T10:00")),
        new Told(k7, "open, with a limit", "2026-05-13T12:00", limited(k7, "7D")),
        new Told(k7, "breached, with a limit", "2026-05-20T12:00", limited(k7, "7D")),
        new Told(
            k7, "met late, with a limit", "2026-05-20T12:00", limited(k7, "7D").add(rapport())),
        new Told(
            k7,
            "retracted after the breach",
            "2026-05-20T12:00",
            takenBack(limited(k7, "7D"), "2026-05-20T10:00")));
  }

  private static List<Told> information() {
    Rule k9 = Rule.INFORMASJON_FOR_AVSLUTNING;
    return List.of(
        new Told(k9, "open", "2026-05-13T12:00", ended(k9)),
        new Told(
            k9,
            "met before it began",
            "2026-05-13T12:00",
            end(Story.about(k9).add(dialog("info", "2026-05-01T10:00")))),
        new Told(
            k9,
            "met before it began, by a discharge in a case",
            "2026-05-13T12:00",
            childLeaves(k9)),
        new Told(
            k9, "met after", "2026-05-14T12:00", ended(k9).add(dialog("info", "2026-05-13T10:00"))),
        new Told(
            k9,
            "cancelled",
            "2026-05-14T12:00",
            ended(k9).add(says(null, Act.WITHDRAWN).in("trukket", "2026-05-13T10:00"))),
        new Told(k9, "retracted", "2026-05-14T12:00", takenBack(ended(k9), "2026-05-13T10:00")),
        new Told(k9, "breached, with a limit", "2026-05-14T12:00", limited(k9, "PT48H")),
        new Told(
            k9,
            "met late, with a limit",
            "2026-05-14T12:00",
            limited(k9, "PT48H").add(dialog("info", "2026-05-13T10:00"))),
        new Told(
            k9,
            "retracted after the breach",
            "2026-05-14T12:00",
            takenBack(limited(k9, "PT48H"), "2026-05-14T10:00")));
  }

  /** The hospital's measures ended on Monday 11 May, told the day after at 10:00. */
  private static Story ended(Rule rule) {
    return end(Story.about(rule));
  }

  private static Story end(Story before) {
    return before.add(
        says(null, Act.MEASURES_ENDED).at("2026-05-11").in("slutt", "2026-05-12T10:00"));
  }

  private static Story limited(Rule rule, String limit) {
    return ended(rule).under(Nasjonal.limit(rule, limit));
  }

  private static Story childLeaves(Rule rule) {
    return Story.about(rule)
        .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
        .add(
            says(Need.BARNEKOORDINATOR, Act.APPOINTED)
                .in("oppnevnt", "2026-05-05T10:00")
                .back()
                .adultIn("2030-01"))
        .tidligmelding("2026-05-06T10:00")
        .utskrevet("2026-05-11T13:00", "2026-05-11T12:00");
  }

  private static MessageBuilder rapport() {
    return says(null, Act.FINAL_REPORT).in("rapport", "2026-05-20T10:00");
  }

  private static MessageBuilder dialog(String msgId, String acceptedAt) {
    return message(msgId, MessageKind.DIALOG_HELSEFAGLIG, acceptedAt).back();
  }

  private static Story takenBack(Story story, String at) {
    return story.add(
        message("c", MessageKind.KOORDINATORMELDING, at)
            .status(Forsendelsesstatus.C)
            .refersTo("slutt"));
  }
}
