package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.explanation.Language;
import hub.core.fixtures.Story;
import hub.core.message.MessageKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an obligation explains where it stands, and when something is next to be said of it. */
class ObligationTest {
  private static final Story STAY =
      aStay()
          .innlagt("2026-02-04T10:30", "2026-02-04T10:00")
          .innleggelsesrapport("2026-02-04T11:00");

  @Test
  void anOpenOneTellsWhatWouldMeetIt() {
    // when
    var said = said(STAY, "2026-02-04T12:00");
    // then
    assertThat(said)
        .containsExactly(
            "The patient was admitted Wed 2026-02-04 10:00, as LOG_INNLAGT innlagt tells; the clock"
                + " starts then.",
            "24 hours elapsed from the start.",
            "Due Thu 2026-02-05 10:00.",
            "A warning is given Thu 2026-02-05 06:00 if it is still open then.",
            "It has not been met yet. It is met by: HELSEOPPL_SOKNAD (TypeInnhold 1).",
            "Hours are elapsed hours, also over a change of summer time (D1).",
            "Every admission told to the municipality starts this clock; a patient without expected"
                + " or changed need of municipal services is owed none (D18 ALL_ADMISSIONS).",
            "Source: UNN 2.2; SØ 6.2; FOR § 8.");
  }

  @Test
  void aBreachedOneTellsWhatHadNotComeWhenItWasDue() {
    // when
    var said = said(STAY, "2026-02-05T10:00");
    // then
    assertThat(said)
        .contains(
            "It had not been met when it was due, Thu 2026-02-05 10:00. It is met by:"
                + " HELSEOPPL_SOKNAD (TypeInnhold 1).")
        .noneMatch(sentence -> sentence.startsWith("Found afterwards"));
  }

  @Test
  void oneThatWasKnownTooLateSaysSo() {
    // given
    var stay = aStay().innlagt("2026-02-05T10:00", "2026-02-04T10:00");
    // when
    var said = said(stay, "2026-02-05T12:00");
    // then
    assertThat(said)
        .contains(
            "Found afterwards: what shows it was accepted Thu 2026-02-05 10:00, not before it was"
                + " due.");
  }

  @Test
  void oneThatWasMetNamesTheMessage() {
    // given
    var inTime = stay().tidligmelding("2026-02-05T09:59");
    var late = stay().tidligmelding("2026-02-05T10:00");
    // when
    var saidInTime = said(inTime, "2026-02-06T00:00");
    var saidLate = said(late, "2026-02-06T00:00");
    // then
    assertThat(saidInTime)
        .contains("Met by HELSEOPPL_SOKNAD tidligmelding, accepted Thu 2026-02-05 09:59.")
        .noneMatch(sentence -> sentence.contains("too late"));
    assertThat(saidLate)
        .contains("Met by HELSEOPPL_SOKNAD tidligmelding, accepted Thu 2026-02-05 10:00.")
        .anyMatch(sentence -> sentence.endsWith("too late."));
  }

  @Test
  void oneWhoseGroundFellAwayNamesTheMessage() {
    // given
    var stay = stay().utskrevet("2026-02-04T18:00", "2026-02-04T18:00");
    // when
    var said = said(stay, "2026-02-06T00:00");
    // then
    assertThat(said)
        .contains(
            "The ground fell away with LOG_UTSKREVET utskrevet, accepted Wed 2026-02-04 18:00.");
  }

  @Test
  void oneThatNeverShouldHaveBeenNamesTheCancellation() {
    // given
    var stay = stay().cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-02-04T12:00");
    // when
    var said = said(stay, "2026-02-06T00:00");
    // then
    assertThat(said)
        .contains(
            "Withdrawn by LOG_INNLAGT c-innlagt, accepted Wed 2026-02-04 12:00: the duty should"
                + " never have arisen.");
  }

  @Test
  void theNextMomentIsTheWarningThenTheDue() {
    // given
    var open = tidligmelding(STAY, "2026-02-04T12:00");
    // when
    var before = open.next(instant("2026-02-05T05:59"));
    var at = open.next(instant("2026-02-05T06:00"));
    var after = open.next(instant("2026-02-05T06:01"));
    // then
    assertThat(before).isEqualTo(instant("2026-02-05T06:00"));
    assertThat(at).isEqualTo(instant("2026-02-05T06:00"));
    assertThat(after).isEqualTo(instant("2026-02-05T10:00"));
  }

  @Test
  void aWarningThatIsLateFromTheStartIsNextAtOnce() {
    // given
    var known = aStay().innlagt("2026-02-05T07:00", "2026-02-04T10:00");
    // when
    var next = tidligmelding(known, "2026-02-05T07:00").next(instant("2026-02-05T07:00"));
    // then
    assertThat(next).isEqualTo(instant("2026-02-05T07:00"));
  }

  @Test
  void nothingIsNextOfOneThatHasEnded() {
    // given
    var breached = tidligmelding(STAY, "2026-02-05T10:00");
    var met = tidligmelding(stay().tidligmelding("2026-02-04T12:00"), "2026-02-04T12:00");
    // when
    var next = List.of(breached, met).stream().filter(o -> o.next(o.startedAt()) != null);
    // then
    assertThat(next).isEmpty();
  }

  @Test
  void aVerdictTellsWhichJourneysAMessageIsIn() {
    // given
    var verdict =
        stay()
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-02-04T12:00")
            .verdictAt("2026-02-06T00:00");
    var facts = stay().facts();
    var journey = facts.getFirst().message().id();
    // when
    var ofInnlagt = verdict.journeysOf(journey);
    var ofRapport = verdict.journeysOf(facts.get(1).message().id());
    var ofCancellation =
        verdict.journeysOf(
            stay()
                .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-02-04T12:00")
                .facts()
                .getLast()
                .message()
                .id());
    // then
    assertThat(ofInnlagt).containsExactly(journey);
    assertThat(ofRapport).contains(journey);
    assertThat(ofCancellation).containsExactly(journey);
  }

  private static Story stay() {
    return aStay()
        .innlagt("2026-02-04T10:30", "2026-02-04T10:00")
        .innleggelsesrapport("2026-02-04T11:00");
  }

  private static Obligation tidligmelding(Story story, String asOf) {
    return story.verdictAt(asOf).obligations().stream()
        .filter(obligation -> obligation.rule() == Rule.TIDLIGMELDING)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(Story story, String asOf) {
    return Language.ENGLISH.say(tidligmelding(story, asOf).explanation());
  }
}
