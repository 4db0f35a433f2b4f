package hub.adapters.xml;

import static hub.adapters.xml.Decoding.patient;
import static hub.adapters.xml.Decoding.refused;
import static hub.adapters.xml.TestMessages.FNR;
import static hub.adapters.xml.TestMessages.ident;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientIdentityTest {
  private static TestMessages aMessage() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FNR", "DNR", "FHN", "HNR"})
  void aNameWithOneNumberSuffices(String type) {
    // given
    var sent = aMessage().patientIds(ident("41815012345", type));
    // when
    PatientIdentity patient = patient(sent);
    // then
    assertThat(patient.keys()).singleElement().asString().endsWith("41815012345");
  }

  @Test
  void aNumberIsTheSamePersonWhoeverSends() {
    // given
    var sent = aMessage().patientIds(ident(" 018150 12345", "FNR")).sender("7", "8");
    // when
    PatientIdentity patient = patient(sent);
    // then
    assertThat(patient).isEqualTo(patient(aMessage().patientIds(ident(FNR, "FNR"))));
  }

  @Test
  void aHelpNumberIsAnotherPersonAtAnotherIssuer() {
    // given
    var sent = aMessage().patientIds(ident("01415012345", "HNR"));
    // when
    PatientIdentity patient = patient(sent);
    // then
    assertThat(patient)
        .isNotEqualTo(patient(aMessage().patientIds(ident("01415012345", "HNR")).sender("7", "8")));
  }

  @Test
  void severalNumbersGiveAKeyEachInTheOrderOfFnrDnrFhnHnr() {
    // given
    var sent =
        aMessage()
            .patientIds(
                ident("01415012345", "HNR"),
                ident("81234567890", "FHN"),
                ident("41815012345", "DNR"),
                ident(FNR, "FNR"));
    // when
    PatientIdentity patient = patient(sent);
    // then
    assertThat(patient.keys())
        .containsExactly(
            "official|" + FNR,
            "official|41815012345",
            "official|81234567890",
            "hnr|1001|01415012345");
  }

  /** A type is sometimes wrong; whoever changes two of them must not turn the order round. */
  @Test
  void theDigitsTellTheOrderAndNotTheTypeThatIsClaimed() {
    // given
    var sent = aMessage().patientIds(ident(FNR, "DNR"), ident("41815012345", "FNR"));
    // when
    PatientIdentity patient = patient(sent);
    // then
    assertThat(patient.keys()).containsExactly("official|" + FNR, "official|41815012345");
  }

  @Test
  void withoutANumberNameBirthDateAndSexSuffice() {
    // given
    var sent = aMessage().patientWithoutId("1950-01-01", "2");
    // when
    PatientIdentity patient = patient(sent);
    // then
    assertThat(patient)
        .isEqualTo(
            patient(
                aMessage()
                    .patientWithoutId("1950-01-01", "2")
                    .replace("Ærlig", " æRLIG ")
                    .replace("Åse", "A\u030ase")))
        .isNotEqualTo(patient(aMessage().patientWithoutId("1950-01-01", "2").sender("7", "8")))
        .isNotEqualTo(patient(aMessage().patientWithoutId("1950-01-02", "2")));
  }

  @ParameterizedTest
  @CsvSource({"'',''", "1950-01-01,''", "'',2"})
  void lessThanThatIsE36(String birthDate, String sex) {
    // given
    var sent = aMessage().patientWithoutId(birthDate, sex);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("E36");
    assertThat(refused.refusals().getFirst().path()).isEqualTo("/MsgHead/MsgInfo/Patient");
  }

  @ParameterizedTest
  @CsvSource({"'',FNR", "g18,FNR", "0181501234,FNR", "018150123456,FNR", "01815012345,HPR"})
  void anIdThatIsNoPersonNumberIsE36(String id, String type) {
    // given
    var sent = aMessage().patientIds(ident(id, type));
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("E36");
  }

  @Test
  void aNumberWithoutNameIsE36() {
    // given
    var sent = aMessage().patientXml("<Patient>" + ident(FNR, "FNR") + "</Patient>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("E36");
  }

  @Test
  void itShowsNothingOfThePerson() {
    // given
    PatientIdentity patient = patient(aMessage());
    // when
    String shown = patient.toString();
    // then
    assertThat(shown).isEqualTo("PatientIdentity[masked]");
  }
}
