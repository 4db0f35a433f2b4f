package hub.adapters.xml;

/** How large, deep or wide a document may be. Beyond it the document is refused, T01. */
enum Bound {
  DOCUMENT(
      35 * 1024 * 1024, "The document is larger than 35 MB; send it without some attachments."),
  TEXT(
      20 * 1024 * 1024,
      "A text or a comment is longer than 20 MB; send it in parts or leave it out."),
  DEPTH(100, "Elements lie deeper than 100 levels; send the document with fewer levels."),
  ATTRIBUTES(
      200,
      "An element has more than 200 attributes and namespace declarations; send it with fewer."),
  ATTRIBUTE_VALUE(
      100_000, "An attribute is longer than 100 000 characters; send it with a shorter value."),
  NAME(
      1_000,
      "A name (of an element, an attribute, a prefix or a processing instruction) is longer than"
          + " 1 000 characters; send it with a shorter name."),
  /** The validator matches a pattern in time that grows with the square of the length. */
  PATTERN(
      200, "An OID or a language code is longer than 200 characters; send it with a shorter one.");

  private final int limit;
  private final String text;

  Bound(int limit, String text) {
    this.limit = limit;
    this.text = text;
  }

  /** Inclusive: what is as large as this passes. In bytes for the document, else characters. */
  int limit() {
    return limit;
  }

  String text() {
    return text;
  }
}
