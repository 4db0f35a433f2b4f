package hub.adapters.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.adapters.audit.Audit.Setup;
import hub.core.agreement.Agreements;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import hub.core.fixtures.Nasjonal;
import hub.core.projection.AlertSum;
import hub.core.projection.WhatIf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive judged by the defaults and by a proposal. */
class ComparisonTest {
  private static final Agreements TWELVE_HOURS = Nasjonal.limit(Rule.TIDLIGMELDING, "PT12H");

  @TempDir Path folder;

  private PlainArchive archive;

  @BeforeEach
  void anAdmission() throws IOException {
    archive = new PlainArchive(folder);
    archive.file("a.xml", "innlagt LOG_INNLAGT"); // at 08:00 UTC on Monday
  }

  @Test
  void aShorterLimitAddsWhatWasInTimeBefore() throws IOException {
    // given
    archive.file("b.xml", "tidligmelding HELSEOPPL_SOKNAD");
    archive.index("{\"file\":\"b.xml\",\"acceptedAt\":\"2026-05-11T22:00:00Z\"}\n");
    // when
    WhatIf whatIf = compared(TWELVE_HOURS).whatIf();
    // then
    assertThat(changes(whatIf))
        .containsExactly(
            "ADDED WARNING tidligmelding-24t 2026-05-11T16:00:00Z",
            "ADDED BREACH tidligmelding-24t 2026-05-11T20:00:00Z",
            "ADDED LATE tidligmelding-24t 2026-05-11T22:00:00Z");
    assertThat(whatIf.sums())
        .extracting(AlertSum::before, AlertSum::after)
        .containsOnly(tuple(0, 1));
  }

  @Test
  void aShorterLimitMovesWhatWasTooLateBefore() throws IOException {
    // given
    archive.file("b.xml", "tidligmelding HELSEOPPL_SOKNAD");
    archive.index("{\"file\":\"b.xml\",\"acceptedAt\":\"2026-05-12T09:30:00Z\"}\n");
    // when
    WhatIf whatIf = compared(TWELVE_HOURS).whatIf();
    // then: LATE is said at the same time, and is about another due
    assertThat(changes(whatIf))
        .containsExactlyInAnyOrder(
            "ADDED WARNING tidligmelding-24t 2026-05-11T16:00:00Z moved",
            "ADDED BREACH tidligmelding-24t 2026-05-11T20:00:00Z moved",
            "REMOVED WARNING tidligmelding-24t 2026-05-12T04:00:00Z moved",
            "REMOVED BREACH tidligmelding-24t 2026-05-12T08:00:00Z moved",
            "ADDED LATE tidligmelding-24t 2026-05-12T09:30:00Z moved",
            "REMOVED LATE tidligmelding-24t 2026-05-12T09:30:00Z moved");
    assertThat(whatIf.moved()).isEqualTo(3);
  }

  @Test
  void aLaterCutoffWantsTheAnswerTheSameDay() throws IOException {
    // given
    archive.file("b.xml", "klar LOG_UTSKRIVNINGSKLAR");
    archive.file("c.xml", "svar DIALOG_NOTAT klar");
    archive.index(
        """
        {"file":"b.xml","acceptedAt":"2026-05-12T14:30:00"}
        {"file":"c.xml","acceptedAt":"2026-05-13T09:00:00"}
        """);
    Agreements untilThree =
        Nasjonal.with(
            new Values(null, LocalTime.of(15, 0), null, null, null, null, null, null, Map.of()));
    // when
    WhatIf whatIf = compared(untilThree).whatIf();
    // then
    assertThat(changes(whatIf))
        .containsExactly(
            "ADDED WARNING utskrivningsklar-svar 2026-05-12T12:30:00Z",
            "ADDED BREACH utskrivningsklar-svar 2026-05-12T13:00:00Z",
            "ADDED LATE utskrivningsklar-svar 2026-05-13T07:00:00Z");
  }

  @Test
  void theSameAgreementsChangeNothing() throws IOException {
    // given
    archive.file("b.xml", "innlagt LOG_INNLAGT changed");
    archive.file(
        "c.xml", "innlagt LOG_INNLAGT changed again, of-another"); // one DEFICIENCY of both
    // when
    Comparison compared = compared(Nasjonal.agreements());
    // then
    assertThat(compared.whatIf()).isEqualTo(new WhatIf(List.of(), List.of(), 1));
    assertThat(compared.before().alerts()).hasSize(1);
    assertThat(compared.before().refused()).hasSize(2);
  }

  @Test
  void whatWasNotKnownThenIsOnNeitherSide() throws IOException {
    // given
    archive.file("b.xml", "tidligmelding HELSEOPPL_SOKNAD");
    archive.index("{\"file\":\"b.xml\",\"acceptedAt\":\"2026-05-11T22:00:00Z\"}\n");
    Instant known = Instant.parse("2026-05-11T21:00:00Z");
    // when
    WhatIf then = compared(TWELVE_HOURS, Horizon.at(known)).whatIf();
    WhatIf judgedLater =
        compared(TWELVE_HOURS, new Horizon(known, Instant.parse("2026-05-12T04:00:00Z"))).whatIf();
    // then
    assertThat(changes(then))
        .containsExactly(
            "ADDED WARNING tidligmelding-24t 2026-05-11T16:00:00Z",
            "ADDED BREACH tidligmelding-24t 2026-05-11T20:00:00Z");
    assertThat(changes(judgedLater))
        .containsExactly(
            "ADDED WARNING tidligmelding-24t 2026-05-11T16:00:00Z moved",
            "ADDED BREACH tidligmelding-24t 2026-05-11T20:00:00Z",
            "REMOVED WARNING tidligmelding-24t 2026-05-12T04:00:00Z moved");
  }

  @Test
  void neitherSideLooksForReceiptsWhereTheArchiveHoldsNone() throws IOException {
    // given
    Horizon later = Horizon.at(Instant.parse("2026-05-20T08:00:00Z"));
    Agreements oneHour = Nasjonal.limit(Rule.APPLIKASJONSKVITTERING, "PT1H");
    WhatIf without = compared(oneHour, later).whatIf();
    archive.file("b.xml", "rapport INNLEGGELSESRAPPORT");
    archive.file("c.xml", "receipt APPREC innlagt");
    // when
    WhatIf with = compared(oneHour, later).whatIf();
    // then
    assertThat(changes(without)).isEmpty();
    assertThat(changes(with))
        .containsExactly(
            "ADDED BREACH applikasjonskvittering-96t 2026-05-11T09:00:00Z moved",
            "REMOVED BREACH applikasjonskvittering-96t 2026-05-15T08:00:00Z moved");
  }

  @Test
  void everyFileIsReadOnce() throws IOException {
    // given
    AtomicInteger reads = new AtomicInteger();
    Setup setup = PlainArchive.setup(Horizon.ALL);
    // when
    Comparison.of(
        folder,
        new Setup(
            (bytes, acceptedAt) -> {
              reads.incrementAndGet();
              return setup.reader().read(bytes, acceptedAt);
            },
            setup.names(),
            setup.agreements(),
            setup.horizon()),
        TWELVE_HOURS);
    // then
    assertThat(reads).hasValue(1);
  }

  private Comparison compared(Agreements proposal) throws IOException {
    return compared(proposal, Horizon.ALL);
  }

  private Comparison compared(Agreements proposal, Horizon horizon) throws IOException {
    return Comparison.of(folder, PlainArchive.setup(horizon), proposal);
  }

  private static List<String> changes(WhatIf whatIf) {
    return whatIf.changes().stream()
        .map(change ->
            change.kind()
                + " "
                + change.alert().kind()
                + " "
                + change.alert().rule()
                + " "
                + change.alert().at()
                + (change.moved() == null ? "" : " moved"))
        .toList();
  }
}
