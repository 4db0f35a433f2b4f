package hub.adapters.agreement;

import hub.core.agreement.RequiredFor;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.calendar.ClosedDay;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the keys that set values (interfaces.md §5). */
final class ValuesReader {
  /** The keys of a file. A line of {@code due} takes the same. */
  static final List<String> KEYS =
      List.of(
          "id",
          "parties",
          "guideline",
          "from",
          "to",
          "reviewBy",
          "calendar",
          "answer",
          "tidligmelding",
          "earlyReport",
          "matchUnreferencedAnswer",
          "transition",
          "units",
          "receivers",
          "themes",
          "enh",
          "outages",
          "rules");

  private static final String[] UNITS = {"psykisk", "tsb", "poliklinikk", "dogn", "ohd"};

  private ValuesReader() {}

  static Values read(Keys keys) {
    Keys answer = keys.below("answer", "sameDayCutoff", "window");
    Window window = answer.read("window", Window::read);
    return new Values(
            keys.below("calendar", "extraClosedDays")
                .read("extraClosedDays", ValuesReader::closedDays),
            answer.read("sameDayCutoff", Scalars::time),
            window == null ? null : window.start,
            window == null ? null : window.end,
            keys.below("tidligmelding", "requiredFor")
                .read("requiredFor", spot -> Scalars.oneOf(spot, RequiredFor.class)),
            keys.below("earlyReport", "lookback").read("lookback", Spans::length),
            keys.read("matchUnreferencedAnswer", Scalars::yesOrNo),
            null,
            keys.read("rules", RulesReader::read, Map.of()))
        .with(
            units(keys.below("units", UNITS)),
            transition(keys.below("transition", "age", "all")),
            keys.read("receivers", ReceiversReader::read, Map.of()),
            keys.read("themes", ThemesReader::read, Map.of()));
  }

  private static Units units(Keys keys) {
    return new Units(
        keys.read("psykisk", Scalars::herIds),
        keys.read("tsb", Scalars::herIds),
        keys.read("poliklinikk", Scalars::herIds),
        keys.read("dogn", Scalars::herIds),
        keys.read("ohd", Scalars::herIds));
  }

  private static Transition transition(Keys keys) {
    return new Transition(keys.read("age", Scalars::age), keys.read("all", Scalars::yesOrNo));
  }

  private static List<ClosedDay> closedDays(Spot spot) {
    return spot.each("days like 12-24 or 2026-12-24", Scalars::closedDay);
  }

  /** Written {@code 08:00-15:00}; the end is later on the same day. */
  private record Window(LocalTime start, LocalTime end) {
    static Window read(Spot spot) {
      String allowed = "two times of day like 08:00-15:00, the later last";
      String text = spot.text(allowed);
      int hyphen = text.indexOf('-');
      if (hyphen < 0) {
        throw spot.wrong(text, allowed);
      }
      LocalTime start = Scalars.time(spot, text.substring(0, hyphen).strip(), allowed);
      LocalTime end = Scalars.time(spot, text.substring(hyphen + 1).strip(), allowed);
      if (!start.isBefore(end)) {
        throw spot.wrong(text, allowed);
      }
      return new Window(start, end);
    }
  }

  /** Refuses a cutoff after the end of the window, where both are known. */
  static @Nullable String faultOfWindow(Values values) {
    LocalTime cutoff = values.sameDayCutoff();
    LocalTime end = values.windowEnd();
    return cutoff != null && end != null && cutoff.isAfter(end)
        ? "answer.sameDayCutoff " + cutoff + " is after the end of answer.window, " + end
        : null;
  }
}
