package hub.core.message;

/** What the hub calls a patient outside the sealed message. Says nothing about the person. */
public record Pseudonym(String value) {
  /** Stands where no patient is meant, or none has been named yet. */
  public static final Pseudonym NOBODY = new Pseudonym("");

  public boolean isNobody() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return value;
  }
}
