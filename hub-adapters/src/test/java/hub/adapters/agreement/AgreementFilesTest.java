package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.RequiredFor;
import hub.core.agreement.Terms;
import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.calendar.ClosedDay;
import hub.core.calendar.Span;
import hub.core.message.Address;
import hub.core.message.PartyId;
import hub.core.message.ThemeDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where agreements come from, and what they set. */
class AgreementFilesTest {
  private static final PartyId UNN = PartyId.ofHerId(59);
  private static final PartyId TROMSO = PartyId.ofHerId(99387);
  private static final Instant MAY_2026 = Instant.parse("2026-05-11T08:00:00Z");

  @TempDir Path folder;

  @Test
  void theShippedNationalAgreementHoldsTheDefaultsOfTheRules() {
    // when
    Terms terms = AgreementFiles.shipped().named("nasjonal").orElseThrow();
    // then
    assertThat(terms.answer().sameDayCutoff()).isEqualTo(LocalTime.of(14, 0));
    assertThat(terms.answer().start()).isEqualTo(LocalTime.of(8, 0));
    assertThat(terms.answer().end()).isEqualTo(LocalTime.of(15, 0));
    assertThat(terms.calendar().extraClosedDays()).isEmpty();
    assertThat(terms.tidligmeldingRequiredFor()).isEqualTo(RequiredFor.ALL_ADMISSIONS);
    assertThat(terms.earlyReportLookback()).isEqualTo(Duration.ofDays(7));
    assertThat(terms.matchUnreferencedAnswer()).isTrue();
    assertThat(terms.ohd()).isEmpty();
  }

  @Test
  void aFileSetsValuesForItsPartiesAndLeavesTheRestToTheNationalOne() throws IOException {
    // given
    write(
        "unn.yaml",
        """
        id: unn-tromso
        parties:
          trust: 59
          municipalities: [99387]
        guideline: Retningslinje 2
        from: 2026-01-01
        to: 2026-12-31
        reviewBy: 2026-10-01
        calendar:
          extraClosedDays: [12-24, 2026-12-31]
        answer:
          sameDayCutoff: 13:00
        tidligmelding:
          requiredFor: KNOWN_NEED
        units:
          ohd: [4711]
          psykisk: [4712]
        receivers:
          LOG_INNLAGT: [5078]
        themes:
          KOORDINATOR: [7322/6, Koordinator, 1/2 stilling]
        transition:
          age: 18
          all: false
        rules:
          tilbud-klart:
            limit: 5WD
            warnBefore: P1D
            start: ACCEPTED
            met: SENT
          R8:
            off: true
        """);
    // when
    Agreements agreements = AgreementFiles.in(folder);
    Terms terms = agreements.inForce(UNN, TROMSO, MAY_2026);
    // then
    assertThat(terms.agreement()).isEqualTo("unn-tromso");
    assertThat(terms.answer().sameDayCutoff()).isEqualTo(LocalTime.of(13, 0));
    assertThat(terms.answer().end()).isEqualTo(LocalTime.of(15, 0));
    assertThat(terms.calendar().extraClosedDays())
        .containsExactly(
            new ClosedDay.Yearly(MonthDay.of(12, 24)),
            new ClosedDay.Once(java.time.LocalDate.of(2026, 12, 31)));
    assertThat(terms.tidligmeldingRequiredFor()).isEqualTo(RequiredFor.KNOWN_NEED);
    assertThat(terms.ohd()).isEqualTo(Set.of(4711L));
    assertThat(terms.limit("tilbud-klart")).isEqualTo(new Span.WorkingDays(5));
    assertThat(terms.warnBefore("tilbud-klart")).isEqualTo(Duration.ofDays(1));
    assertThat(terms.isOff("utskrivningsrapport-utreisedag")).isTrue();
    assertThat(terms.themes())
        .isEqualTo(
            Map.of(
                Theme.KOORDINATOR,
                Set.of(
                    new ThemeMark.Code("7322/6"),
                    new ThemeMark.Text(ThemeDigest.of("koordinator")),
                    new ThemeMark.Text(ThemeDigest.of("1/2 stilling")))));
    assertThat(agreements.inForce(UNN, TROMSO, Instant.parse("2027-01-01T08:00:00Z")).agreement())
        .isEqualTo("nasjonal");
  }

  @Test
  void aNationalFileTakesThePlaceOfTheShippedOneWhichFillsWhatItLeavesOut() throws IOException {
    // given
    write("own.yml", "id: nasjonal\nearlyReport: {lookback: P3D}\n");
    // when
    Terms terms = AgreementFiles.in(folder).named("nasjonal").orElseThrow();
    // then
    assertThat(terms.earlyReportLookback()).isEqualTo(Duration.ofDays(3));
    assertThat(terms.answer().sameDayCutoff()).isEqualTo(LocalTime.of(14, 0));
  }

  @Test
  void anOrganisationNumberIsMappedToTheHerIdThatAFileGives() throws IOException {
    // given
    write("a.yaml", "id: a\nparties: {trust: 59}\nenh: {983974899: 59}\n");
    // when
    PartyId party =
        AgreementFiles.in(folder).party(new Address(null, "983974899", null, null, false));
    // then
    assertThat(party).isEqualTo(UNN);
  }

  @Test
  void otherFilesOfTheFolderAreNotRead() throws IOException {
    // given
    write("README.md", "no agreement");
    // when
    Agreements agreements = AgreementFiles.in(folder);
    // then
    assertThat(agreements.ids()).containsExactly("nasjonal");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
