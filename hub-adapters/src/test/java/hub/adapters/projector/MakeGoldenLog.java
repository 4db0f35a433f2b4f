package hub.adapters.projector;

import hub.adapters.agreement.AgreementFiles;
import hub.adapters.log.AgreementTexts;
import hub.core.message.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a golden log, once for each format of the log. Never again for a format that has one: the
 * point of it is that it is old.
 */
public final class MakeGoldenLog {
  private static final int PARTITIONS = 3;
  private static final int PATIENTS = 24;
  private static final long SEED = 20_261_122L;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Map<String, String> CHANGE =
      Map.of(
          "avtale.yaml",
          """
          id: avtale
          parties: {trust: 59, municipalities: [99387]}
          rules: {tidligmelding-24t: {limit: PT18H, warnBefore: PT6H}}
          """);

  private MakeGoldenLog() {}

  /** The folder to write to, which must not be there. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectory(Path.of(args[0]));
    List<String> records = records();
    Files.write(folder.resolve("records.ndjson"), records);
    Files.write(folder.resolve("alerts.ndjson"), new GoldenLog(records, List.of()).replayed());
  }

  /** Half of the messages under what is shipped, half under a change; now and then a CLOCK. */
  private static List<String> records() {
    List<Fact> facts = Interleaved.of(SEED, PATIENTS).facts();
    Map<String, String> changed = new LinkedHashMap<>(AgreementFiles.texts(null));
    changed.putAll(CHANGE);
    List<String> records = new ArrayList<>();
    Instant clock = facts.getFirst().acceptedAt();
    everywhere(records, Line.installation(clock));
    everywhere(records, Line.agreements(new AgreementTexts(AgreementFiles.texts(null)), clock));
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      while (clock.plus(DAY).isBefore(fact.acceptedAt())) {
        clock = clock.plus(DAY);
        everywhere(records, Line.clock(clock));
      }
      if (i == facts.size() / 2) {
        everywhere(records, Line.agreements(new AgreementTexts(changed), fact.acceptedAt()));
      }
      int partition = Math.floorMod(fact.message().patient().hashCode(), PARTITIONS);
      records.add(GoldenLog.record(partition, Line.of(fact)));
      if (i % 10 == 0) { // a twin
        records.add(GoldenLog.record(partition, Line.of(fact)));
      }
    }
    Instant end = clock.plus(Duration.ofDays(30));
    everywhere(records, new Line(null, Line.bytes("{\"version\":1,\"kind\":\"LATER\"}"), end));
    everywhere(records, Line.clock(end));
    return records;
  }

  private static void everywhere(List<String> records, Line line) {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      records.add(GoldenLog.record(partition, line));
    }
  }
}
