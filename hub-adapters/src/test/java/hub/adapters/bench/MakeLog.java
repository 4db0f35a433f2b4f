package hub.adapters.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Appended;
import hub.adapters.log.EmbeddedBroker;
import hub.adapters.log.Installation;
import hub.adapters.log.Installations;
import hub.adapters.log.Kafka;
import hub.adapters.log.KafkaAppender;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.adapters.log.Topics;
import hub.adapters.privacy.DataKey;
import hub.adapters.privacy.DataKeys;
import hub.adapters.privacy.KeyFolder;
import hub.adapters.privacy.PartitionKeys;
import hub.core.fixtures.MessageBuilder;
import hub.core.message.ContentHash;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Writes the log of a hub that has taken in four messages about each of many patients, all at once:
 * {@code MakeLog DATA PATIENTS}. A hub started on it has them all to read, and of each patient five
 * duties or more stay open for days.
 */
public final class MakeLog {
  private static final int AT_ONCE = 250; // patients
  private static final int PARTITIONS = 3;

  private final PartitionKeys owners;
  private final DataKeys keys;
  private final KafkaAppender appender;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private MakeLog(PartitionKeys owners, DataKeys keys, KafkaAppender appender) {
    this.owners = owners;
    this.keys = keys;
    this.appender = appender;
  }

  /** Makes the data folder, which must not be there. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Files.createDirectory(Path.of(arguments[0]));
    int patients = Integer.parseInt(arguments[1]);
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0)) {
      Kafka kafka = new Kafka(broker.bootstrapServers());
      Topics.prepare(kafka, PARTITIONS, true);
      KeyFolder folder = KeyFolder.make(data.resolve("keys"));
      try (KafkaAppender appender = KafkaAppender.of("make-log", kafka)) {
        Installations.check(kafka, appender, new Installation(folder.fingerprint(), PARTITIONS));
        try (DataKeys keys = DataKeys.start(folder, kafka, appender)) {
          while (keys.whyNot().isPresent()) {
            Thread.sleep(50);
          }
          MakeLog log = new MakeLog(folder.partitionKeys(), keys, appender);
          for (int first = 0; first < patients; first += AT_ONCE) {
            log.patients(first, Math.min(patients, first + AT_ONCE));
          }
        }
      }
    }
  }

  private void patients(int first, int end) {
    List<CompletableFuture<DataKey>> made = new ArrayList<>();
    for (int patient = first; patient < end; patient++) {
      made.add(keys.keyOf(owners.of("bench " + patient)));
    }
    List<CompletableFuture<Appended>> appended = new ArrayList<>();
    for (int patient = first; patient < end; patient++) {
      DataKey key = made.get(patient - first).join();
      for (Message message : stay(patient)) {
        appended.add(appender.append(record(owners.of("bench " + patient), key, message)));
      }
    }
    appended.forEach(CompletableFuture::join);
  }

  private List<Message> stay(int patient) {
    String admitted = now.minus(Duration.ofHours(1)).toString();
    return List.of(
        message(patient, 1, MessageKind.LOG_INNLAGT).tells(Hendelse.INNLAGT, admitted).message(),
        message(patient, 2, MessageKind.HELSEOPPL_SOKNAD).message(),
        message(patient, 3, MessageKind.INNLEGGELSESRAPPORT).message(),
        message(patient, 4, MessageKind.LOG_UTSKRIVNINGSKLAR)
            .tells(Hendelse.UTSKRIVNINGSKLAR, now.toString())
            .message());
  }

  private MessageBuilder message(int patient, int number, MessageKind kind) {
    return MessageBuilder.message("bench-" + patient + "-" + number, kind, now.toString());
  }

  private Append record(String owner, DataKey key, Message message) {
    Sealing sealing = keys.sealing();
    Message named = message.about(key.patient());
    String content = named.msgId().value();
    MessageFacts facts =
        new MessageFacts(named, content, ContentHash.of(content.getBytes(UTF_8)), content.length());
    LogRecord empty =
        new LogRecord(
            LogRecord.VERSION, Kind.MESSAGE, named.id(), key.keyId(), 1, List.of(), new byte[0]);
    byte[] sealed = sealing.seal(key.keyId(), MessageFactsFormat.write(facts), empty.header());
    return Append.of(Topic.MESSAGE, owner.getBytes(UTF_8), LogFormat.write(empty.with(sealed)));
  }
}
