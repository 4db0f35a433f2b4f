package hub.adapters.xml;

import static hub.adapters.xml.Decoding.refused;
import static hub.adapters.xml.TestMessages.FNR;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender is told about a message that the schema refuses. */
class SchemaSentencesTest {
  private static final Locale BEFORE = Locale.getDefault();
  private static final String TYPE_ID = "<TypeId V=\"FNR\"/>";

  private static TestMessages aMessage() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(BEFORE);
  }

  @ParameterizedTest
  @CsvSource({
    "<Patient>, <Patient><X/>, Patient/X, The element X may not stand here",
    "<MIGversion>v1.2 2006-05-24</MIGversion>, '', GenDate, one that must come before it is missing",
    "<Id>01815012345</Id><TypeId V=\"FNR\"/>, '', Patient/Ident[1], Ident ends before all",
    "<Id>01815012345</Id>, <Id q='1'>01815012345</Id>, Patient/Ident[1]/Id/@q, The attribute q of Id"
        + " is not in the schema; remove it",
    "<TypeId V=\"FNR\"/>, <TypeId V='FNR' q='1'/>, Patient/Ident[1]/TypeId/@q, The attribute q of"
        + " TypeId is not in the schema; remove it",
    "<TypeId V=\"FNR\"/>, <TypeId V='FNR' S='x'/>, Patient/Ident[1]/TypeId/@S, The value of the"
        + " attribute S of TypeId",
    "<TypeId V=\"FNR\"/>, <TypeId V='FNR'>x</TypeId>, Patient/Ident[1]/TypeId, TypeId must be empty",
    "<TypeId V=\"FNR\"/>, <TypeId V='FNR'/>x, Patient/Ident[1], Ident may hold elements only",
    "<GivenName>Åse, <GivenName>Å<B/>se, Patient/GivenName, GivenName may hold text only"
  })
  void eachFaultIsToldInItsOwnWords(String from, String to, String path, String sentence) {
    // given
    var sent = aMessage().replace(from, to);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).hasSize(1);
    assertThat(refused.refusals().getFirst().path()).isEqualTo("/MsgHead/MsgInfo/" + path);
    assertThat(refused.refusals().getFirst().text()).contains(sentence).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "' komponentID=\"k1\"', '', GenereltJournalnotat must have is missing",
    "EPJ dokument, EPJ sak, The value of the attribute basiskomponenttype of GenereltJournalnotat"
  })
  void anAttributeThatIsMissingOrFixedIsToldSo(String from, String to, String sentence) {
    // given
    var sent =
        TestMessages.of(MessageKind.INNLEGGELSESRAPPORT)
            .journal("9145", "1", "x")
            .replace(from, to);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).hasSize(1);
    assertThat(refused.refusals().getFirst().text()).contains(sentence);
  }

  @Test
  void theSentencesAreTheSameInALandOfAnotherLanguage() {
    // given
    var sent = aMessage().replace(TYPE_ID, "<TypeId V='FNR' S='x' q='1'/>").genDate("x");
    var told = refused(sent);
    // when
    Locale.setDefault(Locale.GERMANY);
    // then
    assertThat(refused(sent)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "x' of attribute 'V' on element 'TypeId' is not valid",
    "attribute 'V'",
    "attribute '",
    "cvc-complex-type.4: Attribute 'V' must appear"
  })
  void aValueThatSpeaksAsTheValidatorDoesMisleadsNobody(String value) {
    // given
    var sent = aMessage().replace(TYPE_ID, "<TypeId V=\"FNR\" S=\"" + value + "\"/>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::path)
        .containsExactly("/MsgHead/MsgInfo/Patient/Ident[1]/TypeId/@S");
  }

  @Test
  void anAttributeIsNamedWithoutItsPrefix() {
    // given
    var sent = aMessage().replace(TYPE_ID, "<TypeId V=\"FNR\" xmlns:p='urn:p' p:q='" + FNR + "'/>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::path)
        .containsExactly("/MsgHead/MsgInfo/Patient/Ident[1]/TypeId/@q");
  }

  @Test
  void anAttributeCalledXmlnsWithAPrefixIsOneAsAnyOther() {
    // given
    var sent = aMessage().replace(TYPE_ID, "<TypeId V=\"FNR\" xmlns:p='urn:p' p:xmlns='1'/>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::path)
        .containsExactly("/MsgHead/MsgInfo/Patient/Ident[1]/TypeId/@xmlns");
  }

  @Test
  void aMisplacedElementIsToldWithoutWhatIsWrongInside() {
    // given
    var sent =
        aMessage().replace("Åse</GivenName>", "Åse</GivenName><FamilyName q='1'><X/></FamilyName>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::path)
        .containsExactly("/MsgHead/MsgInfo/Patient/FamilyName");
  }
}
