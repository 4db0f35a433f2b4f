package hub.adapters.cli;

import hub.adapters.compose.Asker;
import hub.adapters.compose.Draft;
import hub.core.duty.Rule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What each kind of draft takes. Whoever writes to a patient's journal does so in Norwegian, so the
 * options are Norwegian.
 */
@Command(
    name = "draft",
    description =
        "Writes a draft of what answers a message: a MsgHead that a person reads and a journal"
            + " system sends.")
final class DraftCommands implements Runnable {
  private static final String FILE = "Meldingen som utkastet svarer på.";

  private final Console console;

  DraftCommands(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new UsageFault(
        "Say what to write: svar, foresporsel, feil or avvik. See ./hub draft --help");
  }

  @Mixin HelpOption help = new HelpOption();

  @Command(description = "Svar på en utskrivningsklar-melding, fra kommunen til sykehuset.")
  int svar(
      @Parameters(paramLabel = "FIL", description = FILE) String file,
      @Mixin HelpOption help,
      @Option(names = "--kan-ta-imot", description = "Kommunen kan ta imot pasienten.")
          boolean canReceive,
      @Option(
              names = "--kan-ta-imot-fra",
              paramLabel = "ÅÅÅÅ-MM-DD",
              description = "Kommunen kan ta imot pasienten fra denne dagen.")
          @Nullable String from,
      @Option(
              names = "--dato-ukjent",
              description = "Kommunen kan ikke ta imot ennå, og datoen er ikke kjent.")
          boolean cannotYet,
      @Option(names = "--tekst", paramLabel = "TEKST", description = "Mer enn malen sier.")
          @Nullable String text,
      @Mixin DraftOptions options)
      throws IOException {
    int chosen = (canReceive ? 1 : 0) + (from == null ? 0 : 1) + (cannotYet ? 1 : 0);
    if (chosen != 1) {
      throw new UsageFault(
          "Give one of --kan-ta-imot, --kan-ta-imot-fra ÅÅÅÅ-MM-DD and --dato-ukjent.");
    }
    options.mustHaveContact("svar");
    Draft.Answer answer =
        canReceive
            ? Draft.Answer.CAN_RECEIVE
            : cannotYet ? Draft.Answer.CANNOT_YET : Draft.Answer.CAN_RECEIVE_LATER;
    return write(
        file,
        new Draft.Svar(answer, from == null ? null : day(from), DraftOptions.checked(text)),
        options);
  }

  @Command(description = "Forespørsel til den som sendte meldingen.")
  int foresporsel(
      @Parameters(paramLabel = "FIL", description = FILE) String file,
      @Mixin HelpOption help,
      @Option(
              names = "--kode",
              paramLabel = "N",
              required = true,
              description =
                  "TypeForesp: 1, 4, 6, 7, 8 (kommune), 3, 5 (fastlege), 1, 4, 8 (sykehus), eller"
                      + " 99 med --sporsmal.")
          int type,
      @Option(names = "--sporsmal", paramLabel = "TEKST", description = "Spørsmålet.")
          @Nullable String question,
      @Option(
              names = "--som",
              paramLabel = "HVEM",
              description =
                  "kommune, fastlege eller sykehus; utelates når meldingen viser hvem som fikk"
                      + " den.")
          @Nullable String asker,
      @Mixin DraftOptions options)
      throws IOException {
    Asker who = asker == null ? null : Choices.named(Asker.class, asker, "--som");
    return write(file, new Draft.Foresporsel(who, type, DraftOptions.checked(question)), options);
  }

  @Command(description = "Tilbakemelding til avsenderen om feil i meldingen.")
  int feil(
      @Parameters(paramLabel = "FIL", description = FILE) String file,
      @Mixin HelpOption help,
      @Option(
              names = "--hva",
              paramLabel = "HVA",
              required = true,
              description = "feil-adressat, mangelfulle-opplysninger eller annet.")
          String fault,
      @Option(
              names = "--tekst",
              paramLabel = "TEKST",
              required = true,
              description = "Hva som er feil.")
          String text,
      @Mixin DraftOptions options)
      throws IOException {
    return write(
        file,
        new Draft.Feil(
            Choices.named(Draft.Feil.Fault.class, fault, "--hva"), DraftOptions.checkedText(text)),
        options);
  }

  @Command(
      description = "Melding om avvik fra det partene har avtalt, for eksempel en brutt frist.")
  int avvik(
      @Parameters(paramLabel = "FIL", description = FILE) String file,
      @Mixin HelpOption help,
      @Option(
              names = "--regel",
              paramLabel = "REGEL",
              required = true,
              description = "Regelen som er brutt, som tidligmelding-24t eller R2.")
          String rule,
      @Option(
              names = "--plikt",
              paramLabel = "ID",
              description = "Pliktens id, som i GET /obligations.")
          @Nullable String obligation,
      @Option(names = "--tekst", paramLabel = "TEKST", description = "Mer enn malen sier.")
          @Nullable String text,
      @Option(
              names = "--fra",
              paramLabel = "HVEM",
              description =
                  "mottaker eller avsender av meldingen; utelates når regelen viser hvem som ikke"
                      + " skylder.")
          @Nullable String writer,
      @Mixin DraftOptions options)
      throws IOException {
    Rule broken =
        Rule.named(rule)
            .orElseThrow(() ->
                new UsageFault(
                    "--regel " + rule + " is no rule; name one like R2 or tidligmelding-24t."));
    Boolean fromSender =
        writer == null
            ? null
            : Boolean.valueOf(Choices.named(Choices.Side.class, writer, "--fra").isSender());
    return write(
        file,
        new Draft.Avvik(
            broken,
            obligation == null ? null : id(obligation),
            DraftOptions.checked(text),
            fromSender),
        options);
  }

  private int write(String file, Draft draft, DraftOptions options) throws IOException {
    return new DraftCommand(console).run(file, draft, options);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageFault("--kan-ta-imot-fra " + text + " is no day; write it like 2026-05-15.");
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new UsageFault("--plikt " + text + " is no id; GET /obligations lists them.");
    }
  }
}
