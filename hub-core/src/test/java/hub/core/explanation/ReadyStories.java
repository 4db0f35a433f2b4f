package hub.core.explanation;

import static hub.core.explanation.Stays.admitted;
import static hub.core.explanation.Stays.admittedAndReady;
import static hub.core.fixtures.MessageBuilder.message;

import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Story;
import hub.core.message.Answer;
import hub.core.message.MessageKind;
import java.util.List;

/** R4 to R7, R15 and R16: what follows when a patient is ready for discharge. */
final class ReadyStories {
  private ReadyStories() {}

  static List<Told> all() {
    Rule r5 = Rule.SVAR;
    Rule r7 = Rule.TILBUD_KLART;
    return List.of(
        new Told(
            r5,
            "open, the same day",
            "2026-04-01T10:30",
            Story.about(r5).klar("klar", "2026-04-01T10:00")),
        new Told(
            r5,
            "open, over Easter",
            "2026-04-01T16:00",
            Story.about(r5).klar("klar", "2026-04-01T14:00")),
        new Told(
            r5,
            "open, on a Saturday",
            "2026-05-09T16:00",
            Story.about(r5).klar("klar", "2026-05-09T10:00")),
        new Told(
            r5, "breached", "2026-04-01T16:00", Story.about(r5).klar("klar", "2026-04-01T10:00")),
        new Told(
            r5,
            "met",
            "2026-04-01T16:00",
            Story.about(r5)
                .klar("klar", "2026-04-01T10:00")
                .svar("svar", "2026-04-01T11:00", "klar")),
        new Told(
            r5,
            "met late",
            "2026-04-01T16:00",
            Story.about(r5)
                .klar("klar", "2026-04-01T10:00")
                .svar("svar", "2026-04-01T15:00", "klar")),
        new Told(
            r5,
            "cancelled",
            "2026-04-01T16:00",
            Story.about(r5).klar("klar", "2026-04-01T10:00").avmeldt("2026-04-01T12:00")),
        new Told(r7, "open", "2026-05-12T12:00", cannotYet(r7)),
        new Told(
            r7,
            "met",
            "2026-05-13T12:00",
            cannotYet(r7).add(answering("dato", "2026-05-13T09:00", Answer.CAN_RECEIVE_LATER))),
        new Told(r7, "cancelled", "2026-05-13T12:00", cannotYet(r7).avmeldt("2026-05-13T09:00")),
        new Told(Rule.MOTTAK, "open", "2026-05-12T12:00", admittedAndReady(Rule.MOTTAK)),
        new Told(
            Rule.MOTTAK,
            "met",
            "2026-05-14T12:00",
            admittedAndReady(Rule.MOTTAK).utskrevet("2026-05-14T11:00", "2026-05-14T10:00:00")),
        new Told(
            Rule.MOTTAK,
            "cancelled",
            "2026-05-14T12:00",
            admittedAndReady(Rule.MOTTAK).avmeldt("2026-05-13T11:00")),
        new Told(
            Rule.AVMELDING,
            "met by itself",
            "2026-05-14T12:00",
            admittedAndReady(Rule.AVMELDING).avmeldt("2026-05-13T11:00")),
        new Told(
            Rule.SENDEVINDU, "in the afternoon", "2026-05-13T16:00", readyAt("2026-05-13T14:30")),
        new Told(
            Rule.SENDEVINDU, "on Ascension Day", "2026-05-14T16:00", readyAt("2026-05-14T10:00")),
        new Told(Rule.GRUNNLAG, "none", "2026-05-12T12:00", readyAt("2026-05-12T10:00")),
        new Told(
            Rule.GRUNNLAG,
            "none since the withdrawal",
            "2026-05-13T14:00",
            admitted(Rule.GRUNNLAG)
                .tidligmelding("2026-05-11T12:00")
                .klar("klar", "2026-05-12T10:00")
                .avmeldt("2026-05-12T11:00")
                .klar("ny", "2026-05-13T13:00")));
  }

  private static Story readyAt(String acceptedAt) {
    return Story.about(Rule.SVAR).klar("klar", acceptedAt);
  }

  private static Story cannotYet(Rule rule) {
    return admittedAndReady(rule).add(answering("svar", "2026-05-12T11:00", Answer.CANNOT_YET));
  }

  private static MessageBuilder answering(String msgId, String acceptedAt, Answer answer) {
    return message(msgId, MessageKind.DIALOG_NOTAT, acceptedAt).refersTo("klar").answer(answer);
  }
}
