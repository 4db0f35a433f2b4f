package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.cli.PretendHub.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code send}, to a hub that only pretends. */
class SendTest {
  private static final String ID = "\"f7d15d07-1a28-5a86-9b0d-c247177769ff\"";

  @TempDir Path folder;

  @Test
  void aFolderIsPostedByNameAsXmlAndEachReceiptIsALine() throws IOException {
    // given
    Files.writeString(folder.resolve("b.xml"), "<b/>");
    Files.writeString(folder.resolve("a.xml"), "<a></a>");
    Files.writeString(folder.resolve("index.ndjson"), "{}");
    try (PretendHub pretend = new PretendHub(new Answer(201, ID))) {
      // when
      Called called =
          hub("send", folder.toString(), folder + "/index.ndjson", "--to", pretend.address() + "/");
      // then
      assertThat(called)
          .isEqualTo(
              new Called(
                  0,
                  """
                  {"file":"%s/a.xml","status":201,"id":%s}
                  {"file":"%s/b.xml","status":201,"id":%s}
                  """
                      .formatted(folder, ID, folder, ID),
                  ""));
      assertThat(pretend.requests())
          .containsExactly(
              "POST /Messages application/xml application/json 7",
              "POST /Messages application/xml application/json 4");
    }
  }

  @Test
  void aRefusedMessageSaysWhyAndTheRestGoesOn() throws IOException {
    // given
    String refusal =
        """
        {"error":"The message is refused.","errorCode":1000,
         "validationErrors":["X99: msgid-gjenbruk","T01: no XML"],"requestId":"1"}\
        """;
    String file = xml("a.xml");
    try (PretendHub pretend = new PretendHub(new Answer(400, refusal), new Answer(201, ID))) {
      // when
      Called called = hub("send", file, file, "--to", pretend.address());
      // then
      assertThat(called)
          .isEqualTo(
              new Called(
                  3,
                  """
                  {"file":"%s","status":400,"errors":["X99: msgid-gjenbruk","T01: no XML"]}
                  {"file":"%s","status":201,"id":%s}
                  """
                      .formatted(file, file, ID),
                  ""));
    }
  }

  @Test
  void anErrorWithoutDetailsIsToldAsFarAsItGoes() throws IOException {
    // given
    String file = xml("a.xml");
    try (PretendHub pretend =
        new PretendHub(
            new Answer(413, "{\"error\":\"Larger than 5 MB.\",\"validationErrors\":null}"),
            new Answer(403, "{\"title\":\"Forbidden\",\"detail\":\"Not yours.\"}"),
            new Answer(404, "<html>"),
            new Answer(405, ""))) {
      // when
      Called called = hub("send", file, file, file, file, "--to", pretend.address());
      // then
      assertThat(called.lines())
          .extracting(line -> line.get("errors").get(0).asText())
          .containsExactly(
              "Larger than 5 MB.",
              "Not yours.",
              "the hub says no more than HTTP 404",
              "the hub says no more than HTTP 405");
    }
  }

  @Test
  void aHubThatIsNotReadyIsAskedAgain() throws IOException {
    // given
    String file = xml("a.xml");
    try (PretendHub pretend =
        new PretendHub(new Answer(503, ""), new Answer(503, ""), new Answer(201, ID))) {
      // when
      Called called = hub("send", file, "--to", pretend.address());
      // then
      assertThat(called.exitCode()).isZero();
      assertThat(called.lines()).hasSize(1);
      assertThat(pretend.requests()).hasSize(3);
    }
  }

  @Test
  void aHubThatStaysUnreadyIsAFailureAndTheRestIsNotSent() throws IOException {
    // given
    String file = xml("a.xml");
    try (PretendHub pretend = new PretendHub(new Answer(503, "{\"error\":\"Broker away.\"}"))) {
      // when
      Called called = hub("send", file, file, "--to", pretend.address());
      // then
      assertThat(called)
          .isEqualTo(
              new Called(
                  1,
                  "{\"file\":\"" + file + "\",\"status\":503,\"errors\":[\"Broker away.\"]}\n",
                  "The hub cannot take messages now, and the rest was not sent. Send all again"
                      + " later: what it has is not stored twice."
                      + System.lineSeparator()));
    }
  }

  @Test
  void aHubThatIsNotThereIsAFailureThatSaysHowToStartOne() throws IOException {
    // given
    String file = xml("a.xml");
    PretendHub gone = new PretendHub(new Answer(201, ID));
    gone.close();
    // when
    Called called = hub("send", file, "--to", gone.address());
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                1,
                "",
                "No hub answers at "
                    + gone.address()
                    + ". Start one with ./hub run, or name its address by --to."
                    + System.lineSeparator()));
  }

  private String xml(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "<a/>").toString();
  }
}
