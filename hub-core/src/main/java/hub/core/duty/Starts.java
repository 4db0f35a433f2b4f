package hub.core.duty;

import hub.core.calendar.OsloTime;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Occurrence;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the clock of a duty starts, in the ways that the table knows (D3) and agreements choose. */
final class Starts {
  private Starts() {}

  /** On a clinical fact: at the time that the message tells (D3, D4, D5). */
  static Start at(Occurrence occurrence, Received starter, Phrase phrase) {
    return at(occurrence, starter, starter, phrase);
  }

  /** The same where another message told it than the one that starts the duty. */
  static Start at(Occurrence occurrence, Received teller, Received starter, Phrase phrase) {
    Because told = () -> about(phrase, teller, told(occurrence));
    return switch (occurrence.reading()) {
      case EXACT -> Start.of(occurrence.at(), false, starter, List.of(), told);
      case GENERATED_THAT_DAY ->
          read(
              occurrence,
              starter,
              "D4",
              told,
              Explanation.of(Phrase.DATE_ONLY_GENERATED_THAT_DAY, occurrence.at()));
      case END_OF_DAY ->
          read(occurrence, starter, "D4", told, Explanation.of(Phrase.DATE_ONLY_END_OF_DAY));
      case DAY ->
          read(occurrence, starter, "D4", told, Explanation.of(Phrase.DATE_ONLY_DAY_OF_DISCHARGE));
      case MISSING ->
          read(
              occurrence,
              starter,
              "D4",
              accepted(teller).why(),
              Explanation.of(Phrase.TIME_MISSING));
      case IN_FUTURE ->
          read(
              occurrence,
              starter,
              "D5",
              accepted(teller).why(),
              Explanation.of(Phrase.TIME_IN_FUTURE));
    };
  }

  /** On a received message: when it was accepted (D3). */
  static Start accepted(Received starter) {
    return accepted(starter, Phrase.STARTED_BY_MESSAGE);
  }

  static Start accepted(Received starter, Phrase phrase) {
    return Start.of(
        starter.acceptedAt(),
        false,
        starter,
        List.of(),
        () -> about(phrase, starter, starter.acceptedAt()));
  }

  /** When it was accepted, for want of a time that it should tell (D4). */
  static Start untold(Received starter) {
    return Start.of(
        starter.acceptedAt(),
        true,
        starter,
        List.of("D4"),
        () ->
            about(Phrase.STARTED_BY_MESSAGE, starter, starter.acceptedAt())
                .and(Phrase.TIME_MISSING));
  }

  /** At a time that the message tells, also one still to come; a day means its beginning. */
  static Start told(EventTime time, Received starter, Phrase phrase) {
    Instant at = instant(time);
    Because why =
        () ->
            time.isDateOnly()
                ? about(phrase, starter, time.day()).and(Phrase.DATE_ONLY_START_OF_DAY)
                : about(phrase, starter, at);
    return Start.of(at, false, starter, List.of(), why);
  }

  static Instant instant(EventTime time) {
    Instant instant = time.instant();
    return instant != null ? instant : OsloTime.startOf(time.day());
  }

  /** When the sender says that it was sent; never after it was there. */
  static Start sent(Received starter) {
    Instant at = sentAt(starter);
    return Start.of(
        at, false, starter, List.of(), () -> about(Phrase.STARTED_BY_SENT, starter, at));
  }

  static Instant sentAt(Received fact) {
    Instant generatedAt = fact.message().generatedAt();
    return generatedAt.isBefore(fact.acceptedAt()) ? generatedAt : fact.acceptedAt();
  }

  /**
   * When its receiver had it.
   *
   * @param receipt that shows it; null while there is none, and no clock runs
   */
  static Start delivered(Received starter, @Nullable Received receipt) {
    if (receipt == null) {
      return new Start(
          starter.acceptedAt(),
          false,
          starter.acceptedAt(),
          true,
          List.of(),
          () -> about(Phrase.NOT_DELIVERED_YET, starter, starter.acceptedAt()));
    }
    Instant at = receipt.acceptedAt();
    return new Start(
        at,
        false,
        at.isAfter(starter.acceptedAt()) ? at : starter.acceptedAt(),
        false,
        List.of(),
        () -> about(Phrase.STARTED_BY_DELIVERY, starter, at));
  }

  /** When what the message is about happened; where it tells none, where the rule starts anyway. */
  static Start event(Rule rule, Received starter, Start own) {
    return switch (rule) {
      case INNLEGGELSESRAPPORT ->
          starter.message().told().time(Hendelse.INNLAGT) == null
              ? own
              : at(Occurrence.admission(starter), starter, Phrase.STARTED_BY_ADMISSION);
      case SVAR, MOTTAK -> {
        EventTime ready = starter.message().told().time(Hendelse.UTSKRIVNINGSKLAR);
        yield ready == null ? own : told(ready, starter, Phrase.STARTED_BY_READY);
      }
      default -> own;
    };
  }

  /** What the message tells, which is a day where it tells no time. */
  private static Temporal told(Occurrence occurrence) {
    EventTime told = occurrence.told();
    return told != null && told.isDateOnly() ? told.day() : occurrence.at();
  }

  private static Explanation about(Phrase phrase, Received fact, Temporal at) {
    Message message = fact.message();
    return Explanation.of(phrase, message.kind(), message.msgId(), at);
  }

  private static Start read(
      Occurrence occurrence, Received starter, String decision, Because why, Explanation reading) {
    return Start.of(
        occurrence.at(),
        occurrence.isEstimated(),
        starter,
        List.of(decision),
        () -> why.explain().and(reading));
  }
}
