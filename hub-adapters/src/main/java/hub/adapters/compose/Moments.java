package hub.adapters.compose;

import hub.core.calendar.OsloTime;
import hub.core.message.EventTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Times as {@code xs:dateTime}. */
final class Moments {
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3]|24(?=:00:00(?:\\.0+)?(?:$|[Z+-]))):\\d\\d:\\d\\d"
              + "(?:\\.\\d{1,9})?(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?");

  private Moments() {}

  /** In Oslo time with its offset, so that nobody has to guess, to the second. */
  static String write(Instant moment) {
    return OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), OsloTime.ZONE)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** A refused document may have anything as its GenDate; a receipt may not. */
  static boolean isDateTime(String text) {
    if (!DATE_TIME.matcher(text).matches() || text.startsWith("0000")) {
      return false;
    }
    try {
      EventTime.readInstant(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
