package hub.adapters.xml;

/** The places of a Dialogmelding, which are the same in 1.0 and 1.1 [80603]. */
final class DialogPlaces {
  private DialogPlaces() {}

  /** Only the theme: the text of a dialogue is never read (D21). */
  static Place body(String namespace, String element) {
    Place theme =
        new Place(namespace, "TemaKodet")
            .atStart((draft, in) -> draft.body.theme(in.attribute("S"), in.attribute("V")));
    return new Place(namespace, element, new Place(namespace, "Notat", theme));
  }
}
