package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.MessageBuilder.unit;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R10, rules.md §4: Rule.RIKTIG_KANAL, which units talk in dialog and which in PLO. */
class RiktigKanalTest {
  private static final Agreements LISTED =
      Nasjonal.with(
          Values.NONE.with(
              new Units(null, null, Set.of(600L), Set.of(601L), null),
              Transition.NONE,
              Map.of(),
              Map.of(Theme.INVITASJON, Set.of(new ThemeMark.Code("7322/6")))));

  private static Story stay() {
    return Story.about(Rule.SVAR).under(LISTED);
  }

  private static MessageBuilder dialog(String acceptedAt) {
    return message("dialog", MessageKind.DIALOG_HELSEFAGLIG, acceptedAt)
        .from(unit(HOSPITAL, 601))
        .to(MUNICIPALITY);
  }

  @ParameterizedTest
  @CsvSource({"600, true", "601, false", "602, false"})
  void aListedPoliklinikkSendsNoPlo(long unit, boolean lacking) {
    // given
    var stay =
        stay()
            .add(
                message("helse", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T10:00")
                    .typeInnhold("1")
                    .from(unit(HOSPITAL, unit)));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks.contains("riktig-kanal 2026-05-11T10:00")).isEqualTo(lacking);
  }

  @Test
  void aPoliklinikkMayBeListedByItsLevelOneHerId() {
    // given
    var stay =
        stay()
            .add(
                message("orientering", MessageKind.ORIENTERING_TJENESTETILBUD, "2026-05-11T10:00")
                    .from(party(600, "Poliklinikken")));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly("riktig-kanal 2026-05-11T10:00");
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageKind.class,
      names = {"EPIKRISE", "KOORDINATORMELDING", "DIALOG_NOTAT", "EPJ_EKSTRAKT", "APPREC"})
  void whatAPoliklinikkSendsBesidesPloIsRight(MessageKind kind) {
    // given
    var stay =
        stay()
            .add(
                message("annet", kind, "2026-05-11T10:00")
                    .from(unit(HOSPITAL, 600))
                    .to(MUNICIPALITY));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void aWardThatBeginsADialogWithoutHelseopplysningerUsesTheWrongChannel() {
    // given
    var inStay =
        stay().innlagt("2026-05-11T09:00", "2026-05-11T09:00").add(dialog("2026-05-11T10:00"));
    var alone = stay().add(dialog("2026-05-11T10:00"));
    // when
    var lacks = inStay.lacksAt("2026-05-12T00:00");
    var lacksAlone = alone.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly("riktig-kanal 2026-05-11T10:00");
    assertThat(lacksAlone).containsExactly("riktig-kanal 2026-05-11T10:00");
  }

  @Test
  void itIsSaidOfTheSender() {
    // given
    var stay =
        stay().innlagt("2026-05-11T09:00", "2026-05-11T09:00").add(dialog("2026-05-11T10:00"));
    // when
    var alert = stay.alertsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(alert.kind()).isEqualTo(AlertKind.DEFICIENCY);
    assertThat(alert.obliged().address()).isEqualTo(unit(HOSPITAL, 601));
    assertThat(alert.counterparty().address()).isEqualTo(MUNICIPALITY);
    assertThat(alert.source()).isEqualTo("SØ 7.0 list 2 b");
    assertThat(alert.journey()).isEqualTo(stay.facts().getFirst().message().id().value());
  }

  @Test
  void afterHelseopplysningerTheDialogIsRightAndNotBefore() {
    // given
    var after =
        stay()
            .innlagt("2026-05-11T08:00", "2026-05-11T08:00")
            .tidligmelding("2026-05-11T09:00")
            .add(dialog("2026-05-11T10:00"));
    var before =
        stay()
            .innlagt("2026-05-11T08:00", "2026-05-11T08:00")
            .add(dialog("2026-05-11T10:00"))
            .tidligmelding("2026-05-11T10:00");
    // when
    var lacksAfter = after.lacksAt("2026-05-12T00:00");
    var lacksBefore = before.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacksAfter).isEmpty();
    assertThat(lacksBefore).containsExactly("riktig-kanal 2026-05-11T10:00");
  }

  @Test
  void whatRefersToSomethingBeginsNothing() {
    // given
    var stay =
        stay()
            .innlagt("2026-05-11T09:00", "2026-05-11T09:00")
            .add(dialog("2026-05-11T10:00").refersTo("spørsmål"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void aDialogThatTheAgreementMapsIsRight() {
    // given
    var stay =
        stay()
            .innlagt("2026-05-11T09:00", "2026-05-11T09:00")
            .add(dialog("2026-05-11T10:00").theme("7322/6"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void anUnlistedWardAndTheMunicipalityMayBegin() {
    // given
    var other = stay().add(dialog("2026-05-11T10:00").from(unit(HOSPITAL, 602)));
    var municipality = stay().add(message("d", MessageKind.DIALOG_NOTAT, "2026-05-11T10:00"));
    // when
    var lacks = other.lacksAt("2026-05-12T00:00");
    var lacksOfMunicipality = municipality.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
    assertThat(lacksOfMunicipality).isEmpty();
  }

  @Test
  void withoutAListItIsOff() {
    // given
    var stay =
        Story.about(Rule.SVAR)
            .innlagt("2026-05-11T09:00", "2026-05-11T09:00")
            .add(dialog("2026-05-11T10:00"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void takenBackHelseopplysningerAreMissedWhenTheyAreTakenBack() {
    // given
    var stay =
        stay()
            .innlagt("2026-05-11T08:00", "2026-05-11T08:00")
            .tidligmelding("2026-05-11T09:00")
            .add(dialog("2026-05-11T10:00"))
            .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00");
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly("riktig-kanal 2026-05-11T12:00");
  }

  @Test
  void aPloMessageOfAPoliklinikkInAStayIsToldOnce() {
    // given
    var stay =
        stay()
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:00")
                    .from(unit(HOSPITAL, 600))
                    .copyTo(party(12345, "Nabokommunen"))
                    .tells(Hendelse.INNLAGT, "2026-05-11T09:00"));
    // when
    var lacks = stay.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).containsExactly("riktig-kanal 2026-05-11T10:00");
  }
}
