package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R5 of one stay: the klars in groups, and the answer that meets each group (4.2, D22). */
final class NaiveAnswers {
  private static final String ANSWER = "7322/7";
  private static final Set<String> QUESTIONS = Set.of("7322/8", "7322/9");
  private static final Set<MessageKind> KINDS =
      EnumSet.of(MessageKind.DIALOG_NOTAT, MessageKind.DIALOG_HELSEFAGLIG, MessageKind.DIALOG_SVAR);

  /** The klars that one answer answers. The first of them started the duty. */
  private static final class Group {
    final List<NaiveEntry> klars = new ArrayList<>();
    @Nullable Instant metAt;
    @Nullable MsgId metBy;
    @Nullable Instant cancelledAt;

    boolean isUnanswered() {
      return metAt == null && cancelledAt == null;
    }

    void meet(Instant at, Message by) {
      if (isUnanswered()) {
        metAt = at;
        metBy = by.msgId();
      }
    }
  }

  private final NaiveStay stay;
  private final List<NaiveEntry> answers;
  private final Agreements agreements;
  private final List<Group> groups = new ArrayList<>();
  private @Nullable Group current;

  /**
   * @param counted all messages of the patient, since an answer may come before its stay
   */
  NaiveAnswers(NaiveStay stay, List<NaiveEntry> counted, Agreements agreements) {
    this.stay = stay;
    this.agreements = agreements;
    this.answers = counted.stream().filter(this::isAnswer).toList();
    read();
  }

  List<NaiveObligation> obligations() {
    return groups.stream()
        .filter(group -> !terms(group).isOff(NaiveDuties.R5))
        .map(this::obligation)
        .toList();
  }

  private boolean isAnswer(NaiveEntry entry) {
    Message message = entry.message();
    PartyId from = agreements.party(message.sender());
    return entry.pair().equals(stay.pair)
        && KINDS.contains(message.kind())
        && from.equals(stay.pair.municipality())
        && !QUESTIONS.contains(Objects.requireNonNullElse(message.told().theme(), ""));
  }

  private void read() {
    NaiveEntry closer = stay.closer;
    int end = closer == null ? Integer.MAX_VALUE : closer.index();
    List<NaiveEntry> events = new ArrayList<>(answers);
    stay.entries.stream().filter(e -> !answers.contains(e)).forEach(events::add);
    events.sort(Comparator.comparingInt(NaiveEntry::index));
    for (NaiveEntry event : events) {
      if (event.index() < end) {
        apply(event);
      }
    }
    Group last = current;
    if (closer != null && last != null && last.isUnanswered()) {
      last.cancelledAt = closer.acceptedAt();
    }
  }

  private void apply(NaiveEntry event) {
    Group group = current;
    if (event.is(MessageKind.LOG_UTSKRIVNINGSKLAR)) {
      if (event.primary() && !stay.isOvertaken(event)) {
        notice(event, group);
      }
    } else if (event.is(MessageKind.LOG_AVMELDING)) {
      if (group != null && group.isUnanswered()) {
        group.cancelledAt = event.acceptedAt();
      }
      current = null;
    } else if (group != null && answers.contains(event) && isAnsweredBy(group, event)) {
      group.meet(event.acceptedAt(), event.message());
    }
  }

  private void notice(NaiveEntry klar, @Nullable Group group) {
    NaiveEntry early = answerBefore(klar);
    if (group != null && group.isUnanswered()) {
      group.klars.add(klar);
      if (early != null) {
        group.meet(klar.acceptedAt(), early.message());
      }
    } else if (group != null && Objects.equals(readyDay(group.klars.getLast()), readyDay(klar))) {
      group.klars.add(klar);
    } else {
      Group fresh = new Group();
      fresh.klars.add(klar);
      if (early != null) {
        fresh.meet(early.acceptedAt(), early.message());
      }
      groups.add(fresh);
      current = fresh;
    }
  }

  private @Nullable NaiveEntry answerBefore(NaiveEntry klar) {
    return answers.stream()
        .filter(e -> e.index() < klar.index() && e.message().refersTo(klar.message().msgId()))
        .findFirst()
        .orElse(null);
  }

  private boolean isAnsweredBy(Group group, NaiveEntry answer) {
    Message message = answer.message();
    if (group.klars.stream().anyMatch(klar -> message.refersTo(klar.message().msgId()))) {
      return true;
    }
    return stay.entries.contains(answer)
        && (ANSWER.equals(message.told().theme())
            || (terms(group).matchUnreferencedAnswer() && message.refersToNothing()));
  }

  private static @Nullable LocalDate readyDay(NaiveEntry klar) {
    EventTime ready = klar.message().told().time(Hendelse.UTSKRIVNINGSKLAR);
    return ready == null ? null : ready.day();
  }

  private Terms terms(Group group) {
    return agreements.inForce(
        stay.pair.trust(), stay.pair.municipality(), group.klars.getFirst().acceptedAt());
  }

  private NaiveObligation obligation(Group group) {
    NaiveEntry klar = group.klars.getFirst();
    Instant start = klar.acceptedAt();
    Terms terms = terms(group);
    Instant due =
        NaiveDuties.due(
            terms, NaiveDuties.R5, start, NaiveTimes.answerDue(klar.acceptedAt(), terms));
    return new NaiveObligation(
        NaiveDuties.R5,
        klar.message().id(),
        klar.message().msgId(),
        start,
        due,
        NaiveDuties.warnAt(terms, NaiveDuties.R5, due, Duration.ofHours(1)),
        group.metAt,
        group.metBy,
        group.cancelledAt,
        stay.id);
  }
}
