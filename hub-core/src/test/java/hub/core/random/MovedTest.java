package hub.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Outage;
import hub.core.calendar.OsloTime;
import hub.core.duty.Alert;
import hub.core.duty.Verdict;
import hub.core.message.Address;
import hub.core.message.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold when histories are moved in time, or happen to others as well. */
class MovedTest {
  private static final long SEED = Long.getLong("hub.seed", 20_260_701L);
  private static final int JOURNEYS = Integer.getInteger("hub.journeys", 2_000);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final long ABROAD = 1_000_000;

  /** Neither a closed day nor a change of summer time lies in these months. */
  private static final Instant FROM = OsloTime.startOf(LocalDate.of(2026, 5, 27));

  private static final Instant TO = OsloTime.startOf(LocalDate.of(2026, 10, 18));

  @Test
  void aWeekLaterEverythingIsSaidAWeekLater() {
    // given
    List<RandomJourney> journeys =
        LongStream.range(SEED, SEED + JOURNEYS)
            .mapToObj(RandomJourney::of)
            .map(MovedTest::soonOver)
            .filter(MovedTest::isInSummer)
            .toList();
    Predicate<RandomJourney> holds =
        journey -> said(aWeekLater(journey), Duration.ZERO).equals(said(journey, WEEK));
    // when
    List<Long> broken = journeys.stream().filter(holds.negate()).map(RandomJourney::seed).toList();
    // then
    assertThat(journeys).hasSizeGreaterThan(JOURNEYS / 20);
    assertThat(broken).isEmpty();
  }

  @Test
  void whatHappensBetweenOthersDoesNotMatter() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          List<Fact> with = new ArrayList<>(journey.facts());
          with.addAll(Moved.to(MovedTest::abroad).facts(RandomJourney.of(~journey.seed()).facts()));
          with.sort(Comparator.comparing(Fact::acceptedAt));
          return ids(journey.with(with)).equals(ids(journey));
        };
    // when
    List<Long> broken =
        LongStream.range(SEED, SEED + JOURNEYS)
            .mapToObj(RandomJourney::of)
            .filter(holds.negate())
            .map(RandomJourney::seed)
            .toList();
    // then
    assertThat(broken).isEmpty();
  }

  private static Address abroad(Address of) {
    Long herId = of.herId();
    return herId == null
        ? of
        : new Address(herId + ABROAD, of.enh(), of.name(), of.level2HerId(), of.person());
  }

  /** What is said of those at home. */
  private static List<UUID> ids(RandomJourney journey) {
    return alerts(journey).stream()
        .filter(alert -> Objects.requireNonNull(alert.obliged().address().herId()) < ABROAD)
        .map(Alert::id)
        .toList();
  }

  private static List<Alert> alerts(RandomJourney journey) {
    return Verdict.of(journey.facts(), journey.agreements(), journey.asOf()).alerts();
  }

  private record Said(UUID about, String kind, Instant at, Instant startedAt, String due) {}

  private static List<Said> said(RandomJourney journey, Duration later) {
    return alerts(journey).stream().map(alert -> said(alert, later)).sorted(IN_ORDER).toList();
  }

  private static final Comparator<Said> IN_ORDER =
      Comparator.comparing(Said::at).thenComparing(Said::toString);

  private static Said said(Alert alert, Duration later) {
    UUID duty = alert.obligation();
    Instant due = alert.dueAt();
    return new Said(
        duty == null ? new UUID(0, 0) : duty,
        alert.kind() + " " + alert.rule() + " " + alert.state() + " " + alert.startedBy(),
        alert.at().plus(later),
        alert.startedAt().plus(later),
        due == null ? "" : due.plus(later).toString());
  }

  private static RandomJourney soonOver(RandomJourney of) {
    List<Fact> facts = Moved.by(Duration.ZERO).facts(of.facts());
    Instant end = facts.getLast().acceptedAt().plus(Duration.ofDays(10));
    return new RandomJourney(of.seed(), facts, of.terms(), of.local(), of.outages(), end);
  }

  private static boolean isInSummer(RandomJourney journey) {
    Instant first = journey.facts().getFirst().acceptedAt().minus(Duration.ofDays(10));
    return first.isAfter(FROM) && journey.asOf().plus(WEEK).plus(WEEK).isBefore(TO);
  }

  private static RandomJourney aWeekLater(RandomJourney of) {
    RandomJourney.Local local = of.local();
    return new RandomJourney(
        of.seed(),
        Moved.by(WEEK).facts(of.facts()),
        of.terms(),
        local == null
            ? null
            : new RandomJourney.Local(
                local.from().plusWeeks(1), local.municipalities(), local.terms()),
        of.outages().stream()
            .map(o -> new Outage(o.party(), o.from().plus(WEEK), o.to().plus(WEEK)))
            .toList(),
        of.asOf().plus(WEEK));
  }
}
