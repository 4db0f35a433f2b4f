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
        "Say what to do: run, send, explain, translate, audit, due, draft or agreement. See ./hub"
            + " help");
  }

  @Command(description = "Reads messages without storing them: one JSON line per file.")
  int translate(
      @Parameters(
              paramLabel = "PATH",
              arity = "1..*",
              description = "A file, or a folder that stands for every *.xml below it.")
          List<String> paths,
      @Mixin HelpOption help,
      @Option(
              names = "--agreements",
              paramLabel = "DIR",
              description = "Agreement files (*.yaml) besides those that are shipped.")
          @Nullable Path agreements,
      @Option(
              names = "--keys",
              paramLabel = "DIR",
              description = "Names patients the same in every run, with a key in this folder.")
          @Nullable Path keys)
      throws IOException {
    return new Translate(console, PatientNames.of(keys, console), Folders.agreements(agreements))
        .run(paths);
  }

  @Command(
      description =
          "Runs an archive of messages through the rules in virtual time: alerts as JSON lines on"
              + " stdout, a summary on stderr.")
  int audit(
      @Parameters(
              paramLabel = "DIR",
              description = "The archive; DIR/index.ndjson tells when each file was accepted.")
          Path folder,
      @Mixin HelpOption help,
      @Option(
              names = "--agreements",
              paramLabel = "DIR",
              description = "Agreement files (*.yaml) besides those that are shipped.")
          @Nullable Path agreements,
      @Option(
              names = "--until",
              paramLabel = "INSTANT",
              description = "Where the virtual clock ends; by default at the last message.")
          @Nullable String until,
      @Option(
              names = "--keys",
              paramLabel = "DIR",
              description = "Names patients the same in every run, with a key in this folder.")
          @Nullable Path keys,
      @Mixin LanguageOption words)
      throws IOException {
    return new AuditCommand(console, words.language()).run(folder, agreements, until, keys);
  }

  @Command(
      description = "Due times for cases given as JSON lines on stdin.",
      footer = {
        "",
        "A case is a line like",
        "  {\"rule\":\"R2\",\"start\":\"2026-05-11T10:00:00\"}",
        "and may name an agreement and set values: \"agreement\":\"nasjonal\",\"set\":{\"limit\":\"3D\"}"
      })
  int due(
      @Mixin HelpOption help,
      @Option(
              names = "--agreements",
              paramLabel = "DIR",
              description = "Agreement files (*.yaml) besides those that are shipped.")
          @Nullable Path agreements,
      @Mixin LanguageOption words)
      throws IOException {
    return new DueCommand(console, words.language(), Folders.agreements(agreements)).run();
  }

  @Command(
      description =
          "Runs the hub on this machine. When it serves, it prints a line of its own on stdout:"
              + " ready http://127.0.0.1:PORT")
  int run(
      @Mixin HelpOption help,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "Where it keeps everything; by default ./data.")
          Path data,
      @Option(
              names = "--port",
              paramLabel = "N",
              defaultValue = "8080",
              description = "Where it listens, on 127.0.0.1; by default 8080, and 0 picks one.")
          int port,
      @Option(
              names = "--bootstrap-servers",
              paramLabel = "LIST",
              description =
                  "A Kafka cluster to use (host:port,…), in place of a broker of its own.")
          @Nullable String bootstrapServers,
      @Option(
              names = "--agreements",
              paramLabel = "DIR",
              description =
                  "Agreement files (*.yaml) besides those that are shipped; by default those that"
                      + " were published last.")
          @Nullable Path agreements,
      @Option(
              names = "--partitions",
              paramLabel = "N",
              defaultValue = "3",
              description = "How the log is parted; read at the first start, by default 3.")
          int partitions,
      @Option(
              names = "--keys",
              paramLabel = "DIR",
              description = "Where its keys lie; by default in keys below the data.")
          @Nullable Path keys)
      throws IOException, InterruptedException {
    return new RunCommand(console)
        .run(RunOptions.checked(data, port, bootstrapServers, agreements, partitions, keys));
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
}
