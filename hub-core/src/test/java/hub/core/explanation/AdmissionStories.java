package hub.core.explanation;

import static hub.core.explanation.Stays.admitted;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;

import hub.core.duty.Rule;
import hub.core.fixtures.Story;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;

/** R1, R2, R3 and R13: what follows from an admission. */
final class AdmissionStories {
  private AdmissionStories() {}

  static List<Told> all() {
    Rule r2 = Rule.TIDLIGMELDING;
    Rule r3 = Rule.INNLEGGELSESRAPPORT;
    return List.of(
        new Told(Rule.INNLAGT, "met by itself", "2026-05-11T11:00", admitted(Rule.INNLAGT)),
        new Told(Rule.INNLAGT, "told later", "2026-05-11T14:00", toldLater()),
        new Told(r2, "open", "2026-05-11T12:00", admitted(r2)),
        new Told(r2, "warned", "2026-05-12T07:00", admitted(r2)),
        new Told(r2, "breached", "2026-05-12T11:00", admitted(r2)),
        new Told(r2, "met", "2026-05-11T13:00", admitted(r2).tidligmelding("2026-05-11T12:00")),
        new Told(
            r2, "met late", "2026-05-12T13:00", admitted(r2).tidligmelding("2026-05-12T12:30")),
        new Told(
            r2,
            "found afterwards",
            "2026-05-12T17:00",
            Story.about(r2)
                .tidligmelding("2026-05-12T12:00")
                .innlagt("2026-05-12T16:00", "2026-05-11T10:00:00")),
        new Told(
            r2,
            "cancelled",
            "2026-05-11T18:00",
            admitted(r2).utskrevet("2026-05-11T17:00", "2026-05-11")),
        new Told(
            r2,
            "retracted",
            "2026-05-12T13:00",
            admitted(r2).cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-05-12T12:00")),
        new Told(
            r2,
            "corrected",
            "2026-05-12T12:00",
            admitted(r2).innlagt("igjen", "2026-05-12T11:00", "2026-05-11T12:00:00")),
        new Told(
            r2,
            "over the change to summer time",
            "2026-03-28T12:00",
            Story.about(r2).innlagt("2026-03-28T10:20", "2026-03-28T10:00:00")),
        new Told(
            r2,
            "over the change to winter time",
            "2026-10-24T12:00",
            Story.about(r2).innlagt("2026-10-24T10:20", "2026-10-24T10:00:00")),
        new Told(
            r2,
            "only a date",
            "2026-05-11T12:00",
            Story.about(r2).innlagt("2026-05-11T10:20", "2026-05-10")),
        new Told(
            r2,
            "only the date of the day",
            "2026-05-11T12:00",
            Story.about(r2).innlagt("2026-05-11T10:20", "2026-05-11")),
        new Told(
            r2,
            "a time in the future",
            "2026-05-11T12:00",
            Story.about(r2).innlagt("2026-05-11T10:20", "2026-05-11T11:00:00")),
        new Told(
            r2,
            "the second municipality",
            "2026-05-12T14:00",
            admitted(r2)
                .add(
                    message("andre", MessageKind.HELSEOPPL_SOKNAD, "2026-05-12T12:00")
                        .typeInnhold("2")
                        .to(party(99388, "Nabokommunen")))),
        new Told(r3, "open", "2026-05-11T12:00", admitted(r3)),
        new Told(r3, "warned", "2026-05-12T07:00", admitted(r3)),
        new Told(r3, "breached", "2026-05-12T11:00", admitted(r3)),
        new Told(
            r3, "met", "2026-05-11T13:00", admitted(r3).innleggelsesrapport("2026-05-11T12:00")),
        new Told(
            r3,
            "met late",
            "2026-05-15T13:00",
            admitted(r3).innleggelsesrapport("2026-05-15T12:30")),
        new Told(
            r3,
            "cancelled",
            "2026-05-11T18:00",
            admitted(r3).utskrevet("2026-05-11T17:00", "2026-05-11")),
        new Told(
            r3,
            "retracted",
            "2026-05-12T13:00",
            admitted(r3).cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-05-12T12:00")),
        new Told(
            Rule.ANNEN_KOMMUNE,
            "open",
            "2026-05-12T14:00",
            admitted(Rule.ANNEN_KOMMUNE)
                .add(
                    message("andre", MessageKind.HELSEOPPL_SOKNAD, "2026-05-12T12:00")
                        .to(party(99388, "Nabokommunen")))));
  }

  private static Story toldLater() {
    return Story.about(Rule.INNLAGT)
        .add(
            message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T11:00")
                .typeInnhold("1")
                .tells(Hendelse.INNLAGT, Stays.ADMITTED))
        .innlagt("2026-05-11T13:00", Stays.ADMITTED);
  }
}
