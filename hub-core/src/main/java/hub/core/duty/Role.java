package hub.core.duty;

/** What a party is in an obligation. */
public enum Role {
  HOSPITAL,
  MUNICIPALITY,
  GP,
  HELSESTASJON
}
