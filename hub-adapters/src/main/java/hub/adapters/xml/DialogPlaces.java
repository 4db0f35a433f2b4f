package hub.adapters.xml;

/** The places of a Dialogmelding, which are the same in 1.0 and 1.1 [80603]. */
final class DialogPlaces {
  private DialogPlaces() {}

  /**
   * The theme, by code and whether its text is one that an agreement lists, and the coordinators
   * that it names: the text of a dialogue is never read (D21).
   */
  static Place body(String namespace, String element) {
    Place theme =
        new Place(namespace, "TemaKodet")
            .atStart((draft, in) -> draft.body.theme(in.attribute("S"), in.attribute("V")));
    Place tema = new Place(namespace, "Tema").withText((draft, text) -> draft.body.tema(text));
    return new Place(
        namespace,
        element,
        new Place(namespace, "Notat", theme, tema, roles(namespace)),
        new Place(namespace, "Foresporsel", roles(namespace)));
  }

  private static Place roles(String namespace) {
    Place person =
        new Place(namespace, "HealthcareProfessional", CoordinationDraft.roleIn(namespace));
    return new Place(namespace, "RollerRelatertNotat", CoordinationDraft.roleIn(namespace), person);
  }
}
