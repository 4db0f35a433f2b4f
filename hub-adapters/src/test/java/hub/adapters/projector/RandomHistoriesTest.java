package hub.adapters.projector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.json.AlertJson;
import hub.adapters.log.Json;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Topic;
import hub.core.duty.Alert;
import hub.core.message.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The topology says of random histories what the audit driver says of them, byte for byte.
 *
 * <p>The two differ in when they may say a WARNING: an audit until T says one whose moment is T,
 * the running hub only once time has passed it (rules.md §1). So the log ends with a CLOCK stamped
 * a millisecond after T, and what has its {@code at} later than T is left out of the comparison.
 *
 * <p>{@code -Dhub.seed=N} starts elsewhere, {@code -Dhub.journeys=N} reads more or fewer.
 */
class RandomHistoriesTest {
  private static final long SEED = Long.getLong("hub.seed", 20_261_101L);
  private static final int JOURNEYS = Integer.getInteger("hub.journeys", 240);
  private static final int PATIENTS = 4;
  private static final int SHOWN = 3;

  @Test
  void theTopologySaysWhatTheAuditSays() {
    // given
    System.out.println("Histories from seed " + SEED + ", " + JOURNEYS + " of them");
    LongStream seeds = LongStream.range(0, JOURNEYS / PATIENTS).map(i -> SEED + i * PATIENTS);
    // when
    List<String> differences =
        seeds
            .mapToObj(RandomHistoriesTest::difference)
            .filter(d -> !d.isEmpty())
            .limit(SHOWN)
            .toList();
    // then
    assertThat(differences).isEmpty();
  }

  private static String difference(long seed) {
    Interleaved histories = Interleaved.of(seed, PATIENTS);
    List<String> audited =
        histories.audited().stream().map(RandomHistoriesTest::line).sorted().toList();
    List<String> said = said(histories, seed);
    if (said.equals(audited)) {
      return "";
    }
    List<String> missing = new ArrayList<>(audited);
    said.forEach(missing::remove);
    List<String> extra = new ArrayList<>(said);
    audited.forEach(extra::remove);
    return "\nseed " + seed + "\n  not said " + missing + "\n  said besides " + extra;
  }

  private static List<String> said(Interleaved histories, long seed) {
    try (Driven driven = new Driven(texts -> histories.agreements())) {
      log(driven, histories, new SplittableRandom(seed));
      return driven.sent(Topic.ALERT).stream()
          .map(alert -> new String(alert.key(), UTF_8) + " " + new String(alert.value(), UTF_8))
          .filter(line -> !at(line).isAfter(histories.until()))
          .sorted()
          .toList();
    }
  }

  /**
   * As the running hub would write it, with ticks in time or, in every second log, now and then.
   */
  private static void log(Driven driven, Interleaved histories, SplittableRandom chance) {
    boolean prompt = chance.nextBoolean();
    Instant begin =
        histories.facts().isEmpty() ? histories.until() : histories.facts().getFirst().acceptedAt();
    driven.read(Line.installation(begin));
    driven.read(Line.agreements(Line.texts("random"), begin));
    for (Fact fact : histories.facts()) {
      if (prompt || chance.nextBoolean()) {
        tick(driven, fact.acceptedAt());
      }
      driven.read(line(fact, chance));
    }
    tick(driven, histories.until());
    driven.read(Line.clock(histories.until().plusMillis(1)));
  }

  private static void tick(Driven driven, Instant until) {
    Instant tick = driven.nextTick();
    while (tick != null && !tick.isAfter(until)) {
      driven.read(Line.clock(tick));
      Instant before = tick;
      tick = driven.nextTick();
      assertThat(tick).as("a tick that brings nothing forward").isNotEqualTo(before);
    }
  }

  /** A reused MsgId was seen by intake, or by the projector alone. */
  private static Line line(Fact fact, SplittableRandom chance) {
    return fact instanceof Fact.Reused && chance.nextBoolean()
        ? Line.of(Kind.MESSAGE, fact.message(), "other content", fact.acceptedAt())
        : Line.of(fact);
  }

  private static String line(Alert alert) {
    byte[] json = Json.write(fields -> AlertJson.record(fields, alert));
    return alert.id() + " " + new String(json, UTF_8);
  }

  private static Instant at(String line) {
    byte[] json = line.substring(line.indexOf(' ') + 1).getBytes(UTF_8);
    return Instant.parse(Json.read(json).path("at").asText());
  }
}
