package hub.adapters.projector;

import hub.adapters.projector.AlreadySaid.Said;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition of the log. What a record does is worked out first; only then is anything
 * kept or sent, all in the transaction that Streams has open.
 *
 * <p>A record that cannot be used goes to quarantine and the next is read. A fault of Kafka, or a
 * key that is not there yet, is no fault of the record: it is thrown on, the transaction is
 * aborted, and the task begins anew where it was committed last.
 */
final class LogProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private final ProjectorTopology.Parts parts;
  private @Nullable ProcessorContext<byte[], byte[]> context;
  private @Nullable PartitionBook partition;
  private @Nullable PartitionFold fold;
  private @Nullable Set<UUID> saidBefore;
  private long silentUntil;

  LogProcessor(ProjectorTopology.Parts parts) {
    this.parts = parts;
  }

  /** Also called after an abort: nothing is left of what was at hand before it. */
  @Override
  public void init(ProcessorContext<byte[], byte[]> newContext) {
    context = newContext;
    partition = new PartitionBook(newContext.getStateStore(ProjectorTopology.PARTITION));
    saidBefore = null;
    fold = null;
    PartitionState state = partition.read();
    if (state != null) {
      fold = fold(newContext, partition, state);
      silentUntil = state.silentUntil();
      parts.alarm().next(newContext.taskId().partition(), fold.next());
    }
  }

  private PartitionFold fold(
      ProcessorContext<byte[], byte[]> from, PartitionBook book, PartitionState state) {
    KeyValueStore<Bytes, byte[]> patients = from.getStateStore(ProjectorTopology.PATIENTS);
    KeyValueStore<Bytes, byte[]> facts = from.getStateStore(ProjectorTopology.FACTS);
    FactReader reader = new FactReader(parts.sealing());
    return new PartitionFold(
        new PatientBook(patients, facts, reader),
        book,
        reader,
        new AgreementsInForce(parts.agreements()),
        state);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Entry entry = entry(record);
    if (!parts.isRead(entry.partition(), entry.offset())) {
      return;
    }
    PartitionFold now = fold == null ? begin(entry) : fold;
    Set<UUID> silent = silentAt(entry);
    Effects effects;
    try {
      effects = now.read(entry, silent::contains);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      effects = Effects.only(Poison.of(entry, e));
    }
    now.apply(effects);
    effects.outgoing().stream()
        .filter(outgoing -> parts.target().takes(outgoing.topic()))
        .forEach(this::forward);
    parts.alarm().next(entry.partition(), now.next());
    if (effects.reached() != null) {
      parts.alarm().came(entry.partition(), entry.offset(), entry.stamp());
    }
  }

  private Entry entry(Record<byte[], byte[]> record) {
    RecordMetadata where = Objects.requireNonNull(context).recordMetadata().orElseThrow();
    return new Entry(
        record.key(),
        record.value(),
        Instant.ofEpochMilli(record.timestamp()),
        where.partition(),
        where.offset());
  }

  /** An empty state reads the log from its first record; it is no state to go on with. */
  private PartitionFold begin(Entry entry) {
    if (entry.offset() > 0) {
      throw new StreamsException(
          "The projector's state of partition "
              + entry.partition()
              + " is lost, though the log has been read to offset "
              + entry.offset()
              + ". Reset the group's offsets to the beginning.");
    }
    Said said = parts.alreadySaid().upTo(entry.partition());
    saidBefore = said.ids();
    silentUntil = said.end();
    PartitionBook book = Objects.requireNonNull(partition);
    PartitionState begun = PartitionState.begun(said.end());
    book.keep(begun);
    fold = fold(Objects.requireNonNull(context), book, begun);
    return fold;
  }

  /** A task that begins anew half way learns it again. */
  private Set<UUID> silentAt(Entry entry) {
    if (entry.offset() >= silentUntil) {
      saidBefore = null;
      return Set.of();
    }
    if (saidBefore == null) {
      saidBefore = parts.alreadySaid().upTo(entry.partition()).ids();
    }
    return saidBefore;
  }

  private void forward(Outgoing outgoing) {
    Objects.requireNonNull(context)
        .forward(
            new Record<>(
                outgoing.key(), outgoing.value(), outgoing.at().toEpochMilli(), outgoing.headers()),
            ProjectorTopology.sink(outgoing.topic()));
  }

  @Override
  public void close() {
    if (context != null) {
      parts.alarm().gone(context.taskId().partition());
    }
  }
}
