package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.calendar.DayOff;
import hub.core.calendar.OsloTime;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Occurrence;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Content;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of one message by itself, whatever its journey holds. */
final class MessageDeficiencies {
  private static final LocalTime SEND_FROM = LocalTime.of(8, 0); // R4 [UNN 4.1]
  private static final LocalTime SEND_BEFORE = LocalTime.of(14, 0);

  private MessageDeficiencies() {}

  /** Adds what is found to a list. */
  static void of(Step step, Found found) {
    Terms terms = found.terms();
    Message message = step.message();
    found.add(Rule.SENDEVINDU, outsideSendWindow(step, terms));
    found.add(Rule.TIDSPUNKT_MANGLER, noReadableTime(step));
    found.add(Rule.HENDELSE_I_FREMTIDEN, eventInFuture(step));
    found.add(Rule.UTSKREVET_MANGLER, otherStayNotEnded(step));
    found.add(Rule.ENDRING_IKKE_TILLATT, changeNotAllowed(step));
    found.add(Rule.RIKTIG_KANAL, ChannelDeficiencies.ploFromPoliklinikk(message, terms));
    found.add(Rule.RIKTIG_MOTTAKER, ChannelDeficiencies.wrongReceiver(message, terms));
  }

  /**
   * Takes what is wrong with one message.
   *
   * @param journey null when it belongs to none
   */
  record Found(
      List<Deficiency> all,
      Received fact,
      Parties parties,
      @Nullable MessageId journey,
      Terms terms) {
    void add(Rule rule, Optional<Explanation> why) {
      if (why.isPresent()) {
        add(rule, List.of(), why.get());
      }
    }

    void add(Rule rule, List<Content> missing, Explanation why) {
      if (!terms.isOff(rule.id())) {
        all.add(new Deficiency(rule, fact, parties, journey, terms, missing, why));
      }
    }
  }

  /** R4: a LOG_UTSKRIVNINGSKLAR belongs on a working day from 08:00 to before 14:00. */
  private static Optional<Explanation> outsideSendWindow(Step step, Terms terms) {
    if (!step.is(MessageKind.LOG_UTSKRIVNINGSKLAR)) {
      return Optional.empty();
    }
    LocalDateTime accepted = OsloTime.local(step.acceptedAt());
    Optional<DayOff> off = terms.calendar().dayOff(accepted.toLocalDate());
    if (off.isPresent()) {
      return Optional.of(Explanation.of(Phrase.SEND_WINDOW_DAY_OFF, step.acceptedAt(), off.get()));
    }
    LocalTime time = accepted.toLocalTime();
    return time.isBefore(SEND_FROM) || !time.isBefore(SEND_BEFORE)
        ? Optional.of(Explanation.of(Phrase.SEND_WINDOW, step.acceptedAt()))
        : Optional.empty();
  }

  private static Optional<Explanation> noReadableTime(Step step) {
    Hendelse startsAClock =
        switch (step.message().kind()) {
          case LOG_INNLAGT -> Hendelse.INNLAGT;
          case LOG_UTSKREVET -> Hendelse.UTSKREVET;
          default -> null;
        };
    return startsAClock != null && step.message().told().time(startsAClock) == null
        ? Optional.of(about(Phrase.NO_READABLE_TIME, step))
        : Optional.empty();
  }

  private static Optional<Explanation> eventInFuture(Step step) {
    Message message = step.message();
    for (Map.Entry<Hendelse, EventTime> told : message.told().times().entrySet()) {
      EventTime time = told.getValue();
      if (told.getKey().isPast() && Occurrence.isInFuture(told.getKey(), time, step.acceptedAt())) {
        Object when = time.instant() != null ? time.instant() : time.day();
        return Optional.of(
            Explanation.of(
                Phrase.EVENT_IN_FUTURE, message.kind(), message.msgId(), when, step.acceptedAt()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Explanation> otherStayNotEnded(Step step) {
    return step.has(Mark.ENDS_OTHER)
        ? Optional.of(about(Phrase.PREVIOUS_STAY_NOT_ENDED, step))
        : Optional.empty();
  }

  private static Optional<Explanation> changeNotAllowed(Step step) {
    return step.message().isChange() && step.message().kind().isLogistics()
        ? Optional.of(about(Phrase.CHANGE_NOT_ALLOWED, step))
        : Optional.empty();
  }

  private static Explanation about(Phrase phrase, Step step) {
    return Explanation.of(phrase, step.message().kind(), step.message().msgId());
  }
}
