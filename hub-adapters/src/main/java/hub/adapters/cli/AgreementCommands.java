package hub.adapters.cli;

import hub.adapters.agreement.InForce;
import hub.core.calendar.OsloTime;
import hub.core.message.PartyId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What each command about agreements takes. */
@Command(
    name = "agreement",
    description = "Checks agreement files, shows what is in force, and publishes to a running hub.")
final class AgreementCommands implements Runnable {
  private static final String FOLDER = "Agreement files (*.yaml).";
  private static final Pattern PARTY = Pattern.compile("[1-9][0-9]{0,8}|enh:[0-9]{9}");

  private final Console console;

  AgreementCommands(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new UsageFault("Say what to do: check, show or publish. See ./hub agreement --help");
  }

  @Mixin HelpOption help = new HelpOption();

  @Command(
      description = {
        "Every file with its verdict: all that is wrong with it, or what needs a look.",
        "Exit code 0 when all can be used, else 2."
      })
  int check(
      @Parameters(paramLabel = "DIR", description = FOLDER) Path folder, @Mixin HelpOption help)
      throws IOException {
    return new AgreementCheck(console, today()).run(folder);
  }

  @Command(description = "The values that are in force, each with the agreement it comes from.")
  int show(
      @Mixin HelpOption help,
      @Option(
              names = "--for",
              paramLabel = "HF,KOMMUNE",
              description = "HER-ids of the hospital trust and the municipality (or enh:NUMBER).")
          @Nullable String parties,
      @Option(
              names = "--id",
              paramLabel = "ID",
              description = "One agreement by its id, in place of two parties.")
          @Nullable String id,
      @Option(
              names = "--at",
              paramLabel = "DATE",
              description = "The day in Norway; by default today.")
          @Nullable String at,
      @Mixin AgreementsOption known,
      @Option(names = "--json", description = "One JSON line for each value.") boolean json)
      throws IOException {
    if ((parties == null) == (id == null)) {
      throw new UsageFault("Give --for HF,KOMMUNE, or --id ID.");
    }
    Path agreements = known.folder;
    if (agreements != null) {
      Folders.existing(agreements, "folder of agreements");
    }
    AgreementShow show = new AgreementShow(console, json);
    if (parties != null) {
      String[] two = parties.split(",", -1);
      LocalDate day = at == null ? today() : day(at);
      if (two.length != 2) {
        throw new UsageFault(
            "--for " + parties + " names not two parties; write it like 59,99387.");
      }
      PartyId trust = party(two[0].strip());
      PartyId municipality = party(two[1].strip());
      return show.run(
          "On " + day + " between " + trust + " and " + municipality,
          InForce.between(agreements, trust, municipality, day));
    }
    if (at != null) {
      throw new UsageFault("--at goes with --for; --id shows the agreement whenever it holds.");
    }
    return show.run(
        "By name",
        InForce.named(agreements, String.valueOf(id))
            .orElseThrow(() ->
                new UsageFault(
                    "--id "
                        + id
                        + " is unknown; known are "
                        + String.join(", ", Folders.agreements(agreements).ids())
                        + ".")));
  }

  @Command(
      description = {
        "Checks the files, and puts them in the place of those that a running hub has.",
        "What has started keeps its due; what starts from then on follows the new ones."
      })
  int publish(
      @Parameters(paramLabel = "DIR", description = FOLDER) Path folder,
      @Mixin HelpOption help,
      @Mixin ToOption hub)
      throws IOException, InterruptedException {
    return new AgreementPublish(console, hub.client(), today()).run(folder);
  }

  private static PartyId party(String text) {
    if (!PARTY.matcher(text).matches()) {
      throw new UsageFault(
          "--for: \"" + text + "\" is no party; write a HER-id like 99387, or enh:974795361.");
    }
    return text.startsWith("enh:")
        ? PartyId.ofEnh(text.substring(4))
        : PartyId.ofHerId(Long.parseLong(text));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageFault("--at " + text + " is no day; write it like 2026-05-11.");
    }
  }

  private static LocalDate today() {
    return LocalDate.now(OsloTime.ZONE);
  }
}
