package hub.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Obligation;
import hub.core.duty.State;
import hub.core.duty.Turn;
import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MsgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold of the obligations and their lives, over random histories. */
class LivesTest {
  private static final long SEED = Long.getLong("hub.seed", 20_260_501L);
  private static final int JOURNEYS = Integer.getInteger("hub.journeys", 1_000);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Test
  void aLifeEndsInTheStateOfItsObligation() {
    // given
    Predicate<RandomJourney> holds =
        journey -> at(journey, journey.asOf()).stream().allMatch(LivesTest::endsInItsState);
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void aLifeIsInTheOrderOfTime() {
    // given
    Predicate<RandomJourney> holds =
        journey -> at(journey, journey.asOf()).stream().allMatch(LivesTest::isInOrder);
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void aLifeUntilAnInstantIsThePrefixOfTheLifeLater() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          Map<UUID, Obligation> whole =
              at(journey, journey.asOf()).stream()
                  .collect(Collectors.toMap(Obligation::id, Function.identity()));
          return journey.facts().stream()
              .map(fact -> fact.acceptedAt().plus(MOMENT))
              .filter(instant -> !instant.isAfter(journey.asOf()))
              .allMatch(instant -> isPrefix(at(journey, instant), whole, instant));
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void messagesOfATrainingChangeNothing() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          List<Fact> with = new ArrayList<>();
          for (Fact fact : journey.facts()) {
            with.add(fact);
            with.add(new Received(asTraining(fact.message(), with.size()), fact.acceptedAt()));
          }
          return Verdict.of(with, journey.agreements(), journey.asOf()).alerts().stream()
              .map(alert -> alert.id())
              .toList()
              .equals(
                  Verdict.of(journey.facts(), journey.agreements(), journey.asOf())
                      .alerts()
                      .stream()
                      .map(alert -> alert.id())
                      .toList());
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  private static List<Obligation> at(RandomJourney journey, Instant instant) {
    List<Fact> facts =
        journey.facts().stream().filter(fact -> !fact.acceptedAt().isAfter(instant)).toList();
    return Verdict.of(facts, journey.agreements(), instant).obligations();
  }

  private static boolean endsInItsState(Obligation duty) {
    State state = State.OPEN;
    boolean breached = false;
    for (Turn turn : duty.life()) {
      breached |= turn.kind() == Turn.Kind.BREACHED;
      state =
          switch (turn.kind()) {
            case OPENED, WARNED -> state;
            case REOPENED -> breached ? State.BREACHED : State.OPEN;
            case BREACHED -> State.BREACHED;
            case MET -> State.MET;
            case MET_LATE -> State.MET_LATE;
            case CANCELLED -> State.CANCELLED;
            case RETRACTED -> State.RETRACTED;
          };
    }
    return state == duty.state() && duty.life().getFirst().kind() == Turn.Kind.OPENED;
  }

  private static boolean isInOrder(Obligation duty) {
    List<Instant> times = duty.life().stream().map(Turn::at).toList();
    return times.equals(times.stream().sorted().toList());
  }

  private static boolean isPrefix(
      List<Obligation> then, Map<UUID, Obligation> whole, Instant instant) {
    return then.stream()
        .allMatch(early -> {
          Obligation late = whole.get(early.id());
          return late != null
              && late.life().stream()
                  .filter(turn -> !turn.at().isAfter(instant))
                  .toList()
                  .equals(early.life());
        });
  }

  private static Message asTraining(Message of, int number) {
    MsgId name = MsgId.of("training-" + number);
    return new Message(
        MessageId.of(of.sender(), name),
        name,
        of.kind(),
        of.status(),
        of.version(),
        of.generatedAt(),
        of.sender(),
        of.receiver(),
        of.copies(),
        of.patient(),
        of.refToParent(),
        of.refToConversation(),
        true,
        of.told());
  }

  private static List<Long> seedsThatBreak(Predicate<RandomJourney> law) {
    System.out.println("Histories from seed " + SEED + ", " + JOURNEYS + " of them");
    return LongStream.range(SEED, SEED + JOURNEYS)
        .boxed()
        .filter(seed -> !law.test(RandomJourney.withLinks(seed)))
        .toList();
  }
}
