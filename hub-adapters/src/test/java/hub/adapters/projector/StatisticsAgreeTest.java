package hub.adapters.projector;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.feed.Views;
import hub.adapters.json.StatisticsJson;
import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.message.Pseudonym;
import hub.core.projection.Counted;
import hub.core.projection.Statistics;
import hub.core.projection.Statistics.By;
import hub.core.projection.StatisticsQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * The numbers of a running hub, kept up to date record by record, are those of an audit of the same
 * messages, counted once at the end.
 */
class StatisticsAgreeTest {
  private static final long SEED = Long.getLong("hub.seed", 20_261_126L);
  private static final int LOGS = 40;
  private static final int PATIENTS = 6;

  @Test
  void theRunningHubCountsWhatTheAuditCounts() {
    // given
    System.out.println("Logs from seed " + SEED + ", " + LOGS + " of them");
    int counted = 0;
    for (int log = 0; log < LOGS; log++) {
      long seed = SEED + (long) log * PATIENTS;
      Interleaved histories = Interleaved.of(seed, PATIENTS);
      // when
      String running = told(running(histories));
      String audited = told(audited(histories));
      // then
      assertThat(running).as("seed " + seed).isEqualTo(audited);
      counted += running.contains("\"met\":1") ? 1 : 0;
    }
    assertThat(counted).as("logs that count anything").isGreaterThan(LOGS / 2);
  }

  private static Statistics audited(Interleaved histories) {
    Map<Pseudonym, List<Fact>> byPatient = new LinkedHashMap<>();
    for (Fact fact : histories.facts()) {
      byPatient.computeIfAbsent(fact.message().patient(), p -> new ArrayList<>()).add(fact);
    }
    Statistics statistics = new Statistics();
    for (List<Fact> history : byPatient.values()) {
      Verdict.of(history, histories.agreements(), end(histories))
          .obligations()
          .forEach(duty -> statistics.change(null, Counted.of(duty)));
    }
    return statistics;
  }

  private static Statistics running(Interleaved histories) {
    Views views = new Views();
    try (Driven driven = new Driven(texts -> histories.agreements())) {
      Instant begin =
          histories.facts().isEmpty() ? end(histories) : histories.facts().getFirst().acceptedAt();
      driven.read(Line.installation(begin));
      driven.read(Line.agreements(Line.texts("random"), begin));
      for (Fact fact : histories.facts()) {
        driven.read(Line.of(fact));
      }
      driven.read(Line.clock(end(histories)));
      long offset = 0;
      for (TestRecord<byte[], byte[]> sent : driven.sent(Topic.OBLIGATION)) {
        views.take(record(sent, offset++));
      }
    }
    return views.statistics();
  }

  @SuppressWarnings("NullAway") // a record may lack its value
  private static ConsumerRecord<byte[], byte[]> record(
      TestRecord<byte[], byte[]> sent, long offset) {
    return new ConsumerRecord<>(Topic.OBLIGATION.topicName(), 0, offset, sent.key(), sent.value());
  }

  private static Instant end(Interleaved histories) {
    return histories.until().plusMillis(1);
  }

  private static String told(Statistics statistics) {
    byte[] json =
        Json.write(to ->
            StatisticsJson.write(
                to,
                StatisticsQuery.ALL,
                By.OBLIGED,
                statistics.rows(StatisticsQuery.ALL, By.OBLIGED)));
    return new String(json, StandardCharsets.UTF_8);
  }
}
