package hub.core.projection;

import static hub.core.projection.Lines.HOSPITAL;
import static hub.core.projection.Lines.TOWN;
import static hub.core.projection.Lines.id;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.duty.Detected;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.State;
import hub.core.explanation.Explanation;
import hub.core.message.Address;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final String TIDLIGMELDING = "tidligmelding-24t";
  private static final String MONDAY = "2026-05-11T08:00:00Z";
  private static final String TUESDAY = "2026-05-12T08:00:00Z";

  @Test
  void whereNothingIsSaidNothingChanges() {
    assertThat(WhatIf.of(List.of(), List.of())).isEqualTo(new WhatIf(List.of(), List.of(), 0));
  }

  @Test
  void anAlertOfOneIdAndMomentIsTheSameWhateverElseItTells() {
    // given
    Alert before = breach(1, 100, MONDAY);
    Alert after = in("forslag", new Party(null, HOSPITAL.address()), breach(1, 100, MONDAY));
    // when
    WhatIf whatIf = WhatIf.of(List.of(before), List.of(after));
    // then
    assertThat(whatIf).isEqualTo(new WhatIf(List.of(), List.of(), 1));
  }

  @Test
  void whatOnlyOneSideSaysIsAddedOrRemovedByTimeAndThenById() {
    // given
    List<Alert> before = List.of(breach(5, 100, MONDAY), breach(1, 101, TUESDAY));
    List<Alert> after = List.of(breach(3, 102, MONDAY), breach(1, 101, TUESDAY), lack(2, TUESDAY));
    // when
    WhatIf whatIf = WhatIf.of(before, after);
    // then
    assertThat(changes(whatIf))
        .containsExactly("ADDED 3 BREACH null", "REMOVED 5 BREACH null", "ADDED 2 DEFICIENCY null");
    assertThat(whatIf.added()).isEqualTo(2);
    assertThat(whatIf.removed()).isEqualTo(1);
    assertThat(whatIf.moved()).isZero();
    assertThat(whatIf.unchanged()).isEqualTo(1);
  }

  @Test
  void aDeadlineThatMovesIsRemovedAndAddedAndEachNamesTheOther() {
    // given
    List<Alert> before = List.of(warning(1, 100, MONDAY), breach(2, 100, TUESDAY));
    List<Alert> after = List.of(warning(3, 100, MONDAY), breach(4, 100, TUESDAY));
    // when
    WhatIf whatIf = WhatIf.of(before, after);
    // then
    assertThat(changes(whatIf))
        .containsExactly(
            "REMOVED 1 WARNING 3", "ADDED 3 WARNING 1", "REMOVED 2 BREACH 4", "ADDED 4 BREACH 2");
    assertThat(whatIf.moved()).isEqualTo(2);
    assertThat(whatIf.unchanged()).isZero();
  }

  @Test
  void aWarningThatIsGivenEarlierIsMovedThoughItsIdIsTheSame() {
    // when: the id holds due, not warnBefore
    WhatIf whatIf = WhatIf.of(List.of(warning(1, 100, TUESDAY)), List.of(warning(1, 100, MONDAY)));
    // then
    assertThat(changes(whatIf)).containsExactly("ADDED 1 WARNING 1", "REMOVED 1 WARNING 1");
    assertThat(whatIf.moved()).isEqualTo(1);
    assertThat(whatIf.unchanged()).isZero();
  }

  @Test
  void whereThereAreSeveralOfAKindNobodyKnowsWhichMoved() {
    // given
    List<Alert> two = List.of(breach(1, 100, MONDAY), breach(2, 100, TUESDAY));
    List<Alert> one = List.of(breach(3, 100, MONDAY));
    // when
    WhatIf twoToOne = WhatIf.of(two, one);
    WhatIf oneToTwo = WhatIf.of(one, two);
    // then
    assertThat(changes(twoToOne))
        .containsExactly("REMOVED 1 BREACH null", "ADDED 3 BREACH null", "REMOVED 2 BREACH null");
    assertThat(changes(oneToTwo))
        .containsExactly("ADDED 1 BREACH null", "REMOVED 3 BREACH null", "ADDED 2 BREACH null");
    assertThat(twoToOne.moved() + oneToTwo.moved()).isZero();
  }

  @Test
  void anotherDutyOrAnotherKindIsNoMove() {
    // when
    WhatIf otherDuty = WhatIf.of(List.of(breach(1, 100, MONDAY)), List.of(breach(2, 101, MONDAY)));
    WhatIf otherKind = WhatIf.of(List.of(warning(1, 100, MONDAY)), List.of(breach(2, 100, MONDAY)));
    WhatIf noDuty = WhatIf.of(List.of(lack(1, MONDAY)), List.of(lack(2, MONDAY)));
    // then
    assertThat(otherDuty.moved() + otherKind.moved() + noDuty.moved()).isZero();
  }

  @Test
  void theSumsCountBothSidesWhereSomethingChanges() {
    // given
    List<Alert> before =
        List.of(breach(1, 100, MONDAY), breach(2, 101, MONDAY), warning(3, 100, MONDAY));
    List<Alert> after =
        List.of(
            breach(1, 100, MONDAY),
            breach(4, 101, MONDAY),
            breach(5, 102, MONDAY),
            warning(3, 100, MONDAY));
    // when
    WhatIf whatIf = WhatIf.of(before, after);
    // then
    assertThat(sums(whatIf)).containsExactly("tidligmelding-24t BREACH 59 2026-05: 2 3 +2 -1");
  }

  @Test
  void theSumsComeByRuleInTheOrderOfTheTableThenByKindPartyAndMonth() {
    // given
    Party village = Lines.party(Role.MUNICIPALITY, 4_300_720);
    List<Alert> after =
        List.of(
            of("utskrivningsklar-svar", TOWN, warning(1, 100, MONDAY)),
            of(TIDLIGMELDING, HOSPITAL, breach(2, 101, "2026-06-11T08:00:00Z")),
            of(TIDLIGMELDING, HOSPITAL, breach(3, 102, MONDAY)),
            of(TIDLIGMELDING, HOSPITAL, warning(4, 103, "2026-07-11T08:00:00Z")),
            of("innleggelsesrapport-24t", TOWN, breach(5, 104, MONDAY)),
            of("innleggelsesrapport-24t", village, breach(6, 105, "2026-06-11T08:00:00Z")),
            of("alder-ukjent", HOSPITAL, lack(7, MONDAY)));
    // when
    WhatIf whatIf = WhatIf.of(List.of(), after);
    // then
    assertThat(sums(whatIf))
        .containsExactly(
            "tidligmelding-24t WARNING 59 2026-07: 0 1 +1 -0",
            "tidligmelding-24t BREACH 59 2026-05: 0 1 +1 -0",
            "tidligmelding-24t BREACH 59 2026-06: 0 1 +1 -0",
            "innleggelsesrapport-24t BREACH 4300720 2026-06: 0 1 +1 -0",
            "innleggelsesrapport-24t BREACH 99387 2026-05: 0 1 +1 -0",
            "utskrivningsklar-svar WARNING 99387 2026-05: 0 1 +1 -0",
            "alder-ukjent DEFICIENCY 59 2026-05: 0 1 +1 -0");
  }

  @Test
  void theMonthIsThatInOsloOfWhenItWasSaid() {
    // given: a second before and at midnight in Oslo, in summer time and in winter time
    List<Alert> after =
        List.of(
            breach(1, 101, "2026-06-30T21:59:59Z"),
            breach(2, 102, "2026-06-30T22:00:00Z"),
            breach(3, 103, "2026-12-31T22:59:59Z"),
            breach(4, 104, "2026-12-31T23:00:00Z"));
    // when
    WhatIf whatIf = WhatIf.of(List.of(), after);
    // then
    assertThat(sums(whatIf))
        .containsExactly(
            "tidligmelding-24t BREACH 59 2026-06: 0 1 +1 -0",
            "tidligmelding-24t BREACH 59 2026-07: 0 1 +1 -0",
            "tidligmelding-24t BREACH 59 2026-12: 0 1 +1 -0",
            "tidligmelding-24t BREACH 59 2027-01: 0 1 +1 -0");
  }

  @Test
  void whatMovesOverTheEndOfAMonthIsTakenFromOneAndPutIntoTheOther() {
    // given: summer time ends between them
    Alert october = breach(1, 100, "2026-10-24T08:00:00Z");
    Alert november = breach(2, 100, "2026-10-31T23:00:00Z");
    // when
    WhatIf whatIf = WhatIf.of(List.of(october), List.of(november));
    // then
    assertThat(sums(whatIf))
        .containsExactly(
            "tidligmelding-24t BREACH 59 2026-10: 1 0 +0 -1",
            "tidligmelding-24t BREACH 59 2026-11: 0 1 +1 -0");
    assertThat(whatIf.moved()).isEqualTo(1);
  }

  @Test
  void aPartyThatIsNamedOtherwiseIsOneAndOneWithoutNumberIsNobody() {
    // given
    Party renamed = new Party(null, new Address(59L, "983", "Nytt navn", null, false));
    Party nobody = new Party(null, new Address(null, null, "Uten nummer", null, false));
    // when
    WhatIf whatIf =
        WhatIf.of(
            List.of(breach(1, 100, MONDAY), of(TIDLIGMELDING, nobody, breach(2, 101, MONDAY))),
            List.of(of(TIDLIGMELDING, renamed, breach(3, 102, MONDAY))));
    // then
    assertThat(whatIf.sums())
        .extracting(AlertSum::party)
        .containsExactly(new Party(Role.HOSPITAL, renamed.address()), null);
    assertThat(sums(whatIf))
        .containsExactly(
            "tidligmelding-24t BREACH 59 2026-05: 1 1 +1 -1",
            "tidligmelding-24t BREACH null 2026-05: 1 0 +0 -1");
  }

  private static List<String> changes(WhatIf whatIf) {
    return whatIf.changes().stream()
        .map(change ->
            change.kind()
                + " "
                + number(change.alert().id())
                + " "
                + change.alert().kind()
                + " "
                + number(change.moved()))
        .toList();
  }

  private static @Nullable Long number(@Nullable UUID id) {
    return id == null ? null : id.getLeastSignificantBits();
  }

  private static List<String> sums(WhatIf whatIf) {
    return whatIf.sums().stream()
        .map(sum ->
            "%s %s %s %s: %d %d +%d -%d"
                .formatted(
                    sum.rule(),
                    sum.kind(),
                    sum.party() == null ? null : sum.party().address().herId(),
                    sum.month(),
                    sum.before(),
                    sum.after(),
                    sum.added(),
                    sum.removed()))
        .toList();
  }

  private static Alert warning(long id, long obligation, String at) {
    return alert(id, AlertKind.WARNING, id(obligation), at);
  }

  private static Alert breach(long id, long obligation, String at) {
    return alert(id, AlertKind.BREACH, id(obligation), at);
  }

  private static Alert lack(long id, String at) {
    return alert(id, AlertKind.DEFICIENCY, null, at);
  }

  private static Alert of(String rule, Party obliged, Alert alert) {
    return alert(alert.id(), rule, alert.kind(), obliged, alert.obligation(), alert.at(), "avtale");
  }

  private static Alert in(String agreement, Party obliged, Alert alert) {
    return alert(
        alert.id(), alert.rule(), alert.kind(), obliged, alert.obligation(), alert.at(), agreement);
  }

  private static Alert alert(long id, AlertKind kind, @Nullable UUID obligation, String at) {
    return alert(id(id), TIDLIGMELDING, kind, HOSPITAL, obligation, Instant.parse(at), "avtale");
  }

  private static Alert alert(
      UUID id,
      String rule,
      AlertKind kind,
      Party obliged,
      @Nullable UUID obligation,
      Instant at,
      String agreement) {
    return new Alert(
        id,
        rule,
        kind,
        Detected.LIVE,
        obliged,
        TOWN,
        new Pseudonym("p1"),
        Lines.JOURNEY,
        obligation,
        obligation == null ? null : State.OPEN,
        Lines.AT,
        false,
        obligation == null ? null : Lines.AT,
        at,
        null,
        new MsgId("msg"),
        null,
        null,
        agreement,
        "UNN 2.2",
        List.of(),
        List.of(),
        false,
        () -> Explanation.NOTHING);
  }
}
