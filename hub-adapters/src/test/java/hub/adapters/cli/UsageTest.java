package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage is one sentence on stderr, exit code 2, and nothing on stdout. */
class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "translate|Missing required parameter: 'PATH'. See ./hub translate --help",
        "translate /no/such.xml|/no/such.xml does not exist.",
        "audit|Missing required parameter: 'DIR'. See ./hub audit --help",
        "audit /no/such|The archive /no/such does not exist.",
        "audit pom.xml|The archive pom.xml is no folder.",
        "audit . --until soon|--until soon is no instant; write it like 2026-05-12T08:00:00Z.",
        "audit . --agreements /no/such|The folder of agreements /no/such does not exist.",
        "audit . --keys /no/such|The keys folder /no/such does not exist.",
        "audit . --speed 3|Unknown options: '--speed', '3'. See ./hub audit --help",
        "due --agreements /no/such|The folder of agreements /no/such does not exist.",
        "due extra|Unmatched argument at index 1: 'extra'. See ./hub due --help",
        "send|Missing required parameter: 'FILE'. See ./hub send --help",
        "send /no/such.xml|/no/such.xml does not exist.",
        "send pom.xml --to ftp://a|--to ftp://a is no address of a hub; write it like"
            + " http://127.0.0.1:8080",
        "send pom.xml --to a%20b|--to a%20b is no address of a hub; write it like"
            + " http://127.0.0.1:8080",
        "explain|Missing required parameter: 'ID'. See ./hub explain --help",
        "explain ../alerts|../alerts is no id; ids look like"
            + " 2f4f87a5-1a28-5a86-9b0d-c247177769ff, GET /obligations and GET /alerts list them.",
        "run --port 65536|--port 65536 is no port; take one up to 65535, or 0 for any.",
        "run --port -1|--port -1 is no port; take one up to 65535, or 0 for any.",
        "run --port x|Invalid value for option '--port': 'x' is not an int. See ./hub run --help",
        "run --partitions 0|--partitions must be 1 to 200.",
        "run --partitions 201|--partitions must be 1 to 200.",
        "run --agreements /no/such|The folder of agreements /no/such does not exist.",
        "run --bootstrap-servers=|--bootstrap-servers is empty; write it like"
            + " kafka1:9092,kafka2:9092.",
        "run data|Unmatched argument at index 1: 'data'. See ./hub run --help",
        "agreement|Say what to do: check, show or publish. See ./hub agreement --help",
        "agreement check|Missing required parameter: 'DIR'. See ./hub agreement check --help",
        "agreement check /no/such|The folder of agreements /no/such does not exist.",
        "agreement show|Give --for HF,KOMMUNE, or --id ID.",
        "agreement show --for 59|--for 59 names not two parties; write it like 59,99387.",
        "agreement show --for 59,x|--for: \"x\" is no party; write a HER-id like 99387, or"
            + " enh:974795361.",
        "agreement show --for 59,1 --at soon|--at soon is no day; write it like 2026-05-11.",
        "agreement show --id x|--id x is unknown; known are nasjonal, unn-retningslinje-2,"
            + " so-retningslinje-13, hnt-retningslinje-7.",
        "agreement show --id nasjonal --at 2026-05-11|--at goes with --for; --id shows the agreement"
            + " whenever it holds.",
        "agreement publish /no/such|The folder of agreements /no/such does not exist.",
        "dance|Unmatched argument at index 0: 'dance'. See ./hub --help"
      })
  void wrongUsageIsOneSentence(String arguments, String sentence) {
    // when
    Called called = hub(arguments.split(" ", -1));
    // then
    assertThat(called).isEqualTo(new Called(2, "", sentence + System.lineSeparator()));
  }

  @Test
  void aWrongAgreementStopsACommandBeforeItAnswers() throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("a.yaml"), "id: a\nparties: {trst: 59}\n");
    // when
    Called called = hub("audit", ".", "--agreements", folder.toString());
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                2,
                "",
                file
                    + " line 2: parties.trst is no key here. Allowed are trust, municipalities."
                    + System.lineSeparator()));
  }

  @Test
  void aReaderThatHasEnoughIsNoFailure() {
    // when
    Failing failing = failing("Broken pipe", false);
    // then
    assertThat(failing).isEqualTo(new Failing(0, ""));
  }

  @Test
  void aFailureIsOneSentenceAndShowsItsTraceOnlyWhenAsked() {
    // when
    Failing told = failing("No space left on device", false);
    Failing shown = failing("No space left on device", true);
    // then
    assertThat(told)
        .isEqualTo(
            new Failing(
                1,
                "The hub failed: java.io.IOException: No space left on device. HUB_DEBUG=1 shows"
                    + " where; please report it."
                    + System.lineSeparator()));
    assertThat(shown.err()).contains("at hub.adapters.cli");
  }

  private record Failing(int exitCode, String err) {}

  /** A command whose answers cannot be written. */
  private static Failing failing(String fault, boolean debug) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(fault);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in =
        new ByteArrayInputStream(
            "{\"rule\":\"R2\",\"start\":\"2026-05-11\"}".getBytes(StandardCharsets.UTF_8));
    Console console =
        new Console(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), debug);
    int exitCode = Hub.run(new String[] {"due"}, console);
    return new Failing(exitCode, err.toString(StandardCharsets.UTF_8));
  }
}
