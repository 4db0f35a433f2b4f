package hub.core.naive;

import hub.core.agreement.Terms;
import hub.core.calendar.OsloTime;
import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Which instant a told time stands for (rules.md §1), and the windows of a day. */
final class NaiveTimes {
  static final Duration DAY = Duration.ofHours(24);
  private static final Duration GRACE = Duration.ofMinutes(5);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime TWO = LocalTime.of(14, 0);

  private NaiveTimes() {}

  /** An admission as one message tells it: as written, and the instant its clock starts from. */
  record Admission(EventTime written, Instant at) {
    /** Only the day is told. */
    boolean isEstimated() {
      return written.isDateOnly();
    }

    boolean isSame(Admission other) {
      return written.sameAs(other.written);
    }

    Duration distance(Admission other) {
      return isSame(other) ? Duration.ZERO : Duration.between(at, other.at).abs();
    }

    boolean isNear(Admission other) {
      return distance(other).compareTo(DAY) < 0;
    }
  }

  /** An admission in the future is taken as at acceptedAt (D5). */
  static @Nullable Admission admission(Message message, Instant acceptedAt) {
    EventTime told = message.told().time(Hendelse.INNLAGT);
    return told == null ? null : past(told, message, acceptedAt);
  }

  /** Something that has happened, as an instant that a clock can start from (D4, D5). */
  static Admission past(EventTime told, Message message, Instant acceptedAt) {
    if (isFuture(Hendelse.INNLAGT, told, acceptedAt)) {
      LocalDate today = OsloTime.date(acceptedAt);
      return new Admission(new EventTime(told.value(), today, acceptedAt, false), acceptedAt);
    }
    Instant instant = told.instant();
    return new Admission(told, instant == null ? clockOfDay(told, message) : instant);
  }

  /** D4: where the clock of a day starts. */
  private static Instant clockOfDay(EventTime told, Message message) {
    boolean generatedThatDay = OsloTime.date(message.generatedAt()).equals(told.day());
    return generatedThatDay ? message.generatedAt() : OsloTime.endOf(told.day());
  }

  /** When the patient was or is to be ready (anchor EVENT); null when it is not told. */
  static @Nullable Instant ready(Message message) {
    EventTime told = message.told().time(Hendelse.UTSKRIVNINGSKLAR);
    if (told == null) {
      return null;
    }
    Instant instant = told.instant();
    if (instant != null) {
      return instant;
    }
    return OsloTime.startOf(told.day());
  }

  /** D5; a discharge later on the same day is no fault. */
  static boolean isFuture(Hendelse hendelse, EventTime told, Instant acceptedAt) {
    LocalDate today = OsloTime.date(acceptedAt);
    Instant instant = told.instant();
    if (instant == null) {
      return told.day().isAfter(today);
    }
    boolean laterToday = hendelse == Hendelse.UTSKREVET && told.day().equals(today);
    return instant.isAfter(acceptedAt.plus(GRACE)) && !laterToday;
  }

  /** Where R8 counts from. */
  static Instant dischargeStart(Message message, Instant acceptedAt) {
    EventTime told = message.told().time(Hendelse.UTSKREVET);
    if (told == null || isFuture(Hendelse.UTSKREVET, told, acceptedAt)) {
      return acceptedAt;
    }
    Instant instant = told.instant();
    return instant != null ? instant : OsloTime.startOf(told.day());
  }

  /** The first instant after the stay that the LOG_UTSKREVET ends; of a date the end of the day. */
  static Instant dischargeEnd(Message message, Instant acceptedAt) {
    EventTime told = message.told().time(Hendelse.UTSKREVET);
    if (told == null || isFuture(Hendelse.UTSKREVET, told, acceptedAt)) {
      return acceptedAt;
    }
    Instant instant = told.instant();
    return instant != null ? instant : OsloTime.endOf(told.day());
  }

  /** R4: a working day from 08:00 to before 14:00. */
  static boolean isInSendWindow(Instant acceptedAt, Terms terms) {
    LocalTime time = OsloTime.local(acceptedAt).toLocalTime();
    return terms.calendar().isWorkingDay(OsloTime.date(acceptedAt))
        && !time.isBefore(EIGHT)
        && time.isBefore(TWO);
  }

  /** D19. */
  static Instant answerDue(Instant acceptedAt, Terms terms) {
    LocalDate day = OsloTime.date(acceptedAt);
    LocalTime time = OsloTime.local(acceptedAt).toLocalTime();
    boolean sameDay =
        terms.calendar().isWorkingDay(day) && time.isBefore(terms.answer().sameDayCutoff());
    if (!sameDay) {
      do {
        day = day.plusDays(1);
      } while (!terms.calendar().isWorkingDay(day));
    }
    return OsloTime.at(day, terms.answer().end());
  }
}
