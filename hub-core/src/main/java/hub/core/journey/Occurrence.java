package hub.core.journey;

import hub.core.calendar.OsloTime;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Hendelse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something that a message tells happened, as far as a clock is concerned (D3, D4, D5).
 *
 * @param at where a clock starts
 * @param told as the message has it; null when it tells no readable time
 */
public record Occurrence(Instant at, @Nullable EventTime told, Reading reading) {

  /** How {@code at} follows from what is told. */
  public enum Reading {
    /** The message tells the instant. */
    EXACT,
    /** Only the day, and the message was generated that day: GenDate (D4). */
    GENERATED_THAT_DAY,
    /** Only the day: its end (D4). */
    END_OF_DAY,
    /** Only the day, and the day is what counts (D4, discharge): its start. */
    DAY,
    /** No readable time: acceptedAt (D4). */
    MISSING,
    /** A time after acceptedAt: acceptedAt (D5). */
    IN_FUTURE
  }

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5); // D5
  static final Duration SAME_STAY = Duration.ofHours(24); // D6, D9

  /** The admission that a message tells, by code 1. */
  public static Occurrence admission(Received fact) {
    return moment(Hendelse.INNLAGT, fact);
  }

  /** Of what has happened at a moment; a day without time is read as for an admission (D4). */
  public static Occurrence moment(Hendelse hendelse, Received fact) {
    return moment(hendelse, fact.message().told().time(hendelse), fact);
  }

  /** The same of a moment that the message tells elsewhere. */
  public static Occurrence seen(@Nullable EventTime told, Received fact) {
    return moment(Hendelse.INNLAGT, told, fact);
  }

  private static Occurrence moment(Hendelse hendelse, @Nullable EventTime told, Received fact) {
    if (told == null || isInFuture(hendelse, told, fact.acceptedAt())) {
      return atAcceptance(fact, told);
    }
    Instant instant = told.instant();
    if (instant != null) {
      return new Occurrence(instant, told, Reading.EXACT);
    }
    Instant generatedAt = fact.message().generatedAt();
    return OsloTime.date(generatedAt).equals(told.day())
        ? new Occurrence(generatedAt, told, Reading.GENERATED_THAT_DAY)
        : new Occurrence(OsloTime.endOf(told.day()), told, Reading.END_OF_DAY);
  }

  /** The discharge that a message tells, by code 2. */
  public static Occurrence discharge(Received fact) {
    EventTime told = fact.message().told().time(Hendelse.UTSKREVET);
    if (told == null || isInFuture(Hendelse.UTSKREVET, told, fact.acceptedAt())) {
      return atAcceptance(fact, told);
    }
    Instant instant = told.instant();
    return instant != null
        ? new Occurrence(instant, told, Reading.EXACT)
        : new Occurrence(OsloTime.startOf(told.day()), told, Reading.DAY);
  }

  private static Occurrence atAcceptance(Received fact, @Nullable EventTime told) {
    return new Occurrence(
        fact.acceptedAt(), told, told == null ? Reading.MISSING : Reading.IN_FUTURE);
  }

  /**
   * Whether a message tells as past what lies after its acceptance (D5). A discharge later on the
   * same day is none.
   */
  public static boolean isInFuture(Hendelse hendelse, EventTime told, Instant acceptedAt) {
    Instant instant = told.instant();
    if (instant != null && !instant.isAfter(acceptedAt.plus(CLOCKS_MAY_DIFFER))) {
      return false;
    }
    LocalDate today = OsloTime.date(acceptedAt);
    if (hendelse == Hendelse.UTSKREVET && told.day().equals(today)) {
      return false;
    }
    return instant != null || told.day().isAfter(today);
  }

  /** {@code at} is a guess that the obligation must tell ({@code estimatedStart}). */
  public boolean isEstimated() {
    return reading == Reading.GENERATED_THAT_DAY
        || reading == Reading.END_OF_DAY
        || reading == Reading.MISSING;
  }

  /** A moment that the message tells and a clock can trust. */
  boolean isKnown() {
    return reading != Reading.MISSING;
  }

  /** The same moment, or the same day where one of the two tells only the day (D9). */
  boolean sameAs(Occurrence other) {
    boolean byDay = isDateOnly() || other.isDateOnly();
    return byDay ? day().equals(other.day()) : at.equals(other.at);
  }

  private boolean isDateOnly() {
    return told != null && told.isDateOnly() && reading != Reading.IN_FUTURE;
  }

  private LocalDate day() {
    return told != null && reading != Reading.IN_FUTURE ? told.day() : OsloTime.date(at);
  }

  /** Less than 24 hours apart, or the same. */
  boolean isNear(Occurrence other) {
    return sameAs(other) || distance(other).compareTo(SAME_STAY) < 0;
  }

  Duration distance(Occurrence other) {
    return sameAs(other) ? Duration.ZERO : Duration.between(at, other.at).abs();
  }
}
