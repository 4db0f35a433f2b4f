package hub.adapters.board;

import hub.core.projection.Figures;
import hub.core.projection.Minutes;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;

/**
 * How a number is written on a page. What rests on fewer than {@link #LEAST} is not shown: of so
 * few, one patient may be known again.
 */
final class Numbers {
  static final int LEAST = 5;
  static final String NONE = "–";

  private final Words words;
  private final DateTimeFormatter month;

  Numbers(Words words) {
    this.words = words;
    this.month = DateTimeFormatter.ofPattern("MMM uuuu", words.locale());
  }

  String month(YearMonth month) {
    return this.month.format(month);
  }

  String number(long number) {
    return String.format(words.locale(), "%,d", number);
  }

  String few() {
    return words.say("number.few");
  }

  /** The part in time, of those decided. */
  String share(Figures figures) {
    if (figures.decided() == 0) {
      return NONE;
    }
    return figures.decided() < LEAST
        ? few()
        : words.say("number.share", Math.round(100 * figures.inTime().orElseThrow()));
  }

  /** One minute of many: the median, the longest. */
  String of(Minutes minutes, OptionalInt minute) {
    if (minute.isEmpty()) {
      return NONE;
    }
    return minutes.count() < LEAST ? few() : span(minute.getAsInt());
  }

  private String span(int minutes) {
    String span = Moment.span(Duration.ofMinutes(Math.abs((long) minutes)), words);
    return (minutes < 0 ? "−" : "") + (span.isEmpty() ? words.say("number.underAMinute") : span);
  }
}
