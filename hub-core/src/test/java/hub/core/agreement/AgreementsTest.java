package hub.core.agreement;

import static hub.core.fixtures.MessageBuilder.instant;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.Nasjonal;
import hub.core.message.Address;
import hub.core.message.PartyId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementsTest {
  private static final PartyId TRUST = PartyId.ofHerId(59);
  private static final PartyId ALVDAL = PartyId.ofHerId(99387);
  private static final PartyId OTHER = PartyId.ofHerId(4711);

  private static final Agreements THREE_LEVELS =
      new Agreements(
          List.of(
              agreement("local", TRUST, Set.of(ALVDAL), cutoff(LocalTime.of(12, 0))),
              agreement("trust", TRUST, Set.of(), lookback(Duration.ofDays(3))),
              agreement("nasjonal", null, Set.of(), Nasjonal.VALUES)),
          Map.of("974749025", 59L));

  @Test
  void aKeyThatIsNotSetComesFromTheNextLevel() {
    // when
    var local = THREE_LEVELS.inForce(TRUST, ALVDAL, instant("2026-06-01T12:00"));
    var trust = THREE_LEVELS.inForce(TRUST, OTHER, instant("2026-06-01T12:00"));
    var national = THREE_LEVELS.inForce(OTHER, ALVDAL, instant("2026-06-01T12:00"));
    // then
    assertThat(local.agreement()).isEqualTo("local");
    assertThat(local.answer().sameDayCutoff()).isEqualTo("12:00");
    assertThat(local.earlyReportLookback()).isEqualTo(Duration.ofDays(3));
    assertThat(trust.agreement()).isEqualTo("trust");
    assertThat(trust.answer().sameDayCutoff()).isEqualTo("14:00");
    assertThat(national.agreement()).isEqualTo("nasjonal");
    assertThat(national.earlyReportLookback()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void aRuleIsTakenAwayAtEveryLevelAndBeforeAndAfterAChange() {
    // given
    Agreements changed = THREE_LEVELS.changedAt(instant("2026-06-01T12:00"), Nasjonal.agreements());
    // when
    Agreements without = changed.without("applikasjonskvittering-96t");
    // then
    for (String when : List.of("2026-05-01T12:00", "2026-07-01T12:00")) {
      Terms local = without.inForce(TRUST, ALVDAL, instant(when));
      assertThat(local.isOff("applikasjonskvittering-96t")).isTrue();
      assertThat(local.isOff("tidligmelding-24t")).isFalse();
    }
    assertThat(
            changed
                .inForce(TRUST, ALVDAL, instant("2026-05-01T12:00"))
                .isOff("applikasjonskvittering-96t"))
        .isFalse();
  }

  @Test
  void aChangeHoldsForWhatStartsFromThenOn() {
    // given
    var first = national(cutoff(LocalTime.of(12, 0)).over(Nasjonal.VALUES), Map.of());
    var second = national(cutoff(LocalTime.of(11, 0)).over(Nasjonal.VALUES), Map.of());
    var third = national(cutoff(LocalTime.of(10, 0)).over(Nasjonal.VALUES), Map.of());
    // when
    var agreements =
        first
            .changedAt(instant("2026-06-01T12:00"), second)
            .changedAt(instant("2026-06-02T12:00"), third);
    // then
    assertThat(cutoffAt(agreements, "2025-01-01T00:00")).isEqualTo("12:00");
    assertThat(cutoffAt(agreements, "2026-06-01T11:59:59.999")).isEqualTo("12:00");
    assertThat(cutoffAt(agreements, "2026-06-01T12:00")).isEqualTo("11:00");
    assertThat(cutoffAt(agreements, "2026-06-02T11:59:59.999")).isEqualTo("11:00");
    assertThat(cutoffAt(agreements, "2026-06-02T12:00")).isEqualTo("10:00");
  }

  @Test
  void aPartyThatIsKnownKeepsItsNameThroughAChange() {
    // given
    var enh = new Address(null, "974749025", "Sykehuset", null, false);
    var other = new Address(null, "983658776", "Kommunen", null, false);
    var before = national(Nasjonal.VALUES, Map.of("974749025", 59L));
    var later = national(Nasjonal.VALUES, Map.of("974749025", 60L, "983658776", 99387L));
    // when
    var agreements = before.changedAt(instant("2026-06-01T12:00"), later);
    // then
    assertThat(agreements.party(enh)).hasToString("59");
    assertThat(agreements.party(other)).hasToString("99387");
  }

  private static Agreements national(Values values, Map<String, Long> enh) {
    return new Agreements(List.of(agreement("nasjonal", null, Set.of(), values)), enh);
  }

  private static String cutoffAt(Agreements agreements, String start) {
    return agreements.inForce(OTHER, ALVDAL, instant(start)).answer().sameDayCutoff().toString();
  }

  @Test
  void bothDatesOfAnAgreementAreIncludedAsOsloDays() {
    // given
    var dated =
        new Agreement(
            "dated",
            TRUST,
            Set.of(),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 31),
            cutoff(LocalTime.of(12, 0)));
    var agreements =
        new Agreements(
            List.of(agreement("nasjonal", null, Set.of(), Nasjonal.VALUES), dated), Map.of());
    // then
    assertThat(agreements.inForce(TRUST, ALVDAL, instant("2026-04-30T23:59:59")).agreement())
        .isEqualTo("nasjonal");
    assertThat(agreements.inForce(TRUST, ALVDAL, instant("2026-05-01T00:00")).agreement())
        .isEqualTo("dated");
    assertThat(agreements.inForce(TRUST, ALVDAL, instant("2026-05-31T23:59:59")).agreement())
        .isEqualTo("dated");
    assertThat(agreements.inForce(TRUST, ALVDAL, instant("2026-06-01T00:00")).agreement())
        .isEqualTo("nasjonal");
  }

  @Test
  void anAgreementIsFoundByItsIdWithWhatItFallsBackOn() {
    // when
    var local = THREE_LEVELS.named("local").orElseThrow();
    // then
    assertThat(local.earlyReportLookback()).isEqualTo(Duration.ofDays(3));
    assertThat(THREE_LEVELS.named("unknown")).isEmpty();
  }

  @Test
  void aPartyWithoutHerIdIsTheOneThatAnAgreementMapsItsOrganisationNumberTo() {
    // then
    assertThat(THREE_LEVELS.party(address(59L, "1"))).isEqualTo(TRUST);
    assertThat(THREE_LEVELS.party(address(null, "974749025"))).isEqualTo(TRUST);
    assertThat(THREE_LEVELS.party(address(null, "999")).value()).isEqualTo("enh:999");
  }

  private static Address address(@Nullable Long herId, String enh) {
    return new Address(herId, enh, null, null, false);
  }

  private static Agreement agreement(
      String id, @Nullable PartyId trust, Set<PartyId> municipalities, Values values) {
    return new Agreement(id, trust, municipalities, null, null, values);
  }

  private static Values cutoff(LocalTime cutoff) {
    return new Values(null, cutoff, null, null, null, null, null, null, Map.of());
  }

  private static Values lookback(Duration lookback) {
    return new Values(null, null, null, null, null, lookback, null, null, Map.of());
  }
}
