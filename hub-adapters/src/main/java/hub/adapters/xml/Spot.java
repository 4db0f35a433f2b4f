package hub.adapters.xml;

/** A place in the document, from 1; 0 when there is none. */
record Spot(int line, int column) {
  static final Spot NONE = new Spot(0, 0);

  static Spot of(SafeReader in) {
    return new Spot(in.line(), in.column());
  }

  Spot or(Spot other) {
    return line == 0 ? other : this;
  }

  Refusal refuse(String code, String text, String path) {
    return new Refusal(code, text, path, line, column);
  }
}
