package hub.core.projection;

import static hub.core.projection.Lines.HOSPITAL;
import static hub.core.projection.Lines.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.State;
import hub.core.message.Address;
import hub.core.projection.Statistics.By;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final String TIDLIGMELDING = "tidligmelding-24t";
  private static final Party VILLAGE = Lines.party(Role.MUNICIPALITY, 4_300_720);

  private final Statistics statistics = new Statistics();

  @Test
  void whereNothingIsThereAreNoRows() {
    assertThat(statistics.rows(StatisticsQuery.ALL, By.OBLIGED)).isEmpty();
    assertThat(statistics.rows(StatisticsQuery.ALL, By.MUNICIPALITY)).isEmpty();
  }

  @Test
  void everyDutyIsCountedWhereItStands() {
    // given
    Instant due = Instant.parse("2026-05-12T08:00:00Z");
    count(duty(State.OPEN, null, due));
    count(duty(State.MET, "2026-05-11T09:30:00Z", due));
    count(duty(State.MET, "2026-05-12T07:59:59.999Z", due));
    count(duty(State.MET_LATE, "2026-05-12T08:00:00Z", due));
    count(duty(State.MET_LATE, "2026-05-12T10:30:00Z", due));
    count(duty(State.BREACHED, null, due));
    count(duty(State.CANCELLED, null, due));
    count(duty(State.RETRACTED, null, due));
    // when
    StatisticsRow row = one(By.OBLIGED);
    // then
    Figures figures = row.figures();
    assertThat(row.rule()).isEqualTo(TIDLIGMELDING);
    assertThat(row.month()).isEqualTo(YearMonth.of(2026, 5));
    assertThat(row.party()).isEqualTo(HOSPITAL);
    assertThat(figures.all()).isEqualTo(7);
    assertThat(List.of(State.values()))
        .extracting(figures::count)
        .containsExactly(1, 2, 1, 2, 1, 1);
    assertThat(figures.decided()).isEqualTo(5);
    assertThat(figures.inTime()).hasValue(0.4);
    assertThat(figures.time().count()).isEqualTo(4);
    assertThat(figures.time().min()).hasValue(90);
    assertThat(figures.time().percentile(50)).hasValue(1_439);
    assertThat(figures.time().percentile(90)).hasValue(1_590);
    assertThat(figures.lateBy().count()).isEqualTo(2);
    assertThat(figures.lateBy().min()).hasValue(0);
    assertThat(figures.lateBy().max()).hasValue(150);
  }

  @Test
  void whatIsOnlyMeasuredHasNoPartInTime() {
    // given
    count(duty("epikrise", State.MET, "2026-05-11T08:00:00Z", "2026-05-14T08:00:00Z"));
    count(duty("epikrise", State.OPEN, "2026-05-11T08:00:00Z", null));
    // when
    Figures figures = one(By.OBLIGED).figures();
    // then
    assertThat(figures.all()).isEqualTo(2);
    assertThat(figures.decided()).isZero();
    assertThat(figures.inTime()).isEmpty();
    assertThat(figures.time().max()).hasValue(3 * 24 * 60);
  }

  @Test
  void theMonthIsThatOfTheStartInOslo() {
    // given: a second before and at midnight in Oslo, in summer time and in winter time
    count(duty("epikrise", State.OPEN, "2026-06-30T21:59:59Z", null));
    count(duty("epikrise", State.OPEN, "2026-06-30T22:00:00Z", null));
    count(duty("epikrise", State.OPEN, "2026-12-31T22:59:59Z", null));
    count(duty("epikrise", State.OPEN, "2026-12-31T23:00:00Z", null));
    // then
    assertThat(statistics.rows(StatisticsQuery.ALL, By.OBLIGED))
        .extracting(row -> row.month() + " " + row.figures().all())
        .containsExactly("2026-06 1", "2026-07 1", "2026-12 1", "2027-01 1");
  }

  @Test
  void aDutyThatChangesIsCountedOnceWhereItStandsNow() {
    // given
    Instant due = Instant.parse("2026-05-12T08:00:00Z");
    Counted open = duty(State.OPEN, null, due);
    Counted breached = duty(State.BREACHED, null, due);
    Counted late = duty(State.MET_LATE, "2026-05-12T09:00:00Z", due);
    // when
    statistics.change(null, open);
    statistics.change(open, breached);
    statistics.change(breached, breached);
    statistics.change(breached, late);
    // then
    Figures figures = one(By.OBLIGED).figures();
    assertThat(List.of(State.values()))
        .extracting(figures::count)
        .containsExactly(0, 0, 0, 1, 0, 0);
    assertThat(figures.lateBy().max()).hasValue(60);
    // when: its message is cancelled
    statistics.change(late, duty(State.RETRACTED, null, due));
    // then
    Figures retracted = one(By.OBLIGED).figures();
    assertThat(retracted.all()).isZero();
    assertThat(retracted.count(State.RETRACTED)).isEqualTo(1);
    assertThat(retracted.time().count()).isZero();
    assertThat(retracted.lateBy().count()).isZero();
  }

  @Test
  void aStartThatIsCorrectedMovesTheDutyToItsMonth() {
    // given
    Counted may = duty("epikrise", State.OPEN, "2026-05-31T20:00:00Z", null);
    Counted june = duty("epikrise", State.OPEN, "2026-05-31T23:00:00Z", null);
    // when
    statistics.change(null, may);
    statistics.change(may, june);
    // then
    assertThat(statistics.rows(StatisticsQuery.ALL, By.OBLIGED))
        .extracting(row -> row.month() + " " + row.figures().all())
        .containsExactly("2026-06 1");
  }

  @Test
  void whatIsForgottenLeavesNoTrace() {
    // given
    Counted met = duty("epikrise", State.MET, "2026-05-11T08:00:00Z", "2026-05-12T08:00:00Z");
    statistics.change(null, met);
    // when
    statistics.change(met, null);
    // then
    assertThat(statistics.rows(StatisticsQuery.ALL, By.OBLIGED)).isEmpty();
  }

  @Test
  void whatWasDueInAnOutageIsCountedApart() {
    // given
    Instant due = Instant.parse("2026-05-12T08:00:00Z");
    count(duty(State.MET, "2026-05-11T09:00:00Z", due));
    count(inOutage(duty(State.BREACHED, null, due)));
    count(inOutage(duty(State.MET_LATE, "2026-05-13T08:00:00Z", due)));
    count(inOutage(duty(State.RETRACTED, null, due)));
    // when
    Figures figures = one(By.OBLIGED).figures();
    // then
    assertThat(figures.all()).isEqualTo(1);
    assertThat(figures.outage()).isEqualTo(2);
    assertThat(figures.count(State.RETRACTED)).isEqualTo(1);
    assertThat(figures.inTime()).hasValue(1);
    assertThat(figures.time().count()).isEqualTo(1);
    assertThat(figures.lateBy().count()).isZero();
  }

  @Test
  void anEstimatedStartCountsButTellsNoTime() {
    // given
    Instant due = Instant.parse("2026-05-12T08:00:00Z");
    count(estimated(duty(State.MET_LATE, "2026-05-12T09:00:00Z", due)));
    count(estimated(duty(State.OPEN, null, due)));
    // when
    Figures figures = one(By.OBLIGED).figures();
    // then
    assertThat(figures.all()).isEqualTo(2);
    assertThat(figures.inTime()).hasValue(0);
    assertThat(figures.estimated()).isEqualTo(1);
    assertThat(figures.time().count()).isZero();
    assertThat(figures.lateBy().count()).isZero();
  }

  @Test
  void theLeadTimeOfAnotherMunicipalityEndsWithTheDischarge() {
    // given
    count(duty("annen-kommune", State.MET, "2026-05-11T08:00:00Z", "2026-05-13T20:00:00Z"));
    // then
    assertThat(Measure.of("annen-kommune").isLead()).isTrue();
    assertThat(one(By.OBLIGED).figures().time().percentile(50)).hasValue(60 * 60);
  }

  @Test
  void theLeadTimeOfTheLastWordIsBelowZeroWhenItCameAfterTheEnd() {
    // given
    String rule = "informasjon-for-avslutning";
    count(duty(rule, State.MET, "2026-05-11T08:00:00Z", "2026-05-09T08:00:00Z"));
    count(duty(rule, State.MET, "2026-05-11T08:00:00Z", "2026-05-11T10:00:00Z"));
    // when
    Minutes lead = one(By.OBLIGED).figures().time();
    // then
    assertThat(lead.min()).hasValue(-120);
    assertThat(lead.max()).hasValue(2 * 24 * 60);
  }

  @Test
  void overliggerdognAreTheNightsInOsloUntilThePatientLeft() {
    // given: two nights, over the end of summer time; none; one of an hour
    count(duty("mottak", State.MET, "2026-10-24T08:00:00Z", "2026-10-26T08:00:00Z"));
    count(duty("mottak", State.MET, "2026-10-24T08:00:00Z", "2026-10-24T21:59:59Z"));
    count(duty("mottak", State.MET, "2026-10-24T21:30:00Z", "2026-10-24T22:30:00Z"));
    count(duty("mottak", State.OPEN, "2026-10-24T08:00:00Z", null));
    count(duty("mottak", State.CANCELLED, "2026-10-24T08:00:00Z", null));
    // when
    Figures figures = one(By.OBLIGED).figures();
    // then
    assertThat(figures.stays()).isEqualTo(3);
    assertThat(figures.nights()).isEqualTo(3);
    assertThat(figures.all()).isEqualTo(5);
  }

  @Test
  void onlyMottakHasNights() {
    // given
    count(duty("epikrise", State.MET, "2026-05-11T08:00:00Z", "2026-05-14T08:00:00Z"));
    // then
    assertThat(one(By.OBLIGED).figures().stays()).isZero();
    assertThat(one(By.OBLIGED).figures().nights()).isZero();
  }

  @Test
  void thoseOfSeveralCounterpartiesAreOneRowOfTheObligedAndOneRowOfEachMunicipality() {
    // given
    count(duty(HOSPITAL, TOWN, State.MET, "2026-05-11T09:00:00Z"));
    count(duty(HOSPITAL, VILLAGE, State.MET, "2026-05-11T11:00:00Z"));
    count(duty(HOSPITAL, VILLAGE, State.BREACHED, null));
    count(duty(VILLAGE, HOSPITAL, State.OPEN, null));
    // then
    assertThat(rows(StatisticsQuery.ALL, By.OBLIGED))
        .containsExactly("HOSPITAL 59: 3", "MUNICIPALITY 4300720: 1");
    assertThat(rows(StatisticsQuery.ALL, By.MUNICIPALITY))
        .containsExactly("MUNICIPALITY 4300720: 3", "MUNICIPALITY 99387: 1");
  }

  @Test
  void aDutyBetweenTwoThatAreNoMunicipalityHasNoMunicipality() {
    // given
    count(
        duty(
            HOSPITAL,
            new Party(null, new Address(null, "911", null, null, false)),
            State.OPEN,
            null));
    // then
    assertThat(one(By.MUNICIPALITY).party()).isNull();
  }

  @Test
  void onlyWhatIsWantedIsTold() {
    // given
    count(duty(HOSPITAL, TOWN, State.OPEN, null));
    count(duty(VILLAGE, HOSPITAL, State.OPEN, null));
    count(duty("epikrise", State.OPEN, "2026-06-11T08:00:00Z", null));
    // then
    assertThat(of(Set.of("epikrise"), Set.of(), Set.of(), null, null)).isEqualTo(1);
    assertThat(of(Set.of(), Set.of(Role.MUNICIPALITY), Set.of(), null, null)).isEqualTo(1);
    assertThat(of(Set.of(), Set.of(), Set.of(59L), null, null)).isEqualTo(3);
    assertThat(of(Set.of(), Set.of(), Set.of(4_300_720L), null, null)).isEqualTo(1);
    assertThat(of(Set.of(), Set.of(), Set.of(), YearMonth.of(2026, 6), null)).isEqualTo(1);
    assertThat(of(Set.of(), Set.of(), Set.of(), null, YearMonth.of(2026, 5))).isEqualTo(2);
    assertThat(of(Set.of(), Set.of(), Set.of(), YearMonth.of(2026, 5), YearMonth.of(2026, 6)))
        .isEqualTo(3);
  }

  @Test
  void aPartyThatIsRenamedStaysOneParty() {
    // given
    count(duty(HOSPITAL, TOWN, State.OPEN, null));
    Party renamed = new Party(Role.HOSPITAL, new Address(59L, "983", "Nytt navn", null, false));
    count(duty(renamed, TOWN, State.OPEN, null));
    count(
        duty(
            new Party(Role.HOSPITAL, new Address(59L, null, null, null, false)),
            TOWN,
            State.OPEN,
            null));
    // then
    assertThat(rows(StatisticsQuery.ALL, By.OBLIGED)).containsExactly("Nytt navn: 3");
  }

  @Test
  void aPartyWhoseRoleIsNotKnownInADutyIsStillOneRow() {
    // given
    count(duty(HOSPITAL, TOWN, State.OPEN, null));
    count(duty(new Party(null, HOSPITAL.address()), TOWN, State.OPEN, null));
    // then
    assertThat(one(By.OBLIGED).party()).isEqualTo(HOSPITAL);
    assertThat(one(By.OBLIGED).figures().all()).isEqualTo(2);
    assertThat(of(Set.of(), Set.of(Role.HOSPITAL), Set.of(), null, null)).isEqualTo(1);
  }

  @Test
  void theViewOfObligationsTellsItsStatisticsOfEveryChange() {
    // given
    Obligations obligations = new Obligations(statistics);
    obligations.put(Lines.duty(1, State.OPEN, "2026-05-13T08:00:00Z", 0, 1));
    obligations.put(Lines.duty(2, State.OPEN, "2026-05-13T08:00:00Z", 0, 2));
    // when
    obligations.put(Lines.duty(1, State.MET, "2026-05-13T08:00:00Z", 0, 5));
    obligations.put(Lines.duty(1, State.MET, "2026-05-13T08:00:00Z", 0, 5));
    obligations.put(Lines.duty(1, State.OPEN, "2026-05-13T08:00:00Z", 0, 1)); // older: passed over
    obligations.remove(Lines.id(2));
    obligations.remove(Lines.id(2));
    // then
    Figures figures = one(By.OBLIGED).figures();
    assertThat(figures.all()).isEqualTo(1);
    assertThat(figures.count(State.MET)).isEqualTo(1);
    assertThat(figures.time().max()).hasValue(60);
  }

  private void count(Counted duty) {
    statistics.change(null, duty);
  }

  private StatisticsRow one(By by) {
    List<StatisticsRow> rows = statistics.rows(StatisticsQuery.ALL, by);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private List<String> rows(StatisticsQuery wanted, By by) {
    return statistics.rows(wanted, by).stream()
        .map(row ->
            (row.party() == null ? "" : row.party().address().name()) + ": " + row.figures().all())
        .toList();
  }

  private int of(
      Set<String> rules,
      Set<Role> roles,
      Set<Long> herIds,
      @Nullable YearMonth from,
      @Nullable YearMonth to) {
    return statistics.rows(new StatisticsQuery(rules, roles, herIds, from, to), By.OBLIGED).stream()
        .mapToInt(row -> row.figures().all())
        .sum();
  }

  private static Counted duty(State state, @Nullable String metAt, Instant due) {
    return counted(TIDLIGMELDING, state, HOSPITAL, TOWN, "2026-05-11T08:00:00Z", due, metAt);
  }

  private static Counted duty(String rule, State state, String startedAt, @Nullable String metAt) {
    return counted(rule, state, HOSPITAL, TOWN, startedAt, null, metAt);
  }

  private static Counted duty(Party obliged, Party other, State state, @Nullable String metAt) {
    return counted(TIDLIGMELDING, state, obliged, other, "2026-05-11T08:00:00Z", null, metAt);
  }

  private static Counted counted(
      String rule,
      State state,
      Party obliged,
      Party counterparty,
      String startedAt,
      @Nullable Instant due,
      @Nullable String metAt) {
    return new Counted(
        rule,
        state,
        obliged,
        counterparty,
        Instant.parse(startedAt),
        false,
        due,
        metAt == null ? null : Instant.parse(metAt),
        false);
  }

  private static Counted inOutage(Counted duty) {
    return new Counted(
        duty.rule(),
        duty.state(),
        duty.obliged(),
        duty.counterparty(),
        duty.startedAt(),
        false,
        duty.dueAt(),
        duty.metAt(),
        true);
  }

  private static Counted estimated(Counted duty) {
    return new Counted(
        duty.rule(),
        duty.state(),
        duty.obliged(),
        duty.counterparty(),
        duty.startedAt(),
        true,
        duty.dueAt(),
        duty.metAt(),
        false);
  }
}
