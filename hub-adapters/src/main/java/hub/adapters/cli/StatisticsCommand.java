package hub.adapters.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.audit.Audit;
import hub.adapters.json.StatisticsCsv;
import hub.adapters.json.StatisticsJson;
import hub.adapters.log.Json;
import hub.core.projection.Counted;
import hub.core.projection.Statistics;
import hub.core.projection.StatisticsQuery;
import hub.core.projection.StatisticsRow;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code statistics}: the numbers per rule, party and month, as a running hub has them, or of an
 * archive, which the same rules judge and the same fold counts.
 */
final class StatisticsCommand {
  private final Console console;
  private final StatisticsOptions options;

  StatisticsCommand(Console console, StatisticsOptions options) {
    this.console = console;
    this.options = options;
  }

  int run(@Nullable Path folder) throws IOException, InterruptedException {
    options.check(folder != null);
    StatisticsQuery wanted = options.wanted();
    return folder == null ? ofHub(wanted) : ofArchive(folder, wanted);
  }

  private int ofArchive(Path folder, StatisticsQuery wanted) throws IOException {
    Folders.existing(folder, "archive");
    Audit.Setup setup =
        new Audit.Setup(
            new XmlReader(),
            PatientNames.of(null, console),
            Folders.agreements(options.agreements),
            AuditOptions.horizon(null, options.until));
    Statistics statistics = new Statistics();
    Audit audit = Audit.of(folder, setup, duty -> statistics.change(null, Counted.of(duty)));
    audit.notes().forEach(console.err()::println);
    if (!audit.refused().isEmpty()) {
      console
          .err()
          .println(
              "Files that could not be used and are not counted: "
                  + audit.refused().size()
                  + ". ./hub audit tells why.");
    }
    List<StatisticsRow> rows = statistics.rows(wanted, options.by);
    byte[] json = Json.write(to -> StatisticsJson.write(to, wanted, options.by, rows));
    if (options.csv) {
      console.out().write(StatisticsCsv.of(rows));
    } else {
      print(new String(json, StandardCharsets.UTF_8), Json.read(json));
    }
    return Exit.someRefused(audit.somethingWrong());
  }

  private int ofHub(StatisticsQuery wanted) throws IOException, InterruptedException {
    String address = options.address == null ? HubClient.DEFAULT_ADDRESS : options.address;
    HubAnswer answer = new HubClient(address).get("/statistics?" + query(wanted));
    if (!answer.isGood() || (!options.csv && !answer.json().isObject())) {
      throw new NoAnswer(
          "The hub does not answer that now: " + String.join("; ", answer.errors()) + ".");
    }
    if (options.csv) {
      console.out().write(answer.body().getBytes(StandardCharsets.UTF_8));
    } else {
      print(answer.body(), answer.json());
    }
    return Exit.OK;
  }

  private String query(StatisticsQuery wanted) {
    List<String> query = new ArrayList<>();
    query.add("by=" + options.by);
    query.add("format=" + (options.csv ? "CSV" : "JSON"));
    wanted.rules().forEach(rule -> query.add("rule=" + encoded(rule)));
    wanted.roles().forEach(role -> query.add("role=" + role));
    wanted.herIds().forEach(herId -> query.add("herId=" + herId));
    if (wanted.from() != null) {
      query.add("from=" + wanted.from());
    }
    if (wanted.to() != null) {
      query.add("to=" + wanted.to());
    }
    return String.join("&", query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void print(String body, JsonNode json) throws IOException {
    if (!options.json && json.path("rows").isEmpty()) {
      console.err().println("There are no duties to count.");
      return;
    }
    String text = options.json ? body.strip() + "\n" : StatisticsTable.of(json);
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
