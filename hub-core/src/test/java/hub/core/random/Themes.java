package hub.core.random;

import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.message.ThemeDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What random agreements list for themes: a code of an own list, and the name as Tema. */
final class Themes {
  private static final String LIST = "9999/";

  private Themes() {}

  static String code(Theme theme) {
    return LIST + theme.name();
  }

  static String tema(Theme theme) {
    return "Tema " + theme.name();
  }

  /** A dialogmelding of it, by code or by text. */
  static void set(Draft draft, Theme theme, Dice dice) {
    if (dice.percent(70)) {
      draft.theme = code(theme);
    } else {
      draft.tema = tema(theme);
    }
  }

  static Map<Theme, Set<ThemeMark>> all() {
    Map<Theme, Set<ThemeMark>> all = new EnumMap<>(Theme.class);
    for (Theme theme : Theme.values()) {
      all.put(
          theme,
          Set.of(new ThemeMark.Code(code(theme)), new ThemeMark.Text(ThemeDigest.of(tema(theme)))));
    }
    return all;
  }
}
