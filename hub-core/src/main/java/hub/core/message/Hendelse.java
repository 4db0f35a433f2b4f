package hub.core.message;

import java.util.Optional;

/** Code list 9121: the events that a message can tell the time of. */
public enum Hendelse {
  INNLAGT("1"),
  UTSKREVET("2"),
  /** Ready for discharge; in a HELSEOPPL_SOKNAD the expected discharge (D13). */
  UTSKRIVNINGSKLAR("3"),
  AVMELDING("4"),
  DOD("13");

  private final String code;

  Hendelse(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Something that has happened, whatever Anslag says (D13). */
  public boolean isPast() {
    return this != UTSKRIVNINGSKLAR;
  }

  /** The event of a Hendelsekode, or empty when no deadline rests on it. */
  public static Optional<Hendelse> of(String code) {
    for (Hendelse hendelse : values()) {
      if (hendelse.code.equals(code)) {
        return Optional.of(hendelse);
      }
    }
    return Optional.empty();
  }
}
