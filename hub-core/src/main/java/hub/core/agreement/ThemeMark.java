package hub.core.agreement;

import hub.core.message.ThemeDigest;
import hub.core.message.Told;

/** What an agreement lists for a theme: a code of TemaKodet, or a text that Tema equals. */
public sealed interface ThemeMark {
  boolean isOn(Told told);

  /**
   * A code.
   *
   * @param value list and code, such as "7322/6"
   */
  record Code(String value) implements ThemeMark {
    @Override
    public boolean isOn(Told told) {
      return value.equals(told.theme());
    }
  }

  /** A text. The message tells only its digest. */
  record Text(ThemeDigest digest) implements ThemeMark {
    @Override
    public boolean isOn(Told told) {
      return digest.equals(told.themeText());
    }
  }
}
