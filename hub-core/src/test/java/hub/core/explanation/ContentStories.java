package hub.core.explanation;

import static hub.core.explanation.Stays.ADMITTED;
import static hub.core.explanation.Stays.admitted;
import static hub.core.fixtures.MessageBuilder.message;

import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Story;
import hub.core.message.Content;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;

/** What a message lacks, and what is wrong with a message. */
final class ContentStories {
  private ContentStories() {}

  static List<Told> all() {
    MessageBuilder innlagt =
        message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:20")
            .tells(Hendelse.INNLAGT, ADMITTED);
    return List.of(
        new Told(
            Rule.TIDLIGMELDING_INNHOLD,
            "all is missing",
            "2026-05-11T14:00",
            admitted(Rule.TIDLIGMELDING)
                .add(
                    message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00")
                        .typeInnhold("1")
                        .lacks(
                            Content.STATUS,
                            Content.FORLOP,
                            Content.FORVENTET_UTSKRIVNING,
                            Content.KONTAKT))),
        new Told(
            Rule.INNLEGGELSESRAPPORT_INNHOLD,
            "all is missing",
            "2026-05-11T14:00",
            admitted(Rule.TIDLIGMELDING)
                .add(
                    message("rapport", MessageKind.INNLEGGELSESRAPPORT, "2026-05-11T12:00")
                        .lacks(
                            Content.TJENESTER,
                            Content.KONTAKT,
                            Content.HELSETILSTAND,
                            Content.FUNKSJON))),
        new Told(
            Rule.UTSKRIVNINGSKLAR_INNHOLD,
            "all is missing",
            "2026-05-12T14:00",
            admitted(Rule.TIDLIGMELDING)
                .add(
                    message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00")
                        .typeInnhold("1")
                        .lacks(Content.DIAGNOSE, Content.PLAN, Content.FUNKSJON))
                .klar("klar", "2026-05-12T10:00")),
        new Told(
            Rule.TIDSPUNKT_MANGLER,
            "of admission",
            "2026-05-11T14:00",
            Story.about(Rule.TIDLIGMELDING)
                .add(message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T12:00"))),
        new Told(
            Rule.HENDELSE_I_FREMTIDEN,
            "an hour",
            "2026-05-11T14:00",
            Story.about(Rule.TIDLIGMELDING).innlagt("2026-05-11T12:00", "2026-05-11T13:00:00")),
        new Told(
            Rule.ENDRING_IKKE_TILLATT,
            "of an admission",
            "2026-05-11T14:00",
            admitted(Rule.TIDLIGMELDING)
                .add(
                    message("endring", MessageKind.LOG_INNLAGT, "2026-05-11T12:00")
                        .status(Forsendelsesstatus.M)
                        .refersTo("innlagt")
                        .tells(Hendelse.INNLAGT, "2026-05-11T10:00:00"))),
        new Told(
            Rule.MSGID_GJENBRUK,
            "refused",
            "2026-05-11T14:00",
            Story.about(Rule.TIDLIGMELDING)
                .add(innlagt)
                .add(
                    new Fact.Reused(
                        innlagt.message(), MessageBuilder.instant("2026-05-11T11:00")))));
  }
}
