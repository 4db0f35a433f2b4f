package hub.adapters.xml;

import static hub.adapters.xml.Decoding.message;
import static hub.core.message.Content.DIAGNOSE;
import static hub.core.message.Content.FORLOP;
import static hub.core.message.Content.FORVENTET_UTSKRIVNING;
import static hub.core.message.Content.FUNKSJON;
import static hub.core.message.Content.HELSETILSTAND;
import static hub.core.message.Content.KONTAKT;
import static hub.core.message.Content.PLAN;
import static hub.core.message.Content.STATUS;
import static hub.core.message.Content.TJENESTER;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.MessageKind;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderContentTest {
  private static TestMessages aReport() {
    return TestMessages.of(MessageKind.INNLEGGELSESRAPPORT);
  }

  static Stream<Arguments> headings() {
    return Stream.of(
        Arguments.of("9145", "1", Set.of(STATUS)),
        Arguments.of("9145", "2", Set.of(FORLOP, PLAN)),
        Arguments.of("9142", "OP", Set.of(PLAN)),
        Arguments.of("9142", "HJ", Set.of(FUNKSJON)),
        Arguments.of("9142", "AAI", Set.of(HELSETILSTAND)),
        Arguments.of("9141", "8", Set.of(HELSETILSTAND)),
        Arguments.of("9141", "14", Set.of()),
        Arguments.of("9142", "1", Set.of()));
  }

  @ParameterizedTest
  @MethodSource("headings")
  void aTextCountsByItsHeading(String list, String code, Set<Content> contents) {
    // given
    var sent = aReport().journal(list, code, "Prøve.");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.present()).isEqualTo(contents);
  }

  @ParameterizedTest
  @MethodSource("headings")
  void aHeadingWithoutTextIsNoContent(String list, String code, Set<Content> contents) {
    // given
    var sent = aReport().journal(list, code, " \n ");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.present()).as("not %s", contents).isEmpty();
  }

  @Test
  void aTextAfterAnEmptyOneOfTheSameHeadingCounts() {
    // given
    var sent = aReport().journal("9142", "OP", "").journal("9142", "OP", "<![CDATA[Prøve]]>");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.present()).containsExactly(PLAN);
  }

  @Test
  void aReportWithEverythingLacksNothing() {
    // given
    var sent = aReport().contact().diagnosis().services().functions();
    // when
    var message = message(sent);
    // then
    assertThat(message.told().present())
        .containsExactlyInAnyOrder(KONTAKT, DIAGNOSE, HELSETILSTAND, TJENESTER, FUNKSJON);
    assertThat(message.missing()).isEmpty();
  }

  @Test
  void emptyElementsAreNoContent() {
    // given
    var sent =
        aReport()
            .contact()
            .diagnosis()
            .services()
            .functions()
            .replace("V=\"tel:55512345\"", "V=\"\"")
            .replace("<Diagnosekode V=\"S72\" S=\"2.16.578.1.12.4.1.1.7110\"/>", "<Diagnosekode/>")
            .replace("Hjemmesykepleie", " ")
            .replace("V=\"5\" S=\"2.16.578.1.12.4.1.1.9111\"/><Vurdering>3</Vurdering>", "/>");
    // when
    var message = message(sent);
    // then
    assertThat(message.told().present()).isEmpty();
    assertThat(message.missing()).containsExactly(TJENESTER, KONTAKT, HELSETILSTAND, FUNKSJON);
  }

  @Test
  void aTidligmeldingTellsTheExpectedDischarge() {
    // given
    var sent =
        TestMessages.of(MessageKind.HELSEOPPL_SOKNAD)
            .contact()
            .journal("9145", "1", "Innlagt.")
            .journal("9145", "2", "Hjem.")
            .time("3", "2026-03-09", true);
    // when
    var message = message(sent);
    // then
    assertThat(message.told().has(FORVENTET_UTSKRIVNING)).isTrue();
    assertThat(message.missing()).isEmpty();
  }

  @Test
  void anExpectedDischargeWithoutReadableTimeIsMissing() {
    // given
    var sent = TestMessages.of(MessageKind.HELSEOPPL_SOKNAD).time("3", "2026-03");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.has(FORVENTET_UTSKRIVNING)).isFalse();
  }

  @Test
  void theOldVersionHasTheSameContents() {
    // given
    var sent =
        TestMessages.of(MessageKind.INNLEGGELSESRAPPORT, BodyVersion.PLO_1_5)
            .contact()
            .diagnosis()
            .services()
            .functions()
            .journal("9142", "OP", "Prøve.");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.present())
        .containsExactlyInAnyOrder(KONTAKT, DIAGNOSE, HELSETILSTAND, TJENESTER, FUNKSJON, PLAN);
  }
}
