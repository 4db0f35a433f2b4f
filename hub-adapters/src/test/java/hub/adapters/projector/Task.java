package hub.adapters.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Topic;
import hub.adapters.projector.AlreadySaid.Said;
import hub.core.agreement.Agreements;
import hub.core.fixtures.Nasjonal;
import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The task of one partition, without a broker: what is appended is read at once. Its state outlives
 * a restart, and what it has sent is there to look at.
 */
public final class Task {
  private final int partition;
  private final PlainSealing sealing = new PlainSealing();
  private final MockProcessorContext<byte[], byte[]> context;
  private final List<Line> log = new ArrayList<>();
  private Function<AgreementTexts, Agreements> agreements = texts -> Nasjonal.agreements();
  private AlreadySaid alreadySaid = any -> new Said(Set.of(), 0);
  private @Nullable Instant next;
  private @Nullable LogProcessor processor;
  private int looped;

  private Task(int partition) {
    this.partition = partition;
    this.context =
        new MockProcessorContext<>(settings(), new TaskId(0, partition), new File("target/none"));
    for (String name :
        List.of(ProjectorTopology.FACTS, ProjectorTopology.PATIENTS, ProjectorTopology.PARTITION)) {
      KeyValueStore<Bytes, byte[]> store =
          Stores.keyValueStoreBuilder(
                  Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
              .withCachingDisabled()
              .withLoggingDisabled()
              .build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.put("application.id", "hub.projector.v1");
    settings.put("bootstrap.servers", "nowhere:1");
    return settings;
  }

  static Task ofPartition(int partition) {
    return new Task(partition);
  }

  public static Task begun() {
    return ofPartition(0);
  }

  Task under(Function<AgreementTexts, Agreements> reader) {
    agreements = reader;
    return this;
  }

  /** What another state had said of a log of that length. */
  Task after(Set<UUID> ids, long end) {
    alreadySaid = any -> new Said(ids, end);
    return this;
  }

  public PlainSealing sealing() {
    return sealing;
  }

  /** Reads one record more. */
  public Task read(Line line) {
    log.add(line);
    process(log.size() - 1);
    return this;
  }

  Task read(List<Line> lines) {
    lines.forEach(this::read);
    return this;
  }

  /** Reads a record that it has read before, as after an outage of the group's offsets. */
  void readAgain(int offset) {
    process(offset);
  }

  private void process(int offset) {
    Line line = log.get(offset);
    context.setRecordMetadata(Topic.MESSAGE.topicName(), partition, offset);
    running().process(new Record<>(line.key(), line.value(), line.stamp().toEpochMilli()));
    for (var sent : sent(Topic.MESSAGE).stream().skip(looped).toList()) { // its own partition too
      looped++;
      read(new Line(sent.key(), sent.value(), line.stamp()));
    }
  }

  private LogProcessor running() {
    LogProcessor running = processor;
    if (running == null) {
      running =
          new LogProcessor(
              new ProjectorTopology.Parts(
                  sealing, agreements, partition -> alreadySaid.upTo(partition), new Heard()));
      running.init(context);
      processor = running;
    }
    return running;
  }

  /** Goes on with the state as it was kept; nothing at hand is left. */
  Task restart() {
    if (processor != null) {
      processor.close();
    }
    processor = null;
    running();
    return this;
  }

  /** What the Ticker is told. */
  private final class Heard implements Alarm {
    @Override
    public void next(int of, @Nullable Instant at) {
      next = at;
    }

    @Override
    public void came(int of, long offset, Instant stamp) {}

    @Override
    public void gone(int of) {
      next = null;
    }
  }

  @Nullable Instant next() {
    return next;
  }

  List<Line> log() {
    return log;
  }

  public List<Record<? extends byte[], ? extends byte[]>> sent(Topic topic) {
    List<Record<? extends byte[], ? extends byte[]>> sent = new ArrayList<>();
    for (CapturedForward<? extends byte[], ? extends byte[]> one :
        context.forwarded(ProjectorTopology.sink(topic))) {
      sent.add(one.record());
    }
    return sent;
  }

  public List<String> values(Topic topic) {
    return sent(topic).stream()
        .map(record -> record.value() == null ? "gone" : new String(record.value(), UTF_8))
        .toList();
  }

  Set<UUID> saidIds() {
    Set<UUID> ids = new LinkedHashSet<>();
    sent(Topic.ALERT).forEach(alert -> ids.add(UUID.fromString(new String(alert.key(), UTF_8))));
    return ids;
  }

  void forgetSent() {
    context.resetForwards();
    looped = 0;
  }
}
