package hub.adapters.agreement;

import hub.core.calendar.Lead;
import hub.core.calendar.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads spans of time. The bounds are ours: no guideline counts in decades, and a slip of the
 * keyboard should be told, not computed.
 */
final class Spans {
  private static final String LIMIT =
      "elapsed time like PT4H, Oslo days like 3D (0D to 9999D), or working days like 5WD"
          + " (1WD to 999WD)";
  private static final String LENGTH = "a duration like PT4H or P7D";
  private static final String LEAD = LENGTH + ", or calendar months like P6M";
  private static final Duration LONGEST = Duration.ofDays(9999);
  private static final Pattern DAYS = Pattern.compile("([0-9]{1,4})D");
  private static final Pattern WORKING_DAYS = Pattern.compile("([1-9][0-9]{0,2})WD");
  private static final Pattern MONTHS = Pattern.compile("P([1-9][0-9]{0,2})M");
  private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,4})W");

  private Spans() {}

  /** The three forms of {@code limit}. */
  static Span limit(Spot spot) {
    String text = spot.text(LIMIT);
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      return new Span.Days(Integer.parseInt(days.group(1)));
    }
    Matcher workingDays = WORKING_DAYS.matcher(text);
    if (workingDays.matches()) {
      return new Span.WorkingDays(Integer.parseInt(workingDays.group(1)));
    }
    Duration length = iso(text);
    if (length == null || length.isZero()) {
      throw spot.wrong(text, LIMIT);
    }
    return new Span.Elapsed(length);
  }

  static Duration length(Spot spot) {
    String text = spot.text(LENGTH);
    Duration length = length(text);
    if (length == null) {
      throw spot.wrong(text, LENGTH);
    }
    return length;
  }

  /** {@code warnBefore}. */
  static Lead lead(Spot spot) {
    String text = spot.text(LEAD);
    Matcher months = MONTHS.matcher(text);
    if (months.matches()) {
      return new Lead.Months(Integer.parseInt(months.group(1)));
    }
    Duration length = length(text);
    if (length == null) {
      throw spot.wrong(text, LEAD);
    }
    return Lead.of(length);
  }

  /** A length that is measured back from a moment: {@code 3D} is three times 24 hours here. */
  private static @Nullable Duration length(String text) {
    Matcher days = DAYS.matcher(text);
    return days.matches() ? Duration.ofDays(Long.parseLong(days.group(1))) : iso(text);
  }

  /** Months and years have no fixed length, so they are none. */
  private static @Nullable Duration iso(String text) {
    try {
      Matcher weeks = WEEKS.matcher(text);
      Duration length =
          weeks.matches()
              ? Duration.ofDays(7 * Long.parseLong(weeks.group(1)))
              : Duration.parse(text);
      return length.isNegative() || length.compareTo(LONGEST) > 0 ? null : length;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
