package hub.core.explanation;

import static hub.core.explanation.Stays.admitted;
import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.doctor;
import static hub.core.fixtures.MessageBuilder.message;

import hub.core.duty.Rule;
import hub.core.fixtures.Story;
import hub.core.message.MessageKind;
import java.util.List;

/** R11 and R12: receipts, and answers to a request. */
final class ReplyStories {
  private ReplyStories() {}

  static List<Told> all() {
    Rule r11 = Rule.APPLIKASJONSKVITTERING;
    Rule r12 = Rule.FORESPORSEL_SVAR;
    return List.of(
        new Told(r11, "open", "2026-05-12T12:00", admitted(r11)),
        new Told(r11, "breached", "2026-05-16T12:00", admitted(r11)),
        new Told(
            r11,
            "met",
            "2026-05-12T12:00",
            admitted(r11)
                .add(
                    message("kvittering", MessageKind.APPREC, "2026-05-11T10:30")
                        .from(MUNICIPALITY)
                        .to(HOSPITAL)
                        .refersTo("innlagt"))),
        new Told(r12, "open", "2026-05-12T12:00", asked(r12)),
        new Told(
            r12,
            "met",
            "2026-05-12T14:00",
            asked(r12)
                .add(
                    message("svar", MessageKind.DIALOG_SVAR, "2026-05-12T13:00")
                        .refersTo("foresporsel"))),
        new Told(r12, "open, a fastlege is asked", "2026-05-12T12:00", doctorAsked(r12)),
        new Told(r12, "breached, a fastlege is asked", "2026-05-15T12:00", doctorAsked(r12)));
  }

  private static Story doctorAsked(Rule rule) {
    return Story.about(rule)
        .add(
            message("foresporsel", MessageKind.DIALOG_FORESPORSEL, "2026-05-11T10:00")
                .from(MUNICIPALITY)
                .to(doctor(4000)));
  }

  private static Story asked(Rule rule) {
    return Story.about(rule)
        .add(
            message("foresporsel", MessageKind.DIALOG_FORESPORSEL, "2026-05-11T10:00")
                .from(HOSPITAL)
                .to(MUNICIPALITY));
  }
}
