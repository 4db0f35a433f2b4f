package hub.core.message;

import java.util.Optional;

/**
 * What the municipality answers about an utskrivningsklar patient (rules.md 4.2): an agreed text of
 * Tema, or the code of PLO 2.0. Free text is never interpreted (D21).
 */
public enum Answer {
  /** "Kan ta imot". */
  CAN_RECEIVE,
  /** "Kan ta imot fra ÅÅÅÅ-MM-DD"; a code 3 of PLO 2.0 with its time says the same. */
  CAN_RECEIVE_LATER,
  /** "Kan ikke ta imot, dato ukjent". */
  CANNOT_YET;

  private static final String FROM = "kan ta imot fra ";
  private static final int DATE_LENGTH = "2026-03-09".length();

  /** It tells from when. */
  public boolean hasDate() {
    return this != CANNOT_YET;
  }

  /**
   * The answer that a Tema is, by the same equality as {@link ThemeDigest}; empty for any other.
   */
  public static Optional<Answer> ofTema(String tema) {
    String text = ThemeDigest.canonical(tema);
    return switch (text) {
      case "kan ta imot" -> Optional.of(CAN_RECEIVE);
      case "kan ikke ta imot, dato ukjent" -> Optional.of(CANNOT_YET);
      default ->
          text.startsWith(FROM) && isDate(text.substring(FROM.length()))
              ? Optional.of(CAN_RECEIVE_LATER)
              : Optional.empty();
    };
  }

  /** A day of the calendar, with a year of four digits. */
  private static boolean isDate(String text) {
    return text.length() == DATE_LENGTH && EventTime.read(text, false).isPresent();
  }
}
