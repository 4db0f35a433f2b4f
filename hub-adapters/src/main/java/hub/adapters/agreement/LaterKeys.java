package hub.adapters.agreement;

import hub.core.message.MessageKind;
import java.util.List;

/**
 * Keys that agreements may hold already though no rule reads them yet: their shape is checked, so
 * that a slip is found the day it is made.
 */
final class LaterKeys {
  private LaterKeys() {}

  static void check(Keys keys) {
    Keys transition = keys.below("transition", "age", "all");
    transition.read("age", LaterKeys::age);
    transition.read("all", Scalars::yesOrNo);
    Keys units = keys.below("units", "psykisk", "tsb", "poliklinikk", "dogn", "ohd");
    for (String unit : List.of("psykisk", "tsb", "poliklinikk", "dogn")) {
      units.read(unit, Scalars::herIds);
    }
    keys.read("receivers", LaterKeys::receivers);
  }

  private static int age(Spot spot) {
    String text = spot.text("an age in years");
    if (!text.matches("[1-9][0-9]?")) {
      throw spot.wrong(text, "an age in years, 1 to 99");
    }
    return Integer.parseInt(text);
  }

  private static int receivers(Spot spot) {
    spot.entries("kinds of message")
        .forEach((kind, listed) -> {
          if (MessageKind.of(kind).isEmpty()) {
            throw listed.fault(
                "is no kind of message",
                "Allowed are "
                    + String.join(
                        ", ", List.of(MessageKind.values()).stream().map(Enum::name).toList()));
          }
          Scalars.herIds(listed);
        });
    return 0;
  }
}
