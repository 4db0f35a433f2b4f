package hub.adapters.cli;

import hub.adapters.agreement.AgreementFault;
import hub.adapters.xml.SchemaFolderFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command and turns whatever happens into an exit code and at most one sentence. */
final class Hub {
  private Hub() {}

  static int run(String[] arguments, Console console) {
    try {
      return commandLine(console).execute(arguments);
    } catch (OutOfMemoryError e) {
      console.err().println("The hub ran out of memory; give it more, like HUB_JAVA_OPTS=-Xmx1g.");
      return Exit.FAILURE;
    } catch (Throwable e) { // an Error: picocli hands it on
      return failed(e, console);
    }
  }

  private static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Commands(console));
    line.addSubcommand(new DraftCommands(console));
    line.addSubcommand(new AgreementCommands(console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8)); // --help
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((fault, given) -> wrongUsage(fault, console));
    line.setExecutionExceptionHandler((fault, command, parsed) -> told(fault, console));
    return line;
  }

  private static int wrongUsage(ParameterException fault, Console console) {
    String message = fault.getMessage() == null ? "Wrong usage" : fault.getMessage();
    String command = fault.getCommandLine().getCommandSpec().qualifiedName(" ");
    String first = message.lines().findFirst().orElse(message);
    console
        .err()
        .println(first + (first.endsWith(".") ? "" : ".") + " See ./" + command + " --help");
    return Exit.USAGE;
  }

  private static int told(Exception fault, Console console) {
    if (fault instanceof UsageFault
        || fault instanceof AgreementFault
        || fault instanceof SchemaFolderFault) {
      console.err().println(fault.getMessage());
      return Exit.USAGE;
    }
    if (fault instanceof NoAnswer) {
      console.err().println(fault.getMessage());
      return Exit.FAILURE;
    }
    return isReaderGone(fault) ? Exit.OK : failed(fault, console);
  }

  /** Somebody like {@code head} has read enough. */
  private static boolean isReaderGone(Exception fault) {
    String message = fault.getMessage();
    return fault instanceof IOException && message != null && message.contains("Broken pipe");
  }

  private static int failed(Throwable fault, Console console) {
    console
        .err()
        .println("The hub failed: " + fault + ". HUB_DEBUG=1 shows where; please report it.");
    if (console.debug()) {
      fault.printStackTrace(console.err());
    }
    return Exit.FAILURE;
  }
}
