package hub.core.message;

import java.util.Optional;

/** The kinds of message that the hub takes, by code list 8279 (MsgInfo/Type). */
public enum MessageKind {
  LOG_INNLAGT(Direction.TO_MUNICIPALITY),
  LOG_UTSKRIVNINGSKLAR(Direction.TO_MUNICIPALITY),
  LOG_AVMELDING(Direction.TO_MUNICIPALITY),
  LOG_UTSKREVET(Direction.TO_MUNICIPALITY),
  LOG_DOD(Direction.EITHER),

  /**
   * The coded answer to a LOG_UTSKRIVNINGSKLAR; PLO 2.0 has it, and no code of 8279 is published.
   */
  LOG_TILBAKEMELDING(Direction.TO_HOSPITAL),
  HELSEOPPL_SOKNAD(Direction.TO_MUNICIPALITY),
  INNLEGGELSESRAPPORT(Direction.TO_HOSPITAL),
  UTSKRIVNINGSRAPPORT(Direction.TO_MUNICIPALITY),
  MEDISINSKE_OPPLYSNINGER(Direction.EITHER),
  HELSEOPPLYSNINGER_LEGE(Direction.EITHER),
  ORIENTERING_TJENESTETILBUD(Direction.EITHER),
  FRAVARSMELDING(Direction.EITHER),
  EPJ_EKSTRAKT(Direction.EITHER),

  /** Mostly to the general practitioner; the hub looks at no more than its head (R17, K7). */
  EPIKRISE(Direction.EITHER),
  DIALOG_FORESPORSEL(Direction.EITHER),
  DIALOG_SVAR(Direction.EITHER),
  DIALOG_NOTAT(Direction.EITHER),
  DIALOG_AVVIK(Direction.EITHER),
  DIALOG_HELSEFAGLIG(Direction.EITHER),
  DIALOG_STATUS_HENVISNING(Direction.EITHER),
  DIALOG_TIL_ARKIVERING(Direction.EITHER),

  /** An application receipt: about a message, not about a patient. */
  APPREC(Direction.EITHER),

  /** The hub's own, about coordinator, plan and children; no code of 8279. */
  KOORDINATORMELDING(Direction.EITHER);

  /** Which way a kind travels. */
  public enum Direction {
    TO_MUNICIPALITY,
    TO_HOSPITAL,
    EITHER
  }

  private final Direction direction;

  MessageKind(Direction direction) {
    this.direction = direction;
  }

  /** The code of 8279, as Type/V has it. */
  public String type() {
    return this == EPJ_EKSTRAKT ? "EPJ-EKSTRAKT" : name();
  }

  public Direction direction() {
    return direction;
  }

  public boolean isLogistics() {
    return name().startsWith("LOG_");
  }

  public boolean isDialog() {
    return name().startsWith("DIALOG_");
  }

  /** Of the messages for pleie og omsorg (PLO). */
  public boolean isPlo() {
    return switch (this) {
      case EPJ_EKSTRAKT, EPIKRISE, APPREC, KOORDINATORMELDING -> false;
      default -> !isDialog();
    };
  }

  /** Belongs to a case and to no stay (D24). */
  public boolean isOfCase() {
    return this == KOORDINATORMELDING;
  }

  /**
   * May be an answer about an utskrivningsklar patient, also one that comes before its question.
   */
  public boolean mayAnswer() {
    return isDialog() || this == LOG_TILBAKEMELDING;
  }

  /** The kind of a Type/V, or empty when the hub does not take it. */
  public static Optional<MessageKind> of(String type) {
    for (MessageKind kind : values()) {
      if (kind.type().equals(type)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
