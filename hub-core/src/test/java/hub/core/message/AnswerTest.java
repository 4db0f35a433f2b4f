package hub.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kan ta imot|CAN_RECEIVE",
        "KAN TA IMOT|CAN_RECEIVE",
        "Kan ta imot fra 2026-03-09|CAN_RECEIVE_LATER",
        "kan ta imot FRA 2028-02-29|CAN_RECEIVE_LATER",
        "Kan ikke ta imot, dato ukjent|CANNOT_YET",
        "kan ikke ta imot, Dato Ukjent|CANNOT_YET"
      })
  void anAgreedTextIsAnAnswerInWhateverCase(String tema, Answer answer) {
    assertThat(Answer.ofTema(tema)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "'  Kan  ta\n\timot ', CAN_RECEIVE",
    "'Kan\u00a0ta imot', CAN_RECEIVE",
    "'Kan ta imot fra\n2026-03-09', CAN_RECEIVE_LATER",
    "'Kan ikke  ta imot,  dato ukjent\u2003', CANNOT_YET"
  })
  void howMuchWhiteSpaceThereIsMakesNoDifference(String tema, Answer answer) {
    assertThat(Answer.ofTema(tema)).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Kan ta imot.",
        "Kan ta i mot",
        "Kantaimot",
        "Vi kan ta imot",
        "Kan ikke ta imot",
        "Kan ikke ta imot,dato ukjent",
        "Kan ikke ta imot dato ukjent",
        "Kan ta imot, dato ukjent",
        "Kan ta imot i dag"
      })
  void anyOtherTextIsNone(String tema) {
    assertThat(Answer.ofTema(tema)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kan ta imot fra",
        "Kan ta imot fra mandag",
        "Kan ta imot fra 2026-02-29",
        "Kan ta imot fra 2026-13-01",
        "Kan ta imot fra 2026-3-9",
        "Kan ta imot fra 09.03.2026",
        "Kan ta imot fra 2026-03-09.",
        "Kan ta imot fra 2026-03-09 kl. 10",
        "Kan ta imot fra +12026-03-09",
        "Kan ta imot fra2026-03-09"
      })
  void whatIsNoDayOfTheCalendarIsNone(String tema) {
    assertThat(Answer.ofTema(tema)).isEmpty();
  }
}
