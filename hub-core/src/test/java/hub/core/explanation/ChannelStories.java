package hub.core.explanation;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.unit;

import hub.core.agreement.Agreements;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** R10 and R18: which units send which messages, and to which service. */
final class ChannelStories {
  private static final long POLIKLINIKK = 600;
  private static final long DOGNSEKSJON = 601;
  private static final Agreements LISTED =
      Nasjonal.with(
          Values.NONE.with(
              new Units(null, null, Set.of(POLIKLINIKK), Set.of(DOGNSEKSJON), null),
              Transition.NONE,
              Map.of(MessageKind.LOG_INNLAGT, Set.of(701L, 702L)),
              Map.of()));

  private ChannelStories() {}

  static List<Told> all() {
    return List.of(
        new Told(
            Rule.RIKTIG_KANAL,
            "a poliklinikk sends PLO",
            "2026-05-12T12:00",
            story()
                .add(
                    message("helse", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T10:00")
                        .typeInnhold("1")
                        .from(unit(HOSPITAL, POLIKLINIKK)))),
        new Told(
            Rule.RIKTIG_KANAL,
            "a døgnseksjon begins a dialog",
            "2026-05-12T12:00",
            admitted(unit(MUNICIPALITY, 701)).add(dialog())),
        new Told(
            Rule.RIKTIG_KANAL,
            "the helseopplysninger were taken back",
            "2026-05-12T12:00",
            admitted(unit(MUNICIPALITY, 701))
                .tidligmelding("2026-05-11T10:30")
                .add(dialog())
                .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00")),
        new Told(
            Rule.RIKTIG_MOTTAKER,
            "another service",
            "2026-05-12T12:00",
            admitted(unit(MUNICIPALITY, 703))),
        new Told(Rule.RIKTIG_MOTTAKER, "no service", "2026-05-12T12:00", admitted(MUNICIPALITY)));
  }

  private static Story story() {
    return Story.about(Rule.SVAR).under(LISTED);
  }

  private static Story admitted(Address to) {
    return story()
        .add(
            message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:00")
                .to(to)
                .tells(Hendelse.INNLAGT, "2026-05-11T09:00"));
  }

  private static MessageBuilder dialog() {
    return message("dialog", MessageKind.DIALOG_HELSEFAGLIG, "2026-05-11T11:00")
        .from(unit(HOSPITAL, DOGNSEKSJON))
        .to(MUNICIPALITY);
  }
}
