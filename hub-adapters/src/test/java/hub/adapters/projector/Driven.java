package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.TestFolder;
import hub.adapters.log.Topic;
import hub.adapters.projector.AlreadySaid.Said;
import hub.core.agreement.Agreements;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology of one partition with its real stores, but without a broker. */
final class Driven implements AutoCloseable, Alarm {
  private static final long MILLI = 1_000_000;

  private final Path folder = TestFolder.make();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> log;
  private volatile @Nullable Instant next;

  Driven(Function<AgreementTexts, Agreements> agreements) {
    driver =
        new TopologyTestDriver(
            ProjectorTopology.of(
                new ProjectorTopology.Parts(
                    new PlainSealing(), agreements, any -> new Said(Set.of(), 0), this)),
            settings());
    log =
        driver.createInputTopic(
            Topic.MESSAGE.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put("application.id", "hub.projector.v1");
    settings.put("bootstrap.servers", "nowhere:1");
    settings.put("state.dir", folder.toString());
    settings.put("rocksdb.config.setter", SmallRocks.class);
    return settings;
  }

  @SuppressWarnings("NullAway") // a record may lack its key or its value
  void read(Line line) {
    log.pipeInput(new TestRecord<byte[], byte[]>(line.key(), line.value(), line.stamp()));
  }

  /** When a CLOCK record would be appended: the first whole millisecond after what comes next. */
  @Nullable Instant nextTick() {
    Instant at = next;
    if (at == null) {
      return null;
    }
    long nanos = (at.getNano() + MILLI - 1) / MILLI * MILLI;
    return Instant.ofEpochSecond(at.getEpochSecond(), nanos).plusMillis(1);
  }

  List<TestRecord<byte[], byte[]>> sent(Topic topic) {
    return driver
        .createOutputTopic(
            topic.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  @Override
  public void next(int partition, @Nullable Instant at) {
    next = at;
  }

  @Override
  public void came(int partition, long offset, Instant stamp) {}

  @Override
  public void gone(int partition) {
    next = null;
  }

  @Override
  public void close() {
    driver.close();
    TestFolder.delete(folder);
  }
}
