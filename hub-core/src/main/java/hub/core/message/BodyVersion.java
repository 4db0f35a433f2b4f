package hub.core.message;

/**
 * The version of the standard that the body follows, as its namespace says. That of an epikrise is
 * not looked at: its body is never read.
 */
public enum BodyVersion {
  PLO_1_5("PLO 1.5"),
  PLO_1_6("PLO 1.6"),
  PLO_2_0("PLO 2.0"),
  EPJ_EKSTRAKT_1_0("EPJ-ekstrakt 1.0"),
  DIALOG_1_0("dialogmelding 1.0"),
  DIALOG_1_1("dialogmelding 1.1"),
  APPREC_1_0("AppRec 1.0"),
  APPREC_1_1("AppRec 1.1"),
  KOORDINATORMELDING_1_0("KoordinatorMelding 1.0"),
  EPIKRISE("epikrise");

  private final String title;

  BodyVersion(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether it says by a code if a HELSEOPPL_SOKNAD is a tidligmelding or an update (9140). */
  public boolean hasTypeInnhold() {
    return this != PLO_1_5;
  }

  /** Whether it has a place for the expected discharge but free text (REFERENCE §5, §12). */
  public boolean hasExpectedDischarge() {
    return this == PLO_1_6;
  }
}
