package hub.adapters.run;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Rejections.Fault;
import hub.adapters.xml.TestMessages;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppRecAnswersTest {
  private final AppRecAnswers answers =
      new AppRecAnswers(InstantSource.fixed(Instant.parse("2026-03-01T10:31:00Z")));

  @Test
  void aRefusedDocumentIsAnsweredInTheVersionThatItsStandardAsksFor() {
    // given
    byte[] document =
        TestMessages.of(MessageKind.LOG_INNLAGT, BodyVersion.PLO_1_5).patientXml("").bytes();
    // when
    Optional<String> appRec =
        answers.appRec(document, List.of(new Fault("E36", "norsk / English (/MsgHead)")));
    // then
    assertThat(appRec.orElseThrow())
        .contains("<AppRec xmlns=\"http://www.kith.no/xmlstds/apprec/2004-11-21\">")
        .contains("<GenDate>2026-03-01T11:31:00+01:00</GenDate>")
        .contains("<Name>Prøvdal kommune</Name>")
        .contains("<Status V=\"2\" DN=\"Avvist\"/>")
        .contains("<Error V=\"E36\"", "OT=\"norsk / English (/MsgHead)\"/>")
        .doesNotContain("Ærlig");
  }

  @Test
  void aDocumentThatBreaksOffBeforeItsSenderHasNone() {
    // given
    byte[] document = "<MsgHead xmlns='x'><MsgInfo>".getBytes(StandardCharsets.UTF_8);
    // when
    Optional<String> appRec =
        answers.appRec(document, List.of(new Fault("T01", "norsk / English")));
    // then
    assertThat(appRec).isEmpty();
  }
}
