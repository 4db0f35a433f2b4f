package hub.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import hub.core.duty.Rule;
import hub.core.duty.Verdict;
import hub.core.fixtures.MessageBuilder;
import hub.core.message.Fact;
import hub.core.message.Fact.Received;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.naive.NaiveAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What must hold of a verdict whatever the rules say, over random histories.
 *
 * <p>{@code -Dhub.seed=N} and {@code -Dhub.journeys=N} as in {@link NaiveAgainstVerdictTest}.
 */
class MetamorphicTest {
  private static final long SEED = Long.getLong("hub.seed", 20_260_301L);
  private static final int JOURNEYS = Integer.getInteger("hub.journeys", 1_000);
  private static final Set<AlertKind> CLAIMS = EnumSet.of(AlertKind.WARNING, AlertKind.BREACH);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration HOURS = Duration.ofHours(11);

  @Test
  void theMessagesOfAStrangerDoNotMatter() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          List<Fact> pile = new ArrayList<>(journey.facts());
          pile.addAll(Patients.about("stranger", RandomJourney.of(journey.seed() + 1).facts()));
          List<Alert> all = Patients.alerts(pile, journey.agreements(), journey.asOf());
          return said(ofPatient("p1", all)).equals(said(alerts(journey)));
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void theOrderOfThePatientsDoesNotMatter() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          List<List<Fact>> patients = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            patients.add(Patients.about("p" + i, RandomJourney.of(journey.seed() + i).facts()));
          }
          Set<Said> before = new HashSet<>(said(all(patients, journey)));
          Collections.shuffle(patients, new Random(journey.seed()));
          return new HashSet<>(said(all(patients, journey))).equals(before);
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void aMessageThatComesTwiceCountsOnce() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          Dice dice = new Dice(journey.seed());
          List<Fact> pile = new ArrayList<>(journey.facts());
          Fact twin = dice.pick(journey.facts());
          pile.add(new Received(twin.message(), twin.acceptedAt().plus(dice.hours(0, 50))));
          List<Alert> all = Patients.alerts(pile, journey.agreements(), journey.asOf());
          return twin instanceof Fact.Reused || said(all).equals(said(alerts(journey)));
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void nothingStandsOfMessagesThatAreCancelledAtOnce() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          RandomJourney cancelled = journey.with(eachCancelledAtOnce(journey.facts()));
          return stillStanding(withoutReceipts(alerts(cancelled))).isEmpty();
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void whatIsSaidUntilAnInstantIsThePrefixOfWhatIsSaidLater() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          List<Alert> whole = alerts(journey);
          return between(journey)
              .allMatch(
                  instant -> said(until(journey, instant)).equals(said(until(whole, instant))));
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void noIdIsSaidTwice() {
    // given
    Predicate<RandomJourney> holds =
        journey ->
            alerts(journey).stream().map(Alert::id).distinct().count() == alerts(journey).size();
    // when
    List<Long> broken = seedsThatBreak(RandomJourney::withLinks, holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void onlyWhatWasSaidIsRetracted() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          List<Alert> alerts = alerts(journey);
          return alerts.stream()
              .filter(alert -> alert.kind() == AlertKind.RETRACTED)
              .allMatch(retracted -> alerts.stream().anyMatch(claim -> isBefore(claim, retracted)));
        };
    // when
    List<Long> broken = seedsThatBreak(RandomJourney::withLinks, holds);
    // then
    assertThat(broken).isEmpty();
  }

  @Test
  void koordinatorMeldingerAnywhereChangeNothing() {
    // given
    Predicate<RandomJourney> holds =
        journey -> {
          List<Fact> with = new ArrayList<>();
          for (Fact fact : journey.facts()) {
            with.add(fact);
            with.add(koordinatorMelding("between-" + with.size(), fact));
          }
          List<Alert> said = Verdict.of(with, journey.agreements(), journey.asOf()).alerts();
          return said(withoutReceipts(said)).equals(said(withoutReceipts(alerts(journey))));
        };
    // when
    List<Long> broken = seedsThatBreak(holds);
    // then
    assertThat(broken).isEmpty();
  }

  /** Between the parties of a message, at the same moment, in its conversation. */
  private static Fact koordinatorMelding(String msgId, Fact after) {
    Message of = after.message();
    MessageBuilder melding =
        MessageBuilder.message(msgId, MessageKind.KOORDINATORMELDING, after.acceptedAt().toString())
            .from(of.sender())
            .to(of.receiver());
    return melding.refersTo(of.msgId().value()).received();
  }

  /** A receipt is owed for every message, whatever it says and whether it is taken back or not. */
  private static List<Alert> withoutReceipts(List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> !alert.rule().equals(Rule.APPLIKASJONSKVITTERING.id()))
        .filter(alert -> !alert.rule().equals(Rule.RIKTIG_MOTTAKER.id()))
        .toList();
  }

  private static List<Long> seedsThatBreak(Predicate<RandomJourney> law) {
    return seedsThatBreak(RandomJourney::of, law);
  }

  private static List<Long> seedsThatBreak(
      LongFunction<RandomJourney> journey, Predicate<RandomJourney> law) {
    System.out.println("Histories from seed " + SEED + ", " + JOURNEYS + " of them");
    return LongStream.range(SEED, SEED + JOURNEYS)
        .boxed()
        .filter(seed -> !law.test(journey.apply(seed)))
        .toList();
  }

  private static List<Alert> alerts(RandomJourney journey) {
    return Verdict.of(journey.facts(), journey.agreements(), journey.asOf()).alerts();
  }

  /** An alert without its words. */
  private record Said(
      UUID id, NaiveAlert what, Party obliged, Party counterparty, List<String> decisions) {}

  private static List<Said> said(List<Alert> alerts) {
    return alerts.stream()
        .map(a -> new Said(a.id(), NaiveAlert.of(a), a.obliged(), a.counterparty(), a.decisions()))
        .toList();
  }

  private static List<Alert> all(List<List<Fact>> patients, RandomJourney journey) {
    List<Fact> pile = patients.stream().flatMap(List::stream).toList();
    return Patients.alerts(pile, journey.agreements(), journey.asOf());
  }

  private static List<Alert> ofPatient(String name, List<Alert> alerts) {
    Pseudonym patient = new Pseudonym(name);
    return alerts.stream().filter(alert -> alert.patient().equals(patient)).toList();
  }

  /** Instants strictly between two records, and within the time that is looked at. */
  private static Stream<Instant> between(RandomJourney journey) {
    List<Instant> stamps =
        journey.facts().stream().map(Fact::acceptedAt).distinct().sorted().toList();
    return stamps.stream()
        .flatMap(stamp -> Stream.of(stamp.minus(MOMENT), stamp.plus(MOMENT), stamp.plus(HOURS)))
        .filter(instant -> !stamps.contains(instant) && !instant.isAfter(journey.asOf()));
  }

  private static List<Alert> until(RandomJourney journey, Instant instant) {
    List<Fact> facts =
        journey.facts().stream().filter(fact -> !fact.acceptedAt().isAfter(instant)).toList();
    return Verdict.of(facts, journey.agreements(), instant).alerts();
  }

  private static List<Alert> until(List<Alert> alerts, Instant instant) {
    return alerts.stream().filter(alert -> !alert.at().isAfter(instant)).toList();
  }

  private static boolean isBefore(Alert claim, Alert retracted) {
    return CLAIMS.contains(claim.kind())
        && !claim.at().isAfter(retracted.at())
        && Objects.equals(claim.obligation(), retracted.obligation());
  }

  /** The messages with status N, each with its C right behind it. */
  private static List<Fact> eachCancelledAtOnce(List<Fact> facts) {
    List<Fact> pairs = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.message().status() == Forsendelsesstatus.N) {
        pairs.add(fact);
        pairs.add(new Received(cancellation(fact.message()), fact.acceptedAt()));
      }
    }
    return pairs;
  }

  private static Message cancellation(Message of) {
    MsgId name = MsgId.of("c-" + of.msgId());
    return new Message(
        MessageId.of(of.sender(), name),
        name,
        of.kind(),
        Forsendelsesstatus.C,
        of.version(),
        of.generatedAt(),
        of.sender(),
        of.receiver(),
        of.copies(),
        of.patient(),
        of.msgId(),
        of.msgId(),
        of.training(),
        of.told());
  }

  private static List<Alert> stillStanding(List<Alert> alerts) {
    Set<UUID> retracted = new HashSet<>();
    for (Alert alert : alerts) {
      UUID duty = alert.obligation();
      if (duty != null && alert.kind() == AlertKind.RETRACTED) {
        retracted.add(duty);
      }
    }
    return alerts.stream()
        .filter(alert -> CLAIMS.contains(alert.kind()) && !retracted.contains(alert.obligation()))
        .toList();
  }
}
