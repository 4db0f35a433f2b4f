package hub.adapters.xml;

/** A document cannot be read at all (T01): not well-formed, a DTD, an encoding or a bound. */
public final class UnreadableXml extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /** Without stack trace: a stranger decides how often this is thrown. */
  UnreadableXml(String text, int line, int column) {
    super(text, null, false, false);
    this.line = line;
    this.column = column;
  }

  /** One sentence without any content of the document. */
  public String text() {
    String text = getMessage();
    return text == null ? "" : text;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
