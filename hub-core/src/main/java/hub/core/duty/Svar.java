package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.duty.Claim.End;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R5, the municipality's answer about an utskrivningsklar patient (rules.md 4.2). */
final class Svar {
  private static final Set<MessageKind> ANSWERS =
      Set.of(
          MessageKind.DIALOG_NOTAT,
          MessageKind.DIALOG_HELSEFAGLIG,
          MessageKind.DIALOG_SVAR,
          MessageKind.LOG_TILBAKEMELDING);
  private static final Set<String> QUESTIONS = Set.of("7322/8", "7322/9"); // D20
  private static final String ANSWER = "7322/7";

  private final Journey journey;
  private final Agreements agreements;
  private final List<Claim> claims = new ArrayList<>(1);

  /** Notices since the last avmelding; an answer to any of them counts (D22). */
  private final Set<MsgId> notices = new HashSet<>();

  private @Nullable LocalDate readyDate;
  private @Nullable Instant latestAvmelding;

  /** The claim that a further notice belongs to; null when the next notice starts one. */
  private @Nullable Claim current;

  private Svar(Journey journey, Agreements agreements) {
    this.journey = journey;
    this.agreements = agreements;
  }

  static List<Claim> claims(Journey journey, Agreements agreements) {
    Svar duty = new Svar(journey, agreements);
    journey.steps().forEach(duty::read);
    duty.keep();
    return duty.claims;
  }

  private void read(Step step) {
    if (step.has(Mark.CLOSES)) {
      end(End.cancelled(step));
      keep();
    } else if (step.is(MessageKind.LOG_AVMELDING)) {
      avmeldt(step);
    } else if (step.is(MessageKind.LOG_UTSKRIVNINGSKLAR) && step.mayStart()) {
      klar(step);
    } else if (isAnswer(step.message()) && (names(step) || isLooseAnswer(step))) {
      end(End.met(step));
    }
  }

  private void klar(Step step) {
    Message klar = step.message();
    if (latestAvmelding != null && klar.generatedAt().isBefore(latestAvmelding)) {
      return; // was withdrawn before it came (D11)
    }
    LocalDate ready = readyDate(klar);
    boolean isMet = current != null && current.end() != null;
    if (current == null || (isMet && !Objects.equals(ready, readyDate))) {
      keep();
      start(step);
    } else if (!isMet) {
      earlierAnswer(step).ifPresent(by -> end(new End(by, step.acceptedAt(), true)));
    }
    notices.add(klar.msgId());
    readyDate = ready;
  }

  private void start(Step step) {
    Terms terms =
        agreements.inForce(
            journey.pair().trust(), journey.pair().municipality(), step.acceptedAt());
    if (terms.isOff(Rule.SVAR.id())) {
      return;
    }
    current = Claim.of(Rule.SVAR, journey, step, Starts.accepted(step), terms);
    earlierAnswer(step).ifPresent(by -> end(new End(by, by.acceptedAt(), true)));
  }

  private void avmeldt(Step step) {
    end(End.cancelled(step));
    keep();
    Instant generatedAt = step.message().generatedAt();
    if (latestAvmelding == null || latestAvmelding.isBefore(generatedAt)) {
      latestAvmelding = generatedAt;
    }
  }

  private void end(End end) {
    if (current != null && current.end() == null) {
      current = current.endedBy(end);
    }
  }

  private void keep() {
    if (current != null) {
      claims.add(current);
    }
    current = null;
    notices.clear();
    readyDate = null;
  }

  private Optional<Received> earlierAnswer(Step klar) {
    return klar.answersBefore().stream().filter(answer -> isAnswer(answer.message())).findFirst();
  }

  private boolean names(Step answer) {
    return notices.stream().anyMatch(answer.message()::refersTo);
  }

  /** About the patient, without naming the notice (matchUnreferencedAnswer, 7322/7, PLO 2.0). */
  private boolean isLooseAnswer(Step answer) {
    return current != null
        && (answer.is(MessageKind.LOG_TILBAKEMELDING)
            || ANSWER.equals(answer.message().told().theme())
            || (current.terms().matchUnreferencedAnswer() && answer.message().refersToNothing()));
  }

  /** From the municipality to the hospital, and no question (D20). */
  private boolean isAnswer(Message message) {
    String theme = message.told().theme();
    return ANSWERS.contains(message.kind())
        && (theme == null || !QUESTIONS.contains(theme))
        && agreements.party(message.sender()).equals(journey.pair().municipality());
  }

  private static @Nullable LocalDate readyDate(Message klar) {
    EventTime ready = klar.told().time(Hendelse.UTSKRIVNINGSKLAR);
    return ready == null ? null : ready.day();
  }
}
