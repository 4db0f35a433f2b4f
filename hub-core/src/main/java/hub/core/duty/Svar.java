package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.duty.Claim.End;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Answer;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R5, the municipality's answer about an utskrivningsklar patient, and R7, its offer when the
 * answer was that it cannot receive the patient yet (rules.md 4.2).
 */
final class Svar {
  private final Journey journey;
  private final Scene scene;
  private final List<Claim> claims = new ArrayList<>(2);

  /** Notices since the last avmelding; an answer to any of them counts (D22). */
  private final Set<MsgId> notices = new HashSet<>();

  private @Nullable LocalDate readyDate;
  private @Nullable Instant latestAvmelding;

  /** R5 of the notices; null when the next notice starts one. */
  private @Nullable Claim current;

  /** R7 of the last answer that it cannot be yet; null while no offer is waited for. */
  private @Nullable Claim offer;

  private Svar(Journey journey, Scene scene) {
    this.journey = journey;
    this.scene = scene;
  }

  static List<Claim> claims(Journey journey, Scene scene) {
    Svar duty = new Svar(journey, scene);
    journey.steps().forEach(duty::read);
    duty.keep();
    return duty.claims;
  }

  private void read(Step step) {
    if (step.has(Mark.CLOSES)) {
      current = ended(current, End.cancelled(step.fact()));
      offer =
          step.is(MessageKind.LOG_UTSKREVET)
              ? met(offer, step.fact())
              : ended(offer, End.cancelled(step.fact()));
      keep();
    } else if (step.is(MessageKind.LOG_AVMELDING)) {
      avmeldt(step);
    } else if (step.is(MessageKind.LOG_UTSKRIVNINGSKLAR) && step.mayStart()) {
      klar(step);
    } else if (isAnswer(step.message()) && (names(step.message()) || isLoose(step.message()))) {
      answered(step);
    }
  }

  private void klar(Step step) {
    Message klar = step.message();
    if (Mottak.isWithdrawn(step, latestAvmelding)) {
      return;
    }
    LocalDate ready = readyDate(klar);
    boolean isMet = isEndedBy(current, step.acceptedAt());
    if (current == null || (isMet && !Objects.equals(ready, readyDate))) {
      keepAnswer();
      start(step);
    } else if (!isMet) {
      earlier(step, step.acceptedAt());
    }
    notices.add(klar.msgId());
    readyDate = ready;
  }

  private void start(Step step) {
    Terms terms = scene.terms(journey.pair(), step.acceptedAt());
    current = scene.claim(Rule.SVAR, journey, step, Starts.accepted(step.fact()), terms);
    earlier(step, Instant.MIN);
  }

  /** An answer that came before the notice that it names; it can be known only with the notice. */
  private void earlier(Step klar, Instant knownFrom) {
    for (Received answer : klar.answersBefore()) {
      if (isAnswer(answer.message()) && current != null) {
        End end = scene.met(current, answer);
        current = ended(current, end == null ? null : end.notBefore(knownFrom));
      }
    }
  }

  private void answered(Step step) {
    current = met(current, step.fact());
    Answer answer = step.message().told().answer();
    if (answer == null) {
      return; // UNSPECIFIED: meets R5 and says nothing of when (D21)
    }
    if (answer.hasDate()) {
      offer = met(offer, step.fact());
    } else if (!notices.isEmpty() && step.mayStart() && !isOpen(offer, step.acceptedAt())) {
      keepOffer();
      Terms terms = scene.terms(journey.pair(), step.acceptedAt());
      offer = scene.claim(Rule.TILBUD_KLART, journey, step, Starts.accepted(step.fact()), terms);
    }
  }

  private void avmeldt(Step step) {
    current = ended(current, End.cancelled(step.fact()));
    offer = ended(offer, End.cancelled(step.fact()));
    keep();
    latestAvmelding = Mottak.latest(latestAvmelding, step.message().generatedAt());
  }

  private @Nullable Claim met(@Nullable Claim claim, Received by) {
    return claim == null ? null : ended(claim, scene.met(claim, by));
  }

  private static @Nullable Claim ended(@Nullable Claim claim, @Nullable End end) {
    return claim == null ? null : claim.endedBy(Ends.earlier(claim.end(), end));
  }

  private static boolean isEndedBy(@Nullable Claim claim, Instant moment) {
    End end = claim == null ? null : claim.end();
    return end != null && !end.knownAt().isAfter(moment);
  }

  private static boolean isOpen(@Nullable Claim claim, Instant moment) {
    return claim != null && !isEndedBy(claim, moment);
  }

  private void keep() {
    keepAnswer();
    keepOffer();
  }

  private void keepAnswer() {
    keep(current);
    current = null;
    notices.clear();
    readyDate = null;
  }

  private void keepOffer() {
    keep(offer);
    offer = null;
  }

  private void keep(@Nullable Claim claim) {
    if (claim != null && !claim.terms().isOff(claim.rule().id())) {
      claims.add(claim);
    }
  }

  private boolean isAnswer(Message message) {
    return Answers.isAnswer(message, journey.pair().municipality(), scene);
  }

  private boolean names(Message answer) {
    return notices.stream().anyMatch(answer::refersTo);
  }

  private boolean isLoose(Message answer) {
    return current != null && Answers.isLoose(answer, current.terms().matchUnreferencedAnswer());
  }

  private static @Nullable LocalDate readyDate(Message klar) {
    EventTime ready = klar.told().time(Hendelse.UTSKRIVNINGSKLAR);
    return ready == null ? null : ready.day();
  }
}
