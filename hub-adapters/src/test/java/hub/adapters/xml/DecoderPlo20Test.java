package hub.adapters.xml;

import static hub.adapters.xml.Decoding.message;
import static hub.adapters.xml.Decoding.refused;
import static hub.core.message.BodyVersion.PLO_2_0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.message.Content;
import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is otherwise in PLO 2.0, of which only schemas are published. */
class DecoderPlo20Test {
  private static final String TYPE = "<Type V=\"LOG_TILBAKEMELDING\"";

  private static TestMessages anAnswer() {
    return TestMessages.of(MessageKind.LOG_TILBAKEMELDING, PLO_2_0);
  }

  @Test
  void theTimeOfAnEventIsText() {
    // given
    var sent = TestMessages.of(MessageKind.LOG_INNLAGT, PLO_2_0).time("1", "2026-03-01T10:00:00");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.time(Hendelse.INNLAGT))
        .isEqualTo(
            new EventTime(
                "2026-03-01T10:00:00",
                LocalDate.of(2026, 3, 1),
                Instant.parse("2026-03-01T09:00:00Z"),
                false));
  }

  @Test
  void theReportsTellTheSameContents() {
    // given
    var sent =
        TestMessages.of(MessageKind.HELSEOPPL_SOKNAD, PLO_2_0)
            .contact()
            .diagnosis()
            .journal("9145", "1", "Prøve.")
            .journal("9145", "2", "Prøve.")
            .functions()
            .services();
    // when
    Message message = message(sent);
    // then
    assertThat(message.told().present())
        .containsExactlyInAnyOrder(
            Content.KONTAKT,
            Content.DIAGNOSE,
            Content.HELSETILSTAND,
            Content.STATUS,
            Content.FORLOP,
            Content.PLAN,
            Content.FUNKSJON,
            Content.TJENESTER);
    assertThat(message.isTidligmelding()).isTrue();
    assertThat(message.missing()).as("2.0 has no place for the expected discharge").isEmpty();
  }

  @Test
  void anUpdateIsNoTidligmelding() {
    // given
    var sent = TestMessages.of(MessageKind.HELSEOPPL_SOKNAD, PLO_2_0).typeInnhold("2");
    // when
    Message message = message(sent);
    // then
    assertThat(message.isTidligmelding()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LOG_TILBAKEMELDING", "LOG_UTSKRIVNINGSKLAR", "LOG_X", "PASIENTLOGISTIKK"})
  void theCodedAnswerIsToldByItsBodyForNoTypeIsPublished(String type) {
    // given
    var sent = anAnswer().replace(TYPE, "<Type V=\"" + type + "\"");
    // when
    Message message = message(sent);
    // then
    assertThat(message.kind()).isEqualTo(MessageKind.LOG_TILBAKEMELDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOG_INNLAGT", "HELSEOPPL_SOKNAD", "DIALOG_NOTAT"})
  void aTypeThatMeansSomethingElseIsNotTheAnswer(String type) {
    // given
    var sent = anAnswer().replace(TYPE, "<Type V=\"" + type + "\"");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", "/MsgHead/Document[1]/RefDoc/Content"));
  }
}
