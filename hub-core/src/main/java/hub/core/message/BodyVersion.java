package hub.core.message;

/** The version of the standard that the body follows, as its namespace says. */
public enum BodyVersion {
  PLO_1_5("PLO 1.5"),
  PLO_1_6("PLO 1.6"),
  DIALOG_1_0("dialogmelding 1.0"),
  DIALOG_1_1("dialogmelding 1.1");

  private final String title;

  BodyVersion(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
