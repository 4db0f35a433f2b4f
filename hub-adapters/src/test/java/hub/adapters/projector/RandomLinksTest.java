package hub.adapters.projector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.core.duty.Alert;
import hub.core.duty.Verdict;
import hub.core.fixtures.MessageBuilder;
import hub.core.message.Fact;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import hub.core.random.RandomJourney;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random histories whose messages come by two numbers of the patient, in any mix, until one message
 * gives both: what the projector says, record by record, is what the rules say of the linked facts.
 *
 * <p>{@code -Dhub.seed=N} starts elsewhere, {@code -Dhub.journeys=N} reads more or fewer.
 */
class RandomLinksTest {
  private static final long SEED = Long.getLong("hub.seed", 20_261_123L);
  private static final int JOURNEYS = Integer.getInteger("hub.journeys", 300);

  /** How the log stands when the numbers meet. */
  private record Linked(List<Fact> own, List<Fact> others, Fact both, List<Fact> after) {
    static Linked of(RandomJourney journey, SplittableRandom chance) {
      List<Fact> all =
          journey.facts().stream()
              .filter(fact -> !fact.acceptedAt().isAfter(journey.asOf()))
              .map(Linked::byEither)
              .toList();
      int meet = chance.nextInt(all.size() + 1);
      Instant at =
          meet == 0 ? Instant.parse("2020-01-01T00:00:00Z") : all.get(meet - 1).acceptedAt();
      Linked linked = new Linked(new ArrayList<>(), new ArrayList<>(), both(at), new ArrayList<>());
      for (int i = 0; i < all.size(); i++) {
        Fact fact = all.get(i);
        List<Fact> to = i >= meet ? linked.after : isOwn(fact) ? linked.own : linked.others;
        to.add(fact);
      }
      return linked;
    }

    /** A message always comes by the same number, also the second time. */
    private static Fact byEither(Fact fact) {
      Message message = fact.message();
      boolean own = message.msgId().value().hashCode() % 2 == 0;
      Message named = message.about(new Pseudonym(own ? "fnr" : "hnr"));
      return fact instanceof Fact.Reused
          ? new Fact.Reused(named, fact.acceptedAt())
          : new Fact.Received(named, fact.acceptedAt());
    }

    static boolean isOwn(Fact fact) {
      return fact.message().patient().value().equals("fnr");
    }

    private static Fact both(Instant at) {
      Message message =
          MessageBuilder.message("both", MessageKind.DIALOG_TIL_ARKIVERING, "2026-01-01T00:00:00")
              .about("hnr")
              .message();
      return new Fact.Received(message, at);
    }

    /** As an audit would put it to the rules. */
    List<Fact> history() {
      List<Fact> history = new ArrayList<>(own.isEmpty() ? others : own);
      if (!own.isEmpty() && !others.isEmpty()) {
        history.add(new Fact.Linked(others, both.message(), both.acceptedAt()));
      }
      history.add(both);
      history.addAll(after);
      return history;
    }

    List<Fact> before() {
      List<Fact> before = new ArrayList<>(own);
      before.addAll(others);
      before.sort((a, b) -> a.acceptedAt().compareTo(b.acceptedAt()));
      return before;
    }
  }

  @Test
  void theProjectorSaysWhatTheRulesSayOfTheLinkedHistory() {
    // given
    int linked = 0;
    for (long seed = SEED; seed < SEED + JOURNEYS; seed++) {
      RandomJourney journey = RandomJourney.of(seed);
      Linked facts = Linked.of(journey, new SplittableRandom(seed));
      linked += facts.own.isEmpty() || facts.others.isEmpty() ? 0 : 1;
      // when
      Set<String> said = said(facts, journey, seed % 2 == 0);
      // then
      TreeSet<String> expected = new TreeSet<>();
      for (Alert alert :
          Verdict.of(facts.history(), journey.agreements(), journey.asOf()).alerts()) {
        expected.add(alert.id() + " " + alert.kind() + " " + alert.rule());
      }
      assertThat(said).as("seed %d", seed).isEqualTo(expected);
    }
    assertThat(linked).isGreaterThan(JOURNEYS / 4);
  }

  private static Set<String> said(Linked facts, RandomJourney journey, boolean prompt) {
    Task task = Task.begun().under(texts -> journey.agreements());
    task.read(Line.agreements(Line.texts("random"), Instant.EPOCH));
    read(task, facts.before(), prompt);
    task.read(Line.linked(facts.both, "fnr"));
    read(task, facts.after, prompt);
    task.read(Line.clock(journey.asOf()));
    task.read(Line.clock(journey.asOf().plusMillis(1)));
    TreeSet<String> said = new TreeSet<>();
    for (var record : task.sent(Topic.ALERT)) {
      var alert = Json.read(Objects.requireNonNull(record.value()));
      if (!Instant.parse(alert.path("at").asText()).isAfter(journey.asOf())) {
        said.add(
            new String(record.key(), UTF_8)
                + " "
                + alert.path("kind").asText()
                + " "
                + alert.path("rule").asText());
      }
    }
    return said;
  }

  private static void read(Task task, List<Fact> facts, boolean prompt) {
    for (Fact fact : facts) {
      Instant next = task.next();
      while (prompt && next != null && next.isBefore(fact.acceptedAt())) {
        Instant tick = next.truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofMillis(1));
        if (tick.isAfter(fact.acceptedAt())) {
          break;
        }
        task.read(Line.clock(tick));
        next = task.next();
      }
      task.read(Line.of(fact));
    }
  }
}
