package hub.core.coordination;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a person was born (D25). It names a person together with little else: it is read at intake,
 * asked what it is there for, and never stored, shown or logged.
 */
public record BirthDate(LocalDate day) {
  private static final int ADULT = 18;
  private static final int LENGTH = 11;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  /**
   * The birth date that a message tells, else that of the FNR, else that of the DNR.
   *
   * @param dateOfBirth an {@code xs:date}; one that cannot be read counts as absent
   * @param fnr eleven digits; check digits are never looked at
   * @param dnr eleven digits
   */
  public static Optional<BirthDate> of(
      @Nullable String dateOfBirth, @Nullable String fnr, @Nullable String dnr) {
    return ofDate(dateOfBirth).or(() -> ofNumber(fnr)).or(() -> ofNumber(dnr));
  }

  private static Optional<BirthDate> ofDate(@Nullable String text) {
    if (text == null || text.length() < 10) {
      return Optional.empty();
    }
    try { // it may carry an offset; the day is the one that is written
      return Optional.of(new BirthDate(LocalDate.parse(text.substring(0, 10), DATE)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The types FNR and DNR are sometimes mixed up, so the digits decide which it is. */
  private static Optional<BirthDate> ofNumber(@Nullable String number) {
    if (number == null || number.length() != LENGTH || !isDigits(number)) {
      return Optional.empty();
    }
    int day = digits(number, 0, 2);
    int month = digits(number, 2, 4);
    int year = year(digits(number, 4, 6), digits(number, 6, 9));
    try {
      return year == 0
          ? Optional.empty()
          : Optional.of(new BirthDate(LocalDate.of(year, month(month), day > 40 ? day - 40 : day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Synthetic numbers have 40 or 80 more. */
  private static int month(int told) {
    if (told > 80) {
      return told - 80;
    }
    return told > 40 ? told - 40 : told;
  }

  /** By the individual number; 0 for one that is not given out to that year. */
  private static int year(int ofCentury, int individual) {
    if (individual < 500) {
      return 1900 + ofCentury;
    }
    if (ofCentury < 40) {
      return 2000 + ofCentury;
    }
    if (individual < 750 && ofCentury >= 54) {
      return 1800 + ofCentury;
    }
    return individual >= 900 ? 1900 + ofCentury : 0;
  }

  /** Full years on an Oslo day. Who is born on 29 February becomes older on the 28th. */
  public int ageOn(LocalDate when) {
    int age = when.getYear() - day.getYear();
    return when.isBefore(day.plusYears(age)) ? age - 1 : age;
  }

  /** The month of the 18th birthday, which may leave the message. */
  public YearMonth adultIn() {
    return YearMonth.from(day.plusYears(ADULT));
  }

  @Override
  public String toString() {
    return "BirthDate[masked]";
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int digits(String number, int from, int to) {
    return Integer.parseInt(number, from, to, 10);
  }
}
