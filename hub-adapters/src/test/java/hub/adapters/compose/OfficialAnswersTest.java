package hub.adapters.compose;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.adapters.xml.HeadReader;
import hub.adapters.xml.OfficialExamples;
import hub.core.head.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;

/** What the hub writes to each published example and test case; see {@link OfficialExamples}. */
class OfficialAnswersTest {
  private static final Decoder DECODER = new Decoder();

  private static List<Written> appRecs(String name, byte[] xml) {
    Head head = HeadReader.read(xml);
    List<Written> appRecs = new ArrayList<>();
    for (Recipient by : Recipient.of(head)) {
      var written =
          switch (DECODER.decode(xml)) {
            case Decoded.Accepted accepted -> AppRecs.accepted(head, by, Produced.NOW);
            case Decoded.Objected objected -> throw new AssertionError(objected.refusals());
            case Decoded.Refused refused ->
                AppRecs.rejected(
                    head,
                    by,
                    Produced.NOW,
                    refused.refusals().stream()
                        .map(each -> new AppRecError(each.code(), each.text()))
                        .toList());
          };
      written.ifPresent(appRec -> appRecs.add(new Written(name, appRec)));
    }
    return appRecs;
  }

  @Test
  void everyReceiptOfAnExampleIsValidAndFitToSend() throws IOException {
    // given
    Schema official = Schemas.official();
    int receipts = 0;
    int without = 0;
    for (Path file : OfficialExamples.files()) {
      // when
      List<Written> appRecs = appRecs(file.getFileName().toString(), Files.readAllBytes(file));
      // then
      for (Written appRec : appRecs) {
        assertThat(Schemas.fault(official, appRec.xml())).as(appRec.name()).isEmpty();
        fit(appRec);
      }
      receipts += appRecs.size();
      without += appRecs.isEmpty() ? 1 : 0;
    }
    assertThat(List.of(receipts, without)).isEqualTo(List.of(144, 14));
  }

  @Test
  void everyAcceptedExampleCanBeAnsweredByADraftThatIsValidAndFitToSend() throws IOException {
    // given
    Schema official = Schemas.official();
    Draft draft = new Draft.Feil(Draft.Feil.Fault.ANNET, "Feil vedlegg.");
    int drafts = 0;
    int without = 0;
    for (Path file : OfficialExamples.files()) {
      byte[] xml = Files.readAllBytes(file);
      if (DECODER.decode(xml) instanceof Decoded.Refused) {
        continue;
      }
      // when
      try {
        Drafted drafted =
            Drafts.write(HeadReader.read(xml), draft, null, Produced.NOW, Produced.MSG_ID);
        // then
        Written written =
            new Written(file.getFileName().toString(), drafted.xml(), drafted.warnings());
        assertThat(Schemas.fault(official, drafted.xml())).as(written.name()).isEmpty();
        assertThat(DECODER.decode(drafted.xml()))
            .as(written.name())
            .isInstanceOf(Decoded.Accepted.class);
        fit(written);
        drafts++;
      } catch (DraftFault e) {
        assertThat(file.getFileName().toString())
            .as("nobody answers an AppRec; an avvik that gives no patient has none to copy")
            .isIn("apprec-eksempel.xml", "Case4.xml");
        without++;
      }
    }
    assertThat(List.of(drafts, without)).isEqualTo(List.of(93, 2));
  }

  private static void fit(Written written) {
    for (SendingChecks check : SendingChecks.values()) {
      assertThat(check.complaints(written)).as(written.name() + ": " + check).isEmpty();
    }
  }
}
