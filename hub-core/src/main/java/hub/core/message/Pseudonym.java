package hub.core.message;

/** What the hub calls a patient outside the sealed message. Says nothing about the person. */
public record Pseudonym(String value) {
  @Override
  public String toString() {
    return value;
  }
}
