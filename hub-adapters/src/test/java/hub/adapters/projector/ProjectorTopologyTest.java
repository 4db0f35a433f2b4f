package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Topic;
import hub.adapters.projector.AlreadySaid.Said;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Fact;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.junit.jupiter.api.Test;

/** The names are those of topics that outlive a version: whoever changes one loses the state. */
class ProjectorTopologyTest {
  @Test
  void theNamesStand() {
    // when
    Topology topology =
        ProjectorTopology.of(
            new ProjectorTopology.Parts(
                new PlainSealing(),
                texts -> Nasjonal.agreements(),
                any -> new Said(Set.of(), 0),
                new Ticks(Clock.systemUTC())));
    // then
    assertThat(topology.describe().subtopologies())
        .flatMap(Subtopology::nodes)
        .extracting(ProjectorTopologyTest::named)
        .containsExactlyInAnyOrder(
            "log reads [hub.message.v1]",
            "projector keeps [facts, partition, patients]",
            "alert sends hub.alert.v1",
            "event sends hub.event.v1",
            "message sends hub.message.v1",
            "obligation sends hub.obligation.v1",
            "quarantine sends hub.quarantine.v1",
            "receipt sends hub.receipt.v1");
  }

  @Test
  void aReplayWritesToTheShadowsAndNothingToTheLog() {
    // when
    Topology topology = ProjectorTopology.of(shadow(Map.of()));
    // then
    assertThat(topology.describe().subtopologies())
        .flatMap(Subtopology::nodes)
        .filteredOn(Sink.class::isInstance)
        .extracting(ProjectorTopologyTest::named)
        .containsExactlyInAnyOrder(
            "alert sends hub.alert.v1.replay",
            "event sends hub.event.v1.replay",
            "obligation sends hub.obligation.v1.replay",
            "quarantine sends hub.quarantine.v1.replay",
            "receipt sends hub.receipt.v1.replay");
  }

  @Test
  void aReplayReadsNoFurtherThanToItsEnd() {
    // given
    ProjectorTopology.Parts parts = shadow(Map.of(0, 10L));
    // then
    assertThat(parts.isRead(0, 9)).isTrue();
    assertThat(parts.isRead(0, 10)).isFalse();
    assertThat(parts.isRead(1, 10)).isTrue();
  }

  private static ProjectorTopology.Parts shadow(Map<Integer, Long> ends) {
    return new ProjectorTopology.Parts(
        new PlainSealing(),
        texts -> Nasjonal.agreements(),
        any -> new Said(Set.of(), 0),
        new Ticks(Clock.systemUTC()),
        Target.SHADOW,
        ends);
  }

  private static String named(Node node) {
    return node.name()
        + switch (node) {
          case Source source -> " reads " + source.topicSet();
          case Processor processor -> " keeps " + new TreeSet<>(processor.stores());
          case Sink sink -> " sends " + sink.topic();
          default -> "";
        };
  }

  @Test
  void eachTopicGetsItsRecords() {
    // given
    Fact admitted =
        aStay().innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00").facts().getFirst();
    try (Driven driven = new Driven(texts -> Nasjonal.agreements())) {
      driven.read(Line.installation(instant("2026-05-11T08:00:00")));
      driven.read(Line.of(admitted));
      // when
      driven.read(new Line(null, Line.bytes("no record"), instant("2026-05-11T11:00:00")));
      driven.read(Line.clock(instant("2026-05-13T10:00:00")));
      // then
      assertThat(
              Stream.of(Topic.ALERT, Topic.OBLIGATION, Topic.EVENT, Topic.RECEIPT, Topic.QUARANTINE)
                  .map(topic -> topic + " " + driven.sent(topic).size()))
          .containsExactly("ALERT 4", "OBLIGATION 6", "EVENT 1", "RECEIPT 1", "QUARANTINE 1");
    }
  }
}
