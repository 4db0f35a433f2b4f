package hub.core.message;

/**
 * What the guidelines ask a message to contain, by the word that {@code missing} uses (rules.md
 * 4.1, 4.2, 4.3). A fact says what is absent, never what it says.
 */
public enum Content {
  /** 9145/1 in a HELSEOPPL_SOKNAD: status, which also holds the reason. */
  STATUS("status"),
  /** 9145/2: the expected course. */
  FORLOP("forlop"),
  /** Code 3 with a readable time in a HELSEOPPL_SOKNAD 1.6. */
  FORVENTET_UTSKRIVNING("forventet-utskrivning"),
  /** A TeleCom in TilknyttetEnhet, KontaktpersonHelsepersonell or AnsvarForRapport. */
  KONTAKT("kontakt"),
  DIAGNOSE("diagnose"),
  /** 9145/2 or 9142/OP. */
  PLAN("plan"),
  /** KartlagtFunksjon or 9142/HJ. */
  FUNKSJON("funksjon"),
  /** EksisterendeTjeneste. */
  TJENESTER("tjenester"),
  /** A diagnosis, 9142/AAI or 9141/8. */
  HELSETILSTAND("helsetilstand");

  private final String word;

  Content(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
