package hub.adapters.agreement;

import hub.core.calendar.ClosedDay;
import hub.core.message.EventTime;
import hub.core.message.PartyId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values: what each may look like, and what is said when it does not. */
final class Scalars {
  private static final Pattern HER_ID = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern AGE = Pattern.compile("[1-9][0-9]?");
  private static final Pattern ENH = Pattern.compile("[0-9]{9}");

  private Scalars() {}

  static String text(Spot spot) {
    return spot.text("a text");
  }

  static String id(Spot spot) {
    String allowed = "an id of lower-case letters, digits and hyphens";
    String text = spot.text(allowed);
    if (!text.matches("[a-z0-9][a-z0-9-]*")) {
      throw spot.wrong(text, allowed);
    }
    return text;
  }

  static boolean yesOrNo(Spot spot) {
    String text = spot.text("true or false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw spot.wrong(text, "true or false");
    };
  }

  static LocalDate date(Spot spot) {
    String allowed = "a date like 2026-05-17";
    String text = spot.text(allowed);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw spot.wrong(text, allowed);
    }
  }

  static LocalTime time(Spot spot) {
    String allowed = "a time of day like 14:00";
    return time(spot, spot.text(allowed), allowed);
  }

  static LocalTime time(Spot spot, String text, String allowed) {
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeException e) {
      throw spot.wrong(text, allowed);
    }
  }

  static ClosedDay closedDay(Spot spot) {
    String allowed = "a day of every year like 12-24, or one day like 2026-12-24";
    String text = spot.text(allowed);
    try {
      return text.length() == 5
          ? new ClosedDay.Yearly(MonthDay.parse("--" + text))
          : new ClosedDay.Once(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw spot.wrong(text, allowed);
    }
  }

  static long herId(Spot spot) {
    String allowed = "a HER-id of digits only, like 99387";
    String text = spot.text(allowed);
    if (!HER_ID.matcher(text).matches()) {
      throw spot.wrong(text, allowed);
    }
    return Long.parseLong(text);
  }

  static Set<Long> herIds(Spot spot) {
    return new LinkedHashSet<>(spot.each("HER-ids", Scalars::herId));
  }

  /** Level 1: a HER-id, or an organisation number where the party has none. */
  static PartyId party(Spot spot) {
    String allowed = "a HER-id like 99387, or enh: and an organisation number of 9 digits";
    String text = spot.text(allowed);
    if (text.startsWith("enh:") && ENH.matcher(text.substring(4)).matches()) {
      return PartyId.ofEnh(text.substring(4));
    }
    if (!HER_ID.matcher(text).matches()) {
      throw spot.wrong(text, allowed);
    }
    return PartyId.ofHerId(Long.parseLong(text));
  }

  static boolean isEnh(String text) {
    return ENH.matcher(text).matches();
  }

  static <E extends Enum<E>> E oneOf(Spot spot, Class<E> type) {
    return oneOf(spot, EnumSet.allOf(type));
  }

  static <E extends Enum<E>> E oneOf(Spot spot, Set<E> among) {
    String allowed = String.join(" or ", among.stream().map(Enum::name).toList());
    String text = spot.text(allowed);
    for (E constant : among) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw spot.wrong(text, allowed);
  }

  static int age(Spot spot) {
    String allowed = "an age in years, 1 to 99";
    String text = spot.text(allowed);
    if (!AGE.matcher(text).matches()) {
      throw spot.wrong(text, allowed);
    }
    return Integer.parseInt(text);
  }

  /** With an offset, or Oslo time without one. */
  static Instant moment(Spot spot) {
    String allowed = "a time like 2026-05-11T22:00 (in Norway) or 2026-05-11T20:00:00Z";
    String text = spot.text(allowed);
    return EventTime.read(text, false)
        .map(EventTime::instant)
        .orElseThrow(() -> spot.wrong(text, allowed));
  }

  static Instant momentAfter(@Nullable Instant from, Spot spot) {
    Instant to = moment(spot);
    if (from != null && !to.isAfter(from)) {
      throw spot.wrong(spot.text(""), "a time after from");
    }
    return to;
  }
}
