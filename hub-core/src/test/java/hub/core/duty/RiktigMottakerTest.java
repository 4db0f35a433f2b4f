package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.unit;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.explanation.Language;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R18, rules.md §4: Rule.RIKTIG_MOTTAKER, the service that an agreement lists for a kind. */
class RiktigMottakerTest {
  private static final Agreements LISTED =
      Nasjonal.with(
          Values.NONE.with(
              Units.NONE,
              Transition.NONE,
              Map.of(
                  MessageKind.LOG_INNLAGT, Set.of(701L, 702L),
                  MessageKind.DIALOG_NOTAT, Set.of(801L)),
              Map.of()));
  private static final String LACK = "riktig-mottaker 2026-05-11T10:00";

  private static MessageBuilder innlagt(Address to) {
    return message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:00")
        .to(to)
        .tells(Hendelse.INNLAGT, "2026-05-11T09:00");
  }

  private static Story stay(MessageBuilder first) {
    return Story.about(Rule.SVAR).under(LISTED).add(first);
  }

  @ParameterizedTest
  @CsvSource({"701, false", "702, false", "703, true"})
  void theReceiverIsOneOfThoseListedForTheKind(long service, boolean lacking) {
    // given
    var stay = stay(innlagt(unit(MUNICIPALITY, service)));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks.contains(LACK)).isEqualTo(lacking);
  }

  @Test
  void aReceiverWithoutLevelTwoIsNotListed() {
    // given
    var stay = stay(innlagt(MUNICIPALITY));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    var alert = stay.alertsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(lacks).containsExactly(LACK);
    assertThat(Language.ENGLISH.say(alert.explanation()))
        .contains(
            "LOG_INNLAGT innlagt is addressed to no service (level 2); for LOG_INNLAGT the"
                + " agreement lists HER-id 701, 702.");
  }

  @Test
  void aKindWithoutAListIsNotLookedAt() {
    // given
    var stay =
        stay(
            message("helse", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T10:00")
                .typeInnhold("1")
                .to(unit(MUNICIPALITY, 703)));
    var unlisted = stay(innlagt(unit(MUNICIPALITY, 703))).under(Nasjonal.agreements());
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    var lacksUnlisted = unlisted.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
    assertThat(lacksUnlisted).isEmpty();
  }

  @Test
  void aMessageThatBelongsToNoStayIsLookedAtToo() {
    // given
    var stay = stay(message("notat", MessageKind.DIALOG_NOTAT, "2026-05-11T10:00"));
    // when
    var alert = stay.alertsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(stay.lacksAt("2026-05-12T00:00")).containsExactly(LACK);
    assertThat(alert.journey()).isNull();
    assertThat(alert.obliged().address()).isEqualTo(MUNICIPALITY);
  }

  @Test
  void aCopyAnAppRecAndACancellationAreNotLookedAt() {
    // given
    var stay =
        stay(innlagt(unit(MUNICIPALITY, 701)).copyTo(unit(MUNICIPALITY, 703)))
            .add(appRec("ja", "2026-05-11T10:01", "1", "innlagt"))
            .add(
                message("c", MessageKind.LOG_INNLAGT, "2026-05-11T11:00")
                    .status(Forsendelsesstatus.C)
                    .to(unit(MUNICIPALITY, 703))
                    .refersTo("innlagt"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void aChangeIsLookedAtAndWhatIsSaidStays() {
    // given
    var stay =
        Story.about(Rule.SVAR)
            .under(
                Nasjonal.with(
                    Values.NONE.with(
                        Units.NONE,
                        Transition.NONE,
                        Map.of(MessageKind.HELSEOPPL_SOKNAD, Set.of(701L)),
                        Map.of())))
            .add(
                message("n", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T10:00")
                    .typeInnhold("1")
                    .to(unit(MUNICIPALITY, 701)))
            .add(
                message("m", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T11:00")
                    .typeInnhold("2")
                    .status(Forsendelsesstatus.M)
                    .refersTo("n")
                    .to(unit(MUNICIPALITY, 703)))
            .cancelled("n", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00");
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly("riktig-mottaker 2026-05-11T11:00");
  }
}
