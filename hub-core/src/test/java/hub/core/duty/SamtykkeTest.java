package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Says;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Ground.Consenter;
import hub.core.message.Ground.Kind;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is said of consent and refusals, rules.md 5.1 and K2: Rule.SAMTYKKE_IKKE_OPPGITT,
 * Rule.ALDER_UKJENT and Rule.AVSLAG_UTEN_KLAGEINFO.
 */
class SamtykkeTest {

  private static Story story(MessageBuilder first) {
    return Story.about(Rule.KOORDINATOR_OPPNEVNT).add(first);
  }

  private static MessageBuilder varsel(Says says) {
    return says.in("varsel", "2026-05-11T10:00");
  }

  @ParameterizedTest
  @EnumSource(Need.class)
  void aNoticeWithoutGroundIsDeliveredAndSaidSo(Need need) {
    // given
    var story = story(varsel(notice(need).withoutGround()));
    // when
    var alert = story.alertsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(story.lacksAt("2026-05-12T00:00"))
        .containsExactly("samtykke-ikke-oppgitt 2026-05-11T10:00");
    assertThat(alert.obliged().address()).isEqualTo(HOSPITAL);
    assertThat(alert.counterparty().address()).isEqualTo(MUNICIPALITY);
    assertThat(alert.journey()).isEqualTo(story.facts().getFirst().message().id().value());
  }

  @Test
  void aNoticeOnTheGroundOfLawOrConsentOfAKnownAgeLacksNothing() {
    // given
    var law = story(varsel(notice(Need.KOORDINATOR)));
    var consent =
        story(
            varsel(notice(Need.KOORDINATOR).consent(Kind.CONSENT, Consenter.PERSON))
                .adultIn("2030-01"));
    // when
    var ofLaw = law.lacksAt("2026-05-12T00:00");
    var ofConsent = consent.lacksAt("2026-05-12T00:00");
    // then
    assertThat(ofLaw).isEmpty();
    assertThat(ofConsent).isEmpty();
  }

  @Test
  void aMappedDialogmeldingHasNoGroundAndAPloMessageNeedsNone() {
    // given
    var mapped =
        Nasjonal.with(
            Values.ofThemes(Map.of(Theme.KOORDINATOR, Set.of(new ThemeMark.Code("7322/6")))));
    var dialog =
        story(message("dialog", MessageKind.DIALOG_HELSEFAGLIG, "2026-05-11T10:00").theme("7322/6"))
            .under(mapped);
    var plo =
        story(message("helse", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T10:00").typeInnhold("1"));
    // when
    var ofDialog = dialog.lacksAt("2026-05-12T00:00");
    var ofPlo = plo.lacksAt("2026-05-12T00:00");
    // then
    assertThat(ofDialog).containsExactly("samtykke-ikke-oppgitt 2026-05-11T10:00");
    assertThat(ofPlo).isEmpty();
  }

  @Test
  void anAnswerNeedsNoGround() {
    // given
    var story =
        story(varsel(notice(Need.KOORDINATOR)))
            .add(
                says(Need.KOORDINATOR, Act.APPOINTED)
                    .withoutGround()
                    .in("svar", "2026-05-12T10:00")
                    .back());
    // when
    var lacks = story.lacksAt("2026-05-13T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, true",
    "PARENT, true",
    "PATIENT, false",
    "CHILD_WELFARE, false",
    "REPRESENTATIVE, false"
  })
  void aConsentThatHangsOnAnUnknownAgeIsSaidSo(Consenter by, boolean lacking) {
    // given
    var story = story(varsel(notice(Need.KOORDINATOR).consent(Kind.CONSENT, by)));
    // when
    var lacks = story.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks.contains("alder-ukjent 2026-05-11T10:00")).isEqualTo(lacking);
  }

  @Test
  void aRepresentativeBesideTheParentHangsOnNoAge() {
    // given
    var story =
        story(
            varsel(
                notice(Need.KOORDINATOR)
                    .consent(Kind.CONSENT, Consenter.PARENT, Consenter.REPRESENTATIVE)));
    // when
    var lacks = story.lacksAt("2026-05-12T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KOORDINATOR, false, true",
    "BARNEKOORDINATOR, false, true",
    "KOORDINATOR, true, false",
    "INDIVIDUELL_PLAN, false, false"
  })
  void aRefusalTellsTheRightToComplain(Need need, boolean told, boolean lacking) {
    // given
    var story =
        story(varsel(notice(need)))
            .add(
                says(need, Act.DECLINED)
                    .complaintTold(told)
                    .in("nei", "2026-05-12T10:00")
                    .back()
                    .refersTo("varsel"));
    // when
    var lacks = story.lacksAt("2026-05-13T00:00");
    // then
    assertThat(lacks.contains("avslag-uten-klageinfo 2026-05-12T10:00")).isEqualTo(lacking);
  }

  @Test
  void aRefusalThatDoesNotTellItMeetsTheDutyAllTheSame() {
    // given
    var story =
        story(varsel(notice(Need.KOORDINATOR)))
            .add(says(null, Act.DECLINED).in("nei", "2026-05-12T10:00").back().refersTo("varsel"));
    // when
    var standing = story.standingAt("2026-05-13T00:00");
    var lacks = story.lacksAt("2026-05-13T00:00");
    var alert = story.alertsAt("2026-05-13T00:00").getFirst();
    // then
    assertThat(standing).containsExactly("koordinator-oppnevnt MET");
    assertThat(lacks).containsExactly("avslag-uten-klageinfo 2026-05-12T10:00");
    assertThat(alert.obliged().address()).isEqualTo(MUNICIPALITY);
  }

  @Test
  void aMappedDialogmeldingIsNotAskedForIt() {
    // given
    var mapped =
        Nasjonal.with(
            Values.ofThemes(Map.of(Theme.DECLINED, Set.of(new ThemeMark.Code("7322/6")))));
    var story =
        story(varsel(notice(Need.KOORDINATOR)))
            .under(mapped)
            .add(
                message("nei", MessageKind.DIALOG_HELSEFAGLIG, "2026-05-12T10:00")
                    .theme("7322/6")
                    .refersTo("varsel"));
    // when
    var lacks = story.lacksAt("2026-05-13T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void whatIsSaidStaysWhenTheNoticeIsTakenBack() {
    // given
    var story =
        story(varsel(notice(Need.KOORDINATOR).withoutGround()))
            .cancelled("varsel", MessageKind.KOORDINATORMELDING, "2026-05-12T10:00");
    // when
    var lacks = story.lacksAt("2026-05-13T00:00");
    // then
    assertThat(lacks).containsExactly("samtykke-ikke-oppgitt 2026-05-11T10:00");
  }
}
