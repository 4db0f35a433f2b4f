package hub.core.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The ten days, besides Saturdays and Sundays, that are no working days (rules.md §1). Easter
 * Sunday and Whit Sunday are Sundays anyway.
 */
public enum Holiday {
  NEW_YEARS_DAY("New Year's Day"),
  MAUNDY_THURSDAY("Maundy Thursday"),
  GOOD_FRIDAY("Good Friday"),
  EASTER_MONDAY("Easter Monday"),
  LABOUR_DAY("1 May"),
  CONSTITUTION_DAY("17 May"),
  ASCENSION_DAY("Ascension Day"),
  WHIT_MONDAY("Whit Monday"),
  CHRISTMAS_DAY("Christmas Day"),
  SECOND_CHRISTMAS_DAY("26 December");

  private final String english;

  Holiday(String english) {
    this.english = english;
  }

  public String english() {
    return english;
  }

  /** The holiday that falls on the day; the fixed one where two meet (17 May 2032). */
  public static Optional<Holiday> on(LocalDate day) {
    return fixed(MonthDay.from(day)).or(() -> movable(day));
  }

  private static Optional<Holiday> fixed(MonthDay day) {
    return switch (day.getMonth()) {
      case JANUARY -> day.getDayOfMonth() == 1 ? Optional.of(NEW_YEARS_DAY) : Optional.empty();
      case MAY ->
          switch (day.getDayOfMonth()) {
            case 1 -> Optional.of(LABOUR_DAY);
            case 17 -> Optional.of(CONSTITUTION_DAY);
            default -> Optional.empty();
          };
      case DECEMBER ->
          switch (day.getDayOfMonth()) {
            case 25 -> Optional.of(CHRISTMAS_DAY);
            case 26 -> Optional.of(SECOND_CHRISTMAS_DAY);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static Optional<Holiday> movable(LocalDate day) {
    int fromEaster = day.getDayOfYear() - Easter.sunday(day.getYear()).getDayOfYear();
    return switch (fromEaster) {
      case -3 -> Optional.of(MAUNDY_THURSDAY);
      case -2 -> Optional.of(GOOD_FRIDAY);
      case 1 -> Optional.of(EASTER_MONDAY);
      case 39 -> Optional.of(ASCENSION_DAY);
      case 50 -> Optional.of(WHIT_MONDAY);
      default -> Optional.empty();
    };
  }
}
