package hub.adapters.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs every command once, and says nothing, so that the JVM can archive the classes that each of
 * them loads. {@code ./hub} calls it after a build; a wrong line and a wrong option are part of it.
 */
public final class Rehearsal {
  private static final String CASES =
      """
      {"rule":"R2","start":"2026-03-28T10:00:00","set":{"calendar":{"extraClosedDays":["12-24"]}}}
      {"rule":"R5","start":"2026-04-01T12:00:00Z","set":{"limit":"3D","warnBefore":"PT2H"}}
      {"rule":"R5","start":"2026-05-09T10:00:00"}
      {"rule":"R8","start":"2026-10-25","agreement":"nasjonal"}
      {"rule":"R7"}
      """;

  private static final String FIRST = "/01-log-innlagt.xml"; // of the archive that ./hub names
  private static final String NOBODY = "http://127.0.0.1:1"; // where no hub listens
  private static final String SOME_ID = "00000000-0000-0000-0000-000000000000";

  private Rehearsal() {}

  /**
   * Runs them all.
   *
   * @param arguments the folder of an archive
   */
  public static void main(String[] arguments) {
    run(arguments.length > 0 ? arguments[0] : ".");
  }

  private static void run(String archive) {
    Console console =
        new Console(
            new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false);
    Hub.run(new String[] {"due"}, console);
    Hub.run(new String[] {"translate", archive}, console);
    Hub.run(new String[] {"audit", archive}, console);
    Hub.run(new String[] {"audit", "--no-such-option"}, console);
    Hub.run(new String[] {"draft", "avvik", archive + FIRST, "--regel", "R2"}, console);
    Hub.run(new String[] {"send", "--to", NOBODY, archive}, console);
    Hub.run(new String[] {"agreement", "show", "--for", "59,99387"}, console);
    Hub.run(new String[] {"explain", "--to", NOBODY, SOME_ID}, console);
  }
}
