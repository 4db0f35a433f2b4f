package hub.adapters.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What each command takes. What it does stands in the class of its name. */
@Command(
    name = "hub",
    description = "Deadlines of the message exchange between hospitals and municipalities.")
final class Commands implements Runnable {
  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new UsageFault(
        "Say what to do: run, send, explain, statistics, replay, translate, audit, due, draft or"
            + " agreement. See ./hub help");
  }

  @Command(description = "Reads messages without storing them: one JSON line per file.")
  int translate(
      @Parameters(
              paramLabel = "PATH",
              arity = "1..*",
              description = "A file, or a folder that stands for every *.xml below it.")
          List<String> paths,
      @Mixin HelpOption help,
      @Mixin AgreementsOption agreements,
      @Mixin NamesOption keys)
      throws IOException {
    return new Translate(console, keys.names(console), agreements.read()).run(paths);
  }

  @Command(
      description =
          "Runs an archive of messages through the rules in virtual time: alerts as JSON lines on"
              + " stdout, a summary on stderr.",
      footer = {
        "",
        "--compare judges the messages by the agreements and by a proposal, each beside",
        "what is shipped. stdout then has a line for each alert that is ADDED or",
        "REMOVED (movedFrom and movedTo name the other where one only moves), and the",
        "sums per rule, kind, party and month; stderr has them as a table.",
        "--as-of leaves out messages; the agreements are always all that are given."
      })
  int audit(
      @Parameters(
              paramLabel = "DIR",
              description = "The archive; DIR/index.ndjson tells when each file was accepted.")
          Path folder,
      @Mixin HelpOption help,
      @Mixin AuditOptions options)
      throws IOException {
    return new AuditCommand(console, options).run(folder);
  }

  @Command(
      description = "Due times for cases given as JSON lines on stdin.",
      footer = {
        "",
        "A case is a line like",
        "  {\"rule\":\"R2\",\"start\":\"2026-05-11T10:00:00\"}",
        "and may name an agreement and set values: \"agreement\":\"nasjonal\",\"set\":{\"limit\":\"3D\"}"
      })
  int due(@Mixin HelpOption help, @Mixin AgreementsOption agreements, @Mixin LanguageOption words)
      throws IOException {
    return new DueCommand(console, words.language(), agreements.read()).run();
  }

  @Command(
      description =
          "Runs the hub on this machine. When it serves, it prints a line of its own on stdout:"
              + " ready http://127.0.0.1:PORT")
  int run(@Mixin HelpOption help, @Mixin RunOptions options)
      throws IOException, InterruptedException {
    return new RunCommand(console).run(options.settings());
  }

  @Command(description = "Posts messages to a running hub: one JSON line per file.")
  int send(
      @Parameters(
              paramLabel = "FILE",
              arity = "1..*",
              description = "A file, or a folder that stands for every *.xml below it.")
          List<String> files,
      @Mixin HelpOption help,
      @Mixin ToOption hub)
      throws IOException, InterruptedException {
    return new SendCommand(console, hub.client()).run(files);
  }

  @Command(description = "Why an obligation is due when it is, or why an alert was said.")
  int explain(
      @Parameters(paramLabel = "ID", description = "Of an obligation or of an alert.") String id,
      @Mixin HelpOption help,
      @Mixin ToOption hub,
      @Option(names = "--json", description = "Prints what the hub answers, as JSON.") boolean json,
      @Mixin LanguageOption words)
      throws IOException, InterruptedException {
    return new ExplainCommand(console, hub.client().in(words.language())).run(id, json);
  }

  @Command(
      description =
          "The numbers per rule, party and month: of a running hub, or of an archive of messages.",
      footer = {
        "",
        "A month is that in which a duty started, in Oslo. in time: met before due, of those met,",
        "late or breached. median and p90: the time from the start to what met it, or for",
        "annen-kommune and informasjon-for-avslutning how long before the end. overliggerdøgn: the",
        "midnights in Oslo from LOG_UTSKRIVNINGSKLAR to LOG_UTSKREVET. Retracted duties and those",
        "due in a declared outage are in no number but --csv and --json, where they stand apart."
      })
  int statistics(
      @Parameters(
              paramLabel = "DIR",
              arity = "0..1",
              description = "An archive, as audit reads it. Without it a running hub is asked.")
          @Nullable Path folder,
      @Mixin HelpOption help,
      @Mixin StatisticsOptions options)
      throws IOException, InterruptedException {
    return new StatisticsCommand(console, options).run(folder);
  }

  @Command(
      description =
          "Works out anew from the log all that a stopped hub has told, and proves that it is the"
              + " same.",
      footer = {
        "",
        "Exit code 0 when all is the same, or was put right by --apply; 3 when something differs,",
        "or stands as it was said: what was told under an id is never told otherwise."
      })
  int replay(@Mixin HelpOption help, @Mixin ReplayOptions options) throws IOException {
    return new ReplayCommand(console).run(options);
  }
}
