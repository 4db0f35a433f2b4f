package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Anchor;
import hub.core.agreement.RequiredFor;
import hub.core.agreement.RuleValues;
import hub.core.agreement.Terms;
import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.calendar.ClosedDay;
import hub.core.calendar.Lead;
import hub.core.calendar.Span;
import hub.core.message.Address;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.message.ThemeDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
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
          tsb: [4713]
          poliklinikk: [4714]
          dogn: [4715]
        receivers:
          LOG_INNLAGT: [5078]
        themes:
          KOORDINATOR: [7322/6, Koordinator, 1/2 stilling]
        transition:
          age: 20
          all: true
        rules:
          tilbud-klart:
            limit: 5WD
            warnBefore: P1D
            start: EVENT
            met: SENT
          mottak:
            warnBefore: P6M
          R17:
            warnBefore: 3D
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
    assertThat(terms.warnBefore("tilbud-klart")).isEqualTo(Lead.of(Duration.ofDays(1)));
    assertThat(terms.warnBefore("mottak")).isEqualTo(new Lead.Months(6));
    assertThat(terms.warnBefore("epikrise")).isEqualTo(Lead.of(Duration.ofDays(3)));
    assertThat(terms.start("tilbud-klart")).isEqualTo(Anchor.EVENT);
    assertThat(terms.met("tilbud-klart")).isEqualTo(Anchor.SENT);
    assertThat(terms.start("mottak")).isNull();
    assertThat(terms.met("mottak")).isEqualTo(Anchor.ACCEPTED);
    assertThat(terms.isPsykiskOrTsb(unit(4712))).isTrue();
    assertThat(terms.isPsykiskOrTsb(unit(4713))).isTrue();
    assertThat(terms.isPsykiskOrTsb(unit(4714))).isFalse();
    assertThat(terms.isPoliklinikk(unit(4714))).isTrue();
    assertThat(terms.isDogn(unit(4715))).isTrue();
    assertThat(terms.receivers(MessageKind.LOG_INNLAGT)).isEqualTo(Set.of(5078L));
    assertThat(terms.receivers(MessageKind.EPIKRISE)).isNull();
    assertThat(terms.transitionAge()).isEqualTo(20);
    assertThat(terms.transitionForAll()).isTrue();
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
    assertThat(agreements.ids())
        .containsExactly(
            "nasjonal", "unn-retningslinje-2", "so-retningslinje-13", "hnt-retningslinje-7");
  }

  @Test
  void anOutageIsOfItsPartyFromItsBeginningToBeforeItsEnd() throws IOException {
    // given
    write(
        "a.yaml",
        """
        id: a
        parties: {trust: 59}
        outages:
          - {party: 59, from: 2026-05-11T22:00, to: 2026-05-12T02:00:00Z}
          - {party: 99387, from: 2026-06-01T00:00, to: 2026-06-02T00:00}
        """);
    // when
    Agreements agreements = AgreementFiles.in(folder);
    // then
    assertThat(
            List.of(
                agreements.isOutage(UNN, Instant.parse("2026-05-11T19:59:59Z"), MAY_2026),
                agreements.isOutage(UNN, Instant.parse("2026-05-11T20:00:00Z"), MAY_2026),
                agreements.isOutage(UNN, Instant.parse("2026-05-12T01:59:59Z"), MAY_2026),
                agreements.isOutage(UNN, Instant.parse("2026-05-12T02:00:00Z"), MAY_2026),
                agreements.isOutage(TROMSO, Instant.parse("2026-05-11T21:00:00Z"), MAY_2026)))
        .containsExactly(false, true, true, false, false);
  }

  @Test
  void aFileWithTheIdOfAGuidelineTakesItIntoUseAndInheritsWhatItLeavesOut() throws IOException {
    // given
    write(
        "own.yaml",
        """
        id: unn-retningslinje-2
        parties: {trust: 59}
        answer: {sameDayCutoff: 12:00}
        rules: {epikrise: {off: true}}
        """);
    // when
    Agreements agreements = AgreementFiles.in(folder);
    Terms terms = agreements.inForce(UNN, TROMSO, MAY_2026);
    // then
    assertThat(terms.agreement()).isEqualTo("unn-retningslinje-2");
    assertThat(terms.answer().sameDayCutoff()).isEqualTo(LocalTime.of(12, 0));
    assertThat(terms.answer().end()).isEqualTo(LocalTime.of(15, 0));
    assertThat(terms.values().rules())
        .containsEntry("samarbeidsmote", new RuleValues(null, (Lead) null, false, null, null));
    assertThat(terms.isOff("epikrise")).isTrue();
    assertThat(agreements.isTrust(UNN, MAY_2026)).isTrue();
    assertThat(agreements.ids())
        .containsExactly(
            "nasjonal", "unn-retningslinje-2", "so-retningslinje-13", "hnt-retningslinje-7");
  }

  @Test
  void whatALogHoldsIsReadWithTheGuidelinesThatItHasAndNotThoseOfTheProgram() {
    // given
    Map<String, String> told =
        Map.of(
            "shipped/nasjonal.yaml",
            Shipped.byName().get("shipped/nasjonal.yaml"),
            "a.yaml",
            "id: so-retningslinje-13\nparties: {trust: 59}\n");
    // when
    Agreements agreements = AgreementFiles.ofLog(told);
    // then
    assertThat(agreements.ids()).containsExactly("nasjonal", "so-retningslinje-13");
    assertThat(agreements.inForce(UNN, TROMSO, MAY_2026).values().rules()).isEmpty();
  }

  private static Address unit(long level2HerId) {
    return new Address(59L, null, null, level2HerId, false);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
