package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.calendar.Lead;
import hub.core.message.Answer;
import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.naive.NaiveClaim.At;
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

/**
 * R5 and R7 of one stay: the klars in groups, the answers to each group, and who waits for a date
 * (4.2, D22).
 */
final class NaiveAnswers {
  static final String R5 = "utskrivningsklar-svar";
  static final String R7 = "tilbud-klart";
  private static final String ANSWER = "7322/7";
  private static final Set<String> QUESTIONS = Set.of("7322/8", "7322/9");
  private static final Set<MessageKind> KINDS =
      EnumSet.of(
          MessageKind.DIALOG_NOTAT,
          MessageKind.DIALOG_HELSEFAGLIG,
          MessageKind.DIALOG_SVAR,
          MessageKind.LOG_TILBAKEMELDING);

  /** The klars that one answer answers. The first of them started the duty. */
  private static final class Group {
    final List<NaiveEntry> klars = new ArrayList<>();
    final List<At> answers = new ArrayList<>();
    @Nullable NaiveEntry end;
  }

  /** A CANNOT_YET, and what ends the wait. */
  private static final class Wait {
    final NaiveEntry since;
    final List<At> dates = new ArrayList<>();
    @Nullable NaiveEntry end;

    Wait(NaiveEntry since) {
      this.since = since;
    }
  }

  private final NaiveStay stay;
  private final NaiveFold fold;
  private final List<NaiveEntry> answers;
  private final Agreements agreements;
  private final List<Group> groups = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();

  private @Nullable Group current;

  NaiveAnswers(NaiveStay stay, NaiveFold fold, Agreements agreements) {
    this.stay = stay;
    this.fold = fold;
    this.agreements = agreements;
    this.answers = fold.counted.stream().filter(this::isAnswer).toList();
    read();
  }

  List<NaiveObligation> obligations() {
    List<NaiveObligation> all = new ArrayList<>();
    for (Group group : groups) {
      NaiveEntry klar = group.klars.getFirst();
      NaiveDuties.municipalityOwes(claim(group, klar), klar, fold, agreements).ifPresent(all::add);
    }
    for (Wait wait : waits) {
      NaiveDuties.municipalityOwes(claim(wait), wait.since, fold, agreements).ifPresent(all::add);
    }
    return all;
  }

  private NaiveClaim claim(Group group, NaiveEntry klar) {
    return new NaiveClaim(R5, At.of(klar), klar.acceptedAt())
        .event(NaiveTimes.ready(klar.message()), false)
        .due((terms, from) -> NaiveTimes.answerDue(from, terms))
        .warning(Lead.of(Duration.ofHours(1)))
        .metBy(group.answers)
        .endedBy(group.end == null ? null : At.of(group.end))
        .in(stay.id);
  }

  private NaiveClaim claim(Wait wait) {
    return new NaiveClaim(R7, At.of(wait.since), wait.since.acceptedAt())
        .metBy(wait.dates)
        .endedBy(wait.end == null ? null : At.of(wait.end))
        .in(stay.id);
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
    if (closer != null) {
      close(closer);
    }
  }

  private void close(NaiveEntry closer) {
    if (current != null && current.end == null) {
      current.end = closer;
    }
    Wait wait = waiting();
    if (wait != null && closer.is(MessageKind.LOG_UTSKREVET)) {
      wait.dates.add(At.of(closer));
    } else if (wait != null) {
      wait.end = closer;
    }
  }

  /** Ended by neither an avmelding nor the end of the stay; perhaps by a date. */
  private @Nullable Wait waiting() {
    Wait last = waits.isEmpty() ? null : waits.getLast();
    return last == null || last.end != null ? null : last;
  }

  private void apply(NaiveEntry event) {
    if (event.is(MessageKind.LOG_UTSKRIVNINGSKLAR)) {
      if (event.primary() && !stay.isOvertaken(event)) {
        notice(event);
      }
    } else if (event.is(MessageKind.LOG_AVMELDING)) {
      endBy(event);
    } else if (answers.contains(event)) {
      answer(event);
    }
  }

  private void endBy(NaiveEntry avmelding) {
    if (current != null) {
      current.end = avmelding;
    }
    Wait wait = waiting();
    if (wait != null) {
      wait.end = avmelding;
    }
    current = null;
  }

  private void notice(NaiveEntry klar) {
    List<NaiveEntry> early =
        answers.stream()
            .filter(e -> e.index() < klar.index())
            .filter(e -> e.message().refersTo(klar.message().msgId()))
            .toList();
    Group group = current;
    if (group != null && !isMet(group, klar.index())) {
      group.klars.add(klar);
      early.forEach(each -> group.answers.add(knownWith(klar, each)));
    } else if (group != null && Objects.equals(readyDay(group.klars.getLast()), readyDay(klar))) {
      group.klars.add(klar);
    } else {
      Group fresh = new Group();
      fresh.klars.add(klar);
      early.forEach(each -> fresh.answers.add(At.of(each)));
      groups.add(fresh);
      current = fresh;
    }
  }

  private boolean isMet(Group group, int index) {
    NaiveEntry klar = group.klars.getFirst();
    return claim(group, klar).isMetBefore(index, terms(klar.acceptedAt()), fold.receipts);
  }

  private boolean isMet(Wait wait, int index) {
    return claim(wait).isMetBefore(index, terms(wait.since.acceptedAt()), fold.receipts);
  }

  private Terms terms(Instant at) {
    return agreements.inForce(stay.pair.trust(), stay.pair.municipality(), at);
  }

  /** An answer that names a later klar of the group answers the duty when that klar comes. */
  private static At knownWith(NaiveEntry klar, NaiveEntry answer) {
    return new At(klar.index(), answer.message(), klar.acceptedAt(), true);
  }

  private void answer(NaiveEntry event) {
    Message message = event.message();
    Group group = current;
    if (group != null && (isNamed(group, message) || isAbout(group, event))) {
      group.answers.add(At.of(event));
      await(event);
    }
  }

  private static boolean isNamed(Group group, Message answer) {
    return group.klars.stream().anyMatch(klar -> answer.refersTo(klar.message().msgId()));
  }

  /** Without naming it. */
  private boolean isAbout(Group group, NaiveEntry answer) {
    Message message = answer.message();
    NaiveEntry klar = group.klars.getFirst();
    Terms terms = terms(klar.acceptedAt());
    return stay.entries.contains(answer)
        && (ANSWER.equals(message.told().theme())
            || message.kind() == MessageKind.LOG_TILBAKEMELDING
            || (terms.matchUnreferencedAnswer() && message.refersToNothing()));
  }

  /** R7: begins with an answer without a date, ends with one that has it. */
  private void await(NaiveEntry event) {
    Answer answer = event.message().told().answer();
    Wait wait = waiting();
    boolean open = wait != null && !isMet(wait, event.index());
    if (answer == Answer.CANNOT_YET && !open) {
      waits.add(new Wait(event));
    } else if (answer != null && answer.hasDate() && wait != null && open) {
      wait.dates.add(At.of(event));
    }
  }

  private static @Nullable LocalDate readyDay(NaiveEntry klar) {
    EventTime ready = klar.message().told().time(Hendelse.UTSKRIVNINGSKLAR);
    return ready == null ? null : ready.day();
  }
}
