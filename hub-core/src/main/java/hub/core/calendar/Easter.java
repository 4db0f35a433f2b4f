package hub.core.calendar;

import java.time.LocalDate;

/** Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus/Jones/Butcher). */
final class Easter {
  private Easter() {}

  static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int leapless = century - century / 4; // centuries whose turn was no leap year
    int lunar = (century + 8) / 25;
    int epact = (19 * golden + leapless - (century - lunar + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
