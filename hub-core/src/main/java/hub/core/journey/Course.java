package hub.core.journey;

import static hub.core.message.MessageKind.LOG_DOD;
import static hub.core.message.MessageKind.LOG_INNLAGT;
import static hub.core.message.MessageKind.LOG_UTSKREVET;

import hub.core.agreement.Agreements;
import hub.core.journey.Step.Mark;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a patient's messages, those that count, in the order of the log: each is placed in
 * a journey when it comes, by what was known then.
 */
final class Course {
  private static final Set<MessageKind> OPENERS =
      EnumSet.of(
          LOG_INNLAGT,
          LOG_UTSKREVET,
          MessageKind.LOG_UTSKRIVNINGSKLAR,
          MessageKind.HELSEOPPL_SOKNAD,
          MessageKind.INNLEGGELSESRAPPORT);
  private static final Set<String> OWN_TRUST = Set.of("7", "8"); // UtTil 8408: closes nothing (D8)

  private final Agreements agreements;
  private final @Nullable Course before;
  private final Map<Pair, Between> pairs = new LinkedHashMap<>();
  private final List<Step> strays = new ArrayList<>();

  /**
   * What one pair has of the patient.
   *
   * @param journeys in the order they were opened
   * @param closed in the order they were closed
   * @param talk dialog, answers and what is about coordination
   */
  private record Between(List<Journey> journeys, List<Journey> closed, List<Received> talk) {
    Between() {
      this(new ArrayList<>(2), new ArrayList<>(2), new ArrayList<>(2));
    }
  }

  /**
   * @param before the reading before the cancellation that made this one necessary; a journey that
   *     lives on keeps its id from there
   */
  Course(Agreements agreements, @Nullable Course before) {
    this.agreements = agreements;
    this.before = before;
  }

  List<Journey> journeys() {
    return pairs.values().stream().flatMap(between -> between.journeys.stream()).toList();
  }

  /** Messages that belong to no journey. */
  List<Step> strays() {
    return strays;
  }

  /** The journey that the message is in for its Receiver; null when it is in none. */
  @Nullable MessageId journeyOf(Message message) {
    return Sighting.of(message, agreements).stream()
        .filter(sighting -> !sighting.informed())
        .map(sighting -> journeyOf(message.id(), sighting.pair()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  void add(Received fact) {
    if (fact.message().kind() == LOG_DOD) {
      endAll(fact);
      return;
    }
    for (Sighting sighting : Sighting.of(fact.message(), agreements)) {
      place(fact, sighting);
    }
  }

  private void place(Received fact, Sighting sighting) {
    Between between = between(sighting.pair());
    Belonging belonging =
        new Belonging(between.journeys, between.closed, lookback(sighting.pair(), fact));
    Journey journey = fact.message().kind().isOfCase() ? null : belonging.of(fact);
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    if (sighting.informed()) {
      marks.add(Mark.INFORMED);
    }
    if (journey == null) {
      MessageId id = idIfOpening(fact, sighting, between);
      if (id == null) {
        strays.add(new Step(fact, marks, null));
      } else {
        Journey other = otherStay(fact, belonging);
        journey = new Journey(id, sighting.pair(), between.talk);
        between.journeys.add(journey);
        if (other != null) {
          endEarlier(other, fact, marks, between);
        }
      }
    }
    if (journey != null) {
      Step step = step(fact, journey, marks, between);
      if (step.has(Mark.CLOSES)) {
        close(journey, between, step);
      } else {
        journey.take(step);
      }
    }
    if (fact.message().kind().isOfCase() && !sighting.informed()) {
      Journey open = belonging.openOne(fact.acceptedAt());
      if (open != null) {
        open.takeBeside(fact);
      }
    }
    if (fact.message().kind().mayAnswer() || fact.message().kind().isOfCase()) {
      between.talk.add(fact);
    }
  }

  private Step step(Received fact, Journey journey, EnumSet<Mark> marks, Between between) {
    Message message = fact.message();
    if (journey.isClosed()) {
      marks.add(Mark.IN_CLOSED);
    } else if (closes(message)) {
      marks.add(Mark.CLOSES);
    }
    if (!marks.contains(Mark.INFORMED)
        && message.kind().direction() == MessageKind.Direction.TO_MUNICIPALITY
        && journey.isMunicipalityUntold()
        && isOpenElsewhere(journey.pair(), fact)) {
      marks.add(Mark.AFTER_OTHER);
    }
    Telling telling = Telling.of(fact, journey, marks);
    return new Step(fact, marks, telling.admission(), telling.tells(), answers(message, between));
  }

  private static List<Received> answers(Message message, Between between) {
    return message.kind() == MessageKind.LOG_UTSKRIVNINGSKLAR
        ? between.talk.stream()
            .filter(dialog -> dialog.message().refersTo(message.msgId()))
            .toList()
        : List.of();
  }

  /** The id of the journey that the message opens, or null when it may open none. */
  private @Nullable MessageId idIfOpening(Received fact, Sighting sighting, Between between) {
    MessageId kept = idBefore(fact.message().id(), sighting.pair());
    if (kept != null && between.journeys.stream().noneMatch(journey -> journey.id().equals(kept))) {
      return kept; // a cancellation ends a journey only if nothing else is in it (D11)
    }
    Message message = fact.message();
    boolean opens =
        !sighting.informed()
            && isNew(message)
            && OPENERS.contains(message.kind())
            && (message.kind() != LOG_UTSKREVET || closes(message));
    return opens ? message.id() : null;
  }

  private @Nullable MessageId idBefore(MessageId message, Pair pair) {
    return before == null ? null : before.journeyOf(message, pair);
  }

  private @Nullable MessageId journeyOf(MessageId message, Pair pair) {
    for (Journey journey : between(pair).journeys) {
      if (journey.holds(message)) {
        return journey.id();
      }
    }
    return null;
  }

  /** An M of a LOG_ message does not exist in the standard: it is read as N (D9). */
  private static boolean isNew(Message message) {
    return !message.isChange() || message.kind().isLogistics();
  }

  private static boolean closes(Message message) {
    String utTil = message.told().utTil();
    return message.kind() == LOG_UTSKREVET && (utTil == null || !OWN_TRUST.contains(utTil));
  }

  /** The open stay that a LOG_INNLAGT with an admission 24 hours or more away is not (D9). */
  private static @Nullable Journey otherStay(Received fact, Belonging belonging) {
    if (fact.message().kind() != LOG_INNLAGT || Belonging.toldAdmission(fact) == null) {
      return null;
    }
    Journey open = belonging.openOne(fact.acceptedAt());
    return open != null && open.admission() != null ? open : null;
  }

  /** Of two stays, the one with the earlier admission is over, in whatever order they are told. */
  private static void endEarlier(
      Journey stay, Received fact, EnumSet<Mark> marks, Between between) {
    Occurrence known = stay.admission();
    Occurrence told = Occurrence.admission(fact);
    marks.add(Mark.ENDS_OTHER);
    if (known != null && told.at().isBefore(known.at())) {
      marks.add(Mark.IN_CLOSED);
      marks.add(Mark.CLOSES);
    } else {
      EnumSet<Mark> ending = EnumSet.of(Mark.CLOSES, Mark.ONLY_ENDS);
      close(stay, between, new Step(fact, ending, known));
    }
  }

  /**
   * LOG_DOD closes all the patient's journeys with that municipality (D8), also those of a hospital
   * that it neither comes from nor goes to; in these it is only what ended them.
   */
  private void endAll(Received fact) {
    List<Sighting> sightings = Sighting.of(fact.message(), agreements);
    Set<Pair> ended = new HashSet<>();
    for (Map.Entry<Pair, Between> entry : pairs.entrySet()) {
      Pair pair = entry.getKey();
      if (sightings.stream().noneMatch(s -> s.pair().municipality().equals(pair.municipality()))) {
        continue;
      }
      Optional<Sighting> own = sightings.stream().filter(s -> s.pair().equals(pair)).findFirst();
      EnumSet<Mark> marks = EnumSet.of(Mark.CLOSES);
      if (own.isEmpty()) {
        marks.add(Mark.ONLY_ENDS);
      } else if (own.get().informed()) {
        marks.add(Mark.INFORMED);
      }
      for (Journey journey : entry.getValue().journeys) {
        if (journey.isOpen(fact.acceptedAt(), lookback(pair, fact))) {
          close(journey, entry.getValue(), new Step(fact, marks, journey.admission()));
          ended.add(pair);
        }
      }
    }
    sightings.stream()
        .filter(sighting -> !ended.contains(sighting.pair()))
        .forEach(sighting -> outsideOpenStays(fact, sighting));
  }

  /**
   * A LOG_DOD that ended no open stay of its own pair may still tell of one that is over, or refer
   * to one that has lapsed: that lives on by the reference, and ends.
   */
  private void outsideOpenStays(Received fact, Sighting sighting) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    if (sighting.informed()) {
      marks.add(Mark.INFORMED);
    }
    Between between = between(sighting.pair());
    Journey journey =
        new Belonging(between.journeys, between.closed, lookback(sighting.pair(), fact)).of(fact);
    if (journey == null) {
      strays.add(new Step(fact, marks, null));
    } else if (journey.isClosed()) {
      marks.add(Mark.IN_CLOSED);
      journey.take(new Step(fact, marks, journey.admission()));
    } else {
      marks.add(Mark.CLOSES);
      close(journey, between, new Step(fact, marks, journey.admission()));
    }
  }

  private static void close(Journey journey, Between between, Step step) {
    journey.take(step);
    between.closed.add(journey);
  }

  private boolean isOpenElsewhere(Pair pair, Received fact) {
    for (Map.Entry<Pair, Between> entry : pairs.entrySet()) {
      Pair other = entry.getKey();
      if (other.trust().equals(pair.trust())
          && !other.municipality().equals(pair.municipality())
          && isOpen(other, entry.getValue(), fact)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpen(Pair pair, Between between, Received fact) {
    Duration lookback = lookback(pair, fact);
    for (Journey journey : between.journeys) {
      if (journey.isOpen(fact.acceptedAt(), lookback)) {
        return true;
      }
    }
    return false;
  }

  private Duration lookback(Pair pair, Received fact) {
    return agreements
        .inForce(pair.trust(), pair.municipality(), fact.acceptedAt())
        .earlyReportLookback();
  }

  private Between between(Pair pair) {
    return pairs.computeIfAbsent(pair, p -> new Between());
  }
}
