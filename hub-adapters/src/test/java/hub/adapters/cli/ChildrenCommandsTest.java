package hub.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.audit.Audit;
import hub.adapters.audit.Horizon;
import hub.adapters.audit.PlainNames;
import hub.adapters.xml.TestMessages;
import hub.core.duty.Obligation;
import hub.core.duty.Rule;
import hub.core.fixtures.Nasjonal;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which notices about children of one patient an audit reads as one case. */
class ChildrenCommandsTest {
  private static final String PERSON = "<Person><Patient/></Person>";
  private static final String BY_NAME = "<DateOfBirth>2015-04-01</DateOfBirth><Sex>2</Sex>";
  private static final String CONSENT =
      "<Ground><Consent><By>PATIENT</By><On>2026-03-01</On><Service>Prøve</Service>"
          + "<Purpose>Prøve</Purpose></Consent></Ground>";

  @TempDir Path folder;
  private int number;

  private static String fnr(String number) {
    return "<Number type=\"FNR\">" + number + "</Number>";
  }

  private void notice(String child) throws IOException {
    notice(child, "1001");
  }

  private void notice(String child, String sender) throws IOException {
    number++;
    Files.write(
        folder.resolve(number + ".xml"),
        TestMessages.of(MessageKind.KOORDINATORMELDING)
            .numbered(number)
            .sender(sender, "1002")
            .replace(
                PERSON,
                "<Person><Child><FamilyName>Prøve</FamilyName><GivenName>Barn</GivenName>"
                    + child
                    + "</Child></Person>")
            .replace("<Need>KOORDINATOR", "<Need>BARN_SOM_PAARORENDE")
            .replace("</Notice>", "</Notice>" + CONSENT)
            .bytes());
  }

  /** How many cases have a duty of K5. */
  private int cases() throws IOException {
    List<Obligation> duties = new ArrayList<>();
    Audit.of(
        folder,
        new Audit.Setup(new XmlReader(), new PlainNames(), Nasjonal.agreements(), Horizon.ALL),
        duties::add);
    Set<Object> cases = new HashSet<>();
    for (Obligation duty : duties) {
      if (duty.rule() == Rule.BARN_PAARORENDE) {
        cases.add(String.valueOf(duty.journey()));
      }
    }
    return cases.size();
  }

  @Test
  void twoNumbersAreTwo() throws IOException {
    // given
    notice(fnr("01841512345"));
    notice(fnr("02841612345"));
    // then
    assertThat(cases()).isEqualTo(2);
  }

  @Test
  void theSameNumberIsOneWhateverItsTypeAndWhoeverSendsIt() throws IOException {
    // given
    notice(fnr("01841512345"));
    notice(fnr("01841512345").replace("FNR", "DNR"), "59");
    // then
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void aLocalNumberIsItsIssuers() throws IOException {
    // given
    notice(fnr("01841512345").replace("FNR", "HNR"));
    notice(fnr("01841512345").replace("FNR", "HNR"), "59");
    // then
    assertThat(cases()).isEqualTo(2);
  }

  @Test
  void childrenWithoutNumberAreAChild() throws IOException {
    // given
    notice(BY_NAME);
    notice(BY_NAME.replace("2015", "2017"));
    notice(fnr("01841512345"));
    // then
    assertThat(cases()).isEqualTo(2);
  }
}
