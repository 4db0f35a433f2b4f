package hub.core.head;

/**
 * An identifier as it is written, with its dots and spaces.
 *
 * @param type of 9051 for an organisation, of 8116 for a person
 */
public record Ident(String id, Code type) {
  public boolean is(String wanted) {
    return type.value().equals(wanted);
  }

  /** Without the identifier, which may be a person's. */
  @Override
  public String toString() {
    return "Ident[" + type.value() + "]";
  }
}
