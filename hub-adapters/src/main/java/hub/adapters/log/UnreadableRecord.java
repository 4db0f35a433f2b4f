package hub.adapters.log;

/** A record that this hub cannot use. The text holds nothing of its content. */
public final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableRecord(String text) {
    super(text);
  }
}
