package hub.core.message;

/**
 * What the municipality answers about an utskrivningsklar patient (rules.md 4.2): an agreed text of
 * Tema, or the code of PLO 2.0. Free text is never interpreted (D21).
 */
public enum Answer {
  /** "Kan ta imot". */
  CAN_RECEIVE,
  /** "Kan ta imot fra ÅÅÅÅ-MM-DD". */
  CAN_RECEIVE_LATER,
  /** "Kan ikke ta imot, dato ukjent". */
  CANNOT_YET;

  /** It tells from when. */
  public boolean hasDate() {
    return this != CANNOT_YET;
  }
}
