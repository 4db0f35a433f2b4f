package hub.adapters.agreement;

import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.message.ThemeDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code themes}: what the theme of a dialogmelding means to the parties. */
final class ThemesReader {
  private static final String LISTED = "codes like 7322/7, or texts";

  /** The last part of a list's OID, and a code of that list. */
  private static final Pattern CODE = Pattern.compile("[0-9]{1,6}/[0-9A-Za-z]{1,10}");

  private ThemesReader() {}

  static Map<Theme, Set<ThemeMark>> read(Spot spot) {
    Map<Theme, Set<ThemeMark>> themes = new EnumMap<>(Theme.class);
    spot.entries("needs, answers and meetings")
        .forEach((name, listed) ->
            listed.attempt(marks -> themes.put(theme(name, marks), marks(marks))));
    return themes;
  }

  private static Theme theme(String name, Spot spot) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.name().equals(name))
        .findFirst()
        .orElseThrow(() -> spot.fault("is no need, answer or meeting", "Allowed are " + names()));
  }

  private static String names() {
    return Arrays.stream(Theme.values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static Set<ThemeMark> marks(Spot listed) {
    return new LinkedHashSet<>(listed.each(LISTED, ThemesReader::mark));
  }

  private static ThemeMark mark(Spot item) {
    String text = item.text(LISTED);
    return CODE.matcher(text).matches()
        ? new ThemeMark.Code(text)
        : new ThemeMark.Text(ThemeDigest.of(text));
  }
}
