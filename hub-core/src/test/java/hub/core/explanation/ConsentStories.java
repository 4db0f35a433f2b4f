package hub.core.explanation;

import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;

import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Ground.Consenter;
import hub.core.message.Ground.Kind;
import hub.core.message.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a notice or a refusal leaves untold: its ground, the age, the right to complain. */
final class ConsentStories {
  private ConsentStories() {}

  static List<Told> all() {
    return List.of(
        new Told(
            Rule.SAMTYKKE_IKKE_OPPGITT,
            "no ground",
            "2026-02-05T10:00",
            told(notice(Need.KOORDINATOR).withoutGround().in("varsel", "2026-02-04T10:00"))),
        new Told(
            Rule.SAMTYKKE_IKKE_OPPGITT,
            "a dialogmelding has no place for it",
            "2026-02-05T10:00",
            told(MessageBuilder.message(
                        "dialog", MessageKind.DIALOG_HELSEFAGLIG, "2026-02-04T10:00")
                    .back()
                    .theme("7322/6"))
                .under(
                    Nasjonal.with(
                        Values.ofThemes(
                            Map.of(Theme.KOORDINATOR, Set.of(new ThemeMark.Code("7322/6"))))))),
        new Told(
            Rule.ALDER_UKJENT,
            "a parent has consented for one of unknown age",
            "2026-02-05T10:00",
            told(
                notice(Need.BARNEKOORDINATOR)
                    .consent(Kind.CONSENT, Consenter.PARENT)
                    .in("varsel", "2026-02-04T10:00"))),
        new Told(
            Rule.AVSLAG_UTEN_KLAGEINFO,
            "declined",
            "2026-02-06T10:00",
            told(notice(Need.KOORDINATOR).in("varsel", "2026-02-04T10:00"))
                .add(
                    says(Need.KOORDINATOR, Act.DECLINED)
                        .complaintTold(false)
                        .in("avslag", "2026-02-05T12:00")
                        .back())));
  }

  private static Story told(MessageBuilder first) {
    return Story.about(Rule.KOORDINATOR_OPPNEVNT).add(first);
  }
}
