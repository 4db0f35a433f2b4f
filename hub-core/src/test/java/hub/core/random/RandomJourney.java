package hub.core.random;

import hub.core.agreement.Agreement;
import hub.core.agreement.Agreements;
import hub.core.agreement.Outage;
import hub.core.agreement.Values;
import hub.core.calendar.OsloTime;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Fact;
import hub.core.message.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One patient's history from a seed.
 *
 * @param facts in the order of the log
 * @param terms what the agreement sets otherwise than the national one
 * @param local what the two have agreed besides; null for nothing
 * @param outages declared all along
 * @param asOf until when it is looked at
 */
public record RandomJourney(
    long seed,
    List<Fact> facts,
    Values terms,
    @Nullable Local local,
    List<Outage> outages,
    Instant asOf) {

  /** What the hospital and some municipalities agree otherwise, from a day on. */
  public record Local(LocalDate from, Set<PartyId> municipalities, Values terms) {}

  private static final int MOST = 20;
  private static final int LINKED_IN = 4;
  private static final PartyId HOSPITAL = PartyId.ofHerId(59);
  private static final PartyId MUNICIPALITY = PartyId.ofHerId(99_387);
  private static final Duration STEP = Duration.ofHours(1);

  /** By one number. */
  public static RandomJourney of(long seed) {
    return of(seed, false);
  }

  /**
   * As {@link #of}, but every fourth patient may have had two numbers before a message gave both.
   */
  static RandomJourney withLinks(long seed) {
    return of(seed, Math.floorMod(seed, LINKED_IN) == 0);
  }

  private static RandomJourney of(long seed, boolean isLinked) {
    Dice dice = new Dice(seed);
    Sketch sketch = new Sketch(dice);
    LocalDate day = sketch.moments.day();
    if (isLinked && dice.percent(30)) {
      new PlausibleStay(sketch, day.plusDays(dice.below(2))).draft(); // told by either number
    }
    if (dice.percent(12)) {
      new WildHistory(sketch, day).draft();
    } else {
      plausible(sketch, day);
    }
    while (sketch.drafts.size() > MOST) {
      sketch.drafts.remove(dice.below(sketch.drafts.size()));
    }
    List<Fact> facts = new ArrayList<>(sketch.drafts.stream().map(Draft::received).toList());
    if (dice.percent(3)) {
      Fact twin = dice.pick(facts);
      Instant later = twin.acceptedAt().plus(STEP);
      facts.add(new Fact.Reused(twin.message(), later));
    }
    facts.sort(Comparator.comparing(Fact::acceptedAt));
    return new RandomJourney(
        seed,
        isLinked ? new Numbers(dice).split(facts) : List.copyOf(facts),
        RandomTerms.of(dice),
        local(dice, day),
        outages(dice, day),
        end(dice, facts));
  }

  private static @Nullable Local local(Dice dice, LocalDate day) {
    if (dice.percent(75)) {
      return null;
    }
    Set<PartyId> with = dice.percent(50) ? Set.of() : Set.of(MUNICIPALITY);
    LocalDate from = dice.percent(60) ? day.minusDays(30) : day.plusDays(dice.below(4));
    return new Local(from, with, RandomTerms.of(dice));
  }

  private static List<Outage> outages(Dice dice, LocalDate day) {
    if (dice.percent(80)) {
      return List.of();
    }
    Instant from = OsloTime.startOf(day.plusDays(dice.between(0, 4))).plus(dice.hours(0, 24));
    return List.of(
        new Outage(dice.oneOf(HOSPITAL, MUNICIPALITY), from, from.plus(dice.hours(1, 90))));
  }

  private static void plausible(Sketch sketch, LocalDate day) {
    Dice dice = sketch.dice;
    if (dice.percent(75)) {
      LocalDate next = new PlausibleStay(sketch, day).draft();
      if (dice.percent(15)) {
        new PlausibleStay(sketch, next).draft();
      } else if (dice.percent(20)) {
        elsewhere(sketch, day.plusDays(dice.between(-1, 3)));
      }
    }
    besides(sketch, day);
    if (sketch.drafts.isEmpty()) {
      new WildHistory(sketch, day).draft();
    }
    int disturbances = dice.percent(25) ? 0 : dice.between(1, 3);
    for (int i = 0; i < disturbances; i++) {
      new Disturbance(sketch).happen();
    }
    new Post(sketch).receipts(dice.oneOf(0, 0, 10, 30, 60));
  }

  /** Cases, requests and meetings. */
  private static void besides(Sketch sketch, LocalDate day) {
    Dice dice = sketch.dice;
    boolean alone = sketch.drafts.isEmpty();
    for (int i = 0; i < 2 && dice.percent(alone ? 70 : 30); i++) {
      new PlausibleCase(sketch, sketch.moments.on(day.plusDays(dice.below(5))))
          .develop(alone ? 6 : 4);
    }
    if (dice.percent(20)) {
      new Post(sketch).request(sketch.moments.on(day.plusDays(dice.below(5))));
    }
    if (dice.percent(8)) {
      new Post(sketch).meeting(sketch.moments.on(day.plusDays(dice.below(5))));
    }
    if (dice.percent(4)) {
      PlausibleCase.death(sketch, sketch.moments.on(day.plusDays(dice.below(15))));
    }
  }

  /** At the same time, against another municipality or from another trust. */
  private static void elsewhere(Sketch sketch, LocalDate day) {
    if (sketch.dice.percent(70)) {
      sketch.municipality = Sketch.OTHER_MUNICIPALITY;
    } else {
      sketch.hospital = Sketch.OTHER_HOSPITAL;
    }
    new PlausibleStay(sketch, day).draft();
  }

  private static Instant end(Dice dice, List<Fact> facts) {
    Instant last = facts.getLast().acceptedAt();
    return switch (dice.below(5)) {
      case 0 -> last;
      case 1 -> last.plus(dice.hours(0, 30));
      case 2 -> dice.pick(facts).acceptedAt().plus(Duration.ofHours(dice.oneOf(0, 20, 24)));
      case 3 -> last.plus(Duration.ofDays(200));
      default -> last.plus(Duration.ofDays(20));
    };
  }

  public Agreements agreements() {
    Values national = terms.over(Nasjonal.VALUES);
    List<Agreement> all = new ArrayList<>();
    all.add(new Agreement(Agreement.NATIONAL, null, Set.of(), null, null, national, outages));
    Local agreed = local;
    if (agreed != null) {
      all.add(
          new Agreement(
              "lokal", HOSPITAL, agreed.municipalities(), agreed.from(), null, agreed.terms()));
    }
    return new Agreements(all, Map.of());
  }

  /** The same with other facts. */
  RandomJourney with(List<Fact> others) {
    return new RandomJourney(seed, List.copyOf(others), terms, local, outages, asOf);
  }
}
