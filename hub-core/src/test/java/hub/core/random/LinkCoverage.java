package hub.core.random;

import hub.core.duty.AlertKind;
import hub.core.duty.State;
import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.message.Fact.Linked;
import hub.core.message.MsgId;
import hub.core.naive.NaiveStanding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often two numbers that became one patient changed what is owed, and how often they did not.
 */
final class LinkCoverage {
  private static final int ENOUGH = 20;
  private static final int IN = 5_000;
  private static final Set<State> ANSWERED = EnumSet.of(State.MET, State.MET_LATE);

  private enum Effect {
    /** A message gave both numbers. */
    LINKED,

    /** A third number was linked too. */
    THREE,

    /** What had been said of one is untrue of both. */
    RETRACTED,

    /** Only what came by the one number meets what came by the other. */
    MET_TOGETHER,

    /** Owed by the one number alone, and not by both. */
    NO_MORE,

    /** Owed by neither alone. */
    NEW,

    /** It stands as it would without the link. */
    UNAFFECTED
  }

  private record Duty(String rule, MsgId startedBy) {}

  private final Map<Effect, Integer> seen = new EnumMap<>(Effect.class);

  void add(Comparison comparison) {
    RandomJourney journey = comparison.journey();
    List<Linked> links = links(journey);
    if (links.isEmpty()) {
      return;
    }
    count(Effect.LINKED, 1);
    count(
        Effect.THREE, links.size() > 1 || links.stream().anyMatch(LinkCoverage::isNested) ? 1 : 0);
    Set<MsgId> both =
        links.stream().map(link -> link.message().msgId()).collect(Collectors.toSet());
    count(
        Effect.RETRACTED,
        comparison.verdict().alerts().stream()
            .filter(alert -> alert.kind() == AlertKind.RETRACTED)
            .filter(alert -> alert.causedBy() != null && both.contains(alert.causedBy()))
            .count());
    Map<Duty, List<State>> apart = apart(journey, links);
    for (NaiveStanding duty : comparison.verdict().standing()) {
      compare(duty.state(), apart.getOrDefault(duty(duty), List.of()));
    }
  }

  private void compare(State together, List<State> apart) {
    if (apart.isEmpty()) {
      count(Effect.NEW, 1);
    } else if (apart.contains(together)) {
      count(Effect.UNAFFECTED, 1);
    } else if (ANSWERED.contains(together) && apart.stream().noneMatch(ANSWERED::contains)) {
      count(Effect.MET_TOGETHER, 1);
    } else if (together == State.RETRACTED) {
      count(Effect.NO_MORE, 1);
    }
  }

  private static Duty duty(NaiveStanding duty) {
    return new Duty(duty.rule(), duty.startedBy());
  }

  private static List<Linked> links(RandomJourney journey) {
    return journey.facts().stream()
        .filter(fact -> !fact.acceptedAt().isAfter(journey.asOf()))
        .flatMap(fact -> fact instanceof Linked linked ? Stream.of(linked) : Stream.empty())
        .toList();
  }

  private static boolean isNested(Linked link) {
    return link.brought().stream().anyMatch(Linked.class::isInstance);
  }

  /** As the duties would stand if nobody knew that the two are one. */
  private static Map<Duty, List<State>> apart(RandomJourney journey, List<Linked> links) {
    List<List<Fact>> patients = new ArrayList<>();
    patients.add(journey.facts().stream().filter(fact -> !(fact instanceof Linked)).toList());
    links.forEach(link -> patients.add(link.brought()));
    Map<Duty, List<State>> apart = new HashMap<>();
    for (List<Fact> facts : patients) {
      Verdict.of(facts, journey.agreements(), journey.asOf()).obligations().stream()
          .map(NaiveStanding::of)
          .forEach(duty ->
              apart.computeIfAbsent(duty(duty), any -> new ArrayList<>()).add(duty.state()));
    }
    return apart;
  }

  private void count(Effect effect, long times) {
    seen.merge(effect, (int) times, Integer::sum);
  }

  /** What was seen too seldom. */
  List<String> missing(int journeys) {
    return Stream.of(Effect.values())
        .filter(effect -> journeys >= IN && seen.getOrDefault(effect, 0) < ENOUGH)
        .map(effect -> effect + ": " + seen.getOrDefault(effect, 0))
        .toList();
  }

  String inWords() {
    return "links " + seen;
  }
}
