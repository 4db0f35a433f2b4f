package hub.adapters.projector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Topic;
import hub.core.message.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the patients are spread over partitions, the same is said of them. */
class PartitionsTest {
  private static final Interleaved HISTORIES = Interleaved.of(20_261_122L, 60);

  @ParameterizedTest
  @ValueSource(ints = {3, 6})
  void theSameIsSaidAsWithOnePartition(int partitions) {
    // given
    List<String> withOne = said(1);
    // when
    List<String> withMore = said(partitions);
    // then
    assertThat(withOne).hasSizeGreaterThan(20);
    assertThat(withMore).isEqualTo(withOne);
  }

  /** Ticks come wherever, as after a rebalance, and one at the end everywhere. */
  private static List<String> said(int partitions) {
    List<Task> tasks = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      tasks.add(Task.ofPartition(partition).under(texts -> HISTORIES.agreements()));
    }
    for (Fact fact : HISTORIES.facts()) {
      int own = Math.floorMod(fact.message().patient().hashCode(), partitions);
      tasks.get(own).read(Line.of(fact));
      tasks.get((own + 1) % partitions).read(Line.clock(fact.acceptedAt()));
    }
    tasks.forEach(task -> task.read(Line.clock(HISTORIES.until().plusMillis(1))));
    return tasks.stream().flatMap(PartitionsTest::lines).sorted().toList();
  }

  private static Stream<String> lines(Task task) {
    return task.sent(Topic.ALERT).stream()
        .map(alert -> new String(alert.key(), UTF_8) + " " + new String(alert.value(), UTF_8));
  }
}
