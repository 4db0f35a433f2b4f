package hub.core.message;

/** Code list 7309: what a PLO message does to those before it in its chain. */
public enum Forsendelsesstatus {
  /** Ny: stands by itself. */
  N,
  /** Endring: replaces the message that it refers to, wholly (D10). */
  M,
  /** Kansellering: the whole chain never counted (D11). */
  C
}
