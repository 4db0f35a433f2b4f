package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.duty.AlertKind;
import hub.core.duty.Detected;
import hub.core.duty.State;
import hub.core.message.Fact;
import hub.core.message.Fact.Linked;
import hub.core.message.Fact.Received;
import hub.core.message.Fact.Reused;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.naive.NaiveDeficiencies.Deficiency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hub's log, stepped through literally (design.md §3, §4).
 *
 * <p>Before a record stamped T: every breach due at or before T, and every warning whose moment is
 * before T. Then the record, and what is new because of it. At the end, what asOf itself lets out.
 *
 * <p>Of a patient with two numbers there are two logs until a message gives both. From then on
 * there is one, as if it had been one all along, but what either has said is said (D14).
 */
public final class NaiveLog {
  private final Agreements agreements;
  private final NaiveSaid said;
  private final List<Received> known = new ArrayList<>();
  private final Map<MessageId, MsgId> cancelled = new HashMap<>();
  private Map<NaiveFold.Place, UUID> whereEachIs = Map.of();
  private final Map<NaiveCases.Place, UUID> inWhichCase = new HashMap<>();

  /** The duties as the last record left them. */
  private Map<NaiveObligation.Id, NaiveObligation> standing = new HashMap<>();

  /** Every duty that there ever was, as it was last. */
  private final Map<NaiveObligation.Id, NaiveObligation> ever = new HashMap<>();

  /** Since when each open duty has been known and unanswered. */
  private final Map<NaiveObligation.Id, Instant> openSince = new HashMap<>();

  /** What the patient is called since two turned out to be one: as in the first message of both. */
  private @Nullable Pseudonym firstName;

  private NaiveLog(Agreements agreements) {
    this.agreements = agreements;
    this.said = new NaiveSaid(agreements);
  }

  /**
   * What there is at the end.
   *
   * @param standing every duty that there ever was
   */
  public record Outcome(List<NaiveAlert> alerts, List<NaiveStanding> standing) {}

  /** All that is said of a patient's history until an instant, which is included. */
  public static List<NaiveAlert> alerts(
      List<? extends Fact> history, Agreements agreements, Instant asOf) {
    return read(history, agreements, asOf).alerts();
  }

  /** What is said until an instant, which is included, and how each duty stands then. */
  public static Outcome read(List<? extends Fact> history, Agreements agreements, Instant asOf) {
    NaiveLog log = log(history, agreements, asOf);
    log.tick(asOf, true);
    return new Outcome(log.said.alerts(), log.standingAt(asOf));
  }

  private static NaiveLog log(List<? extends Fact> history, Agreements agreements, Instant asOf) {
    NaiveLog log = new NaiveLog(agreements);
    for (Fact fact : history) {
      if (!fact.acceptedAt().isAfter(asOf)) {
        log.tick(fact.acceptedAt(), false);
        log.apply(fact);
      }
    }
    return log;
  }

  private List<NaiveStanding> standingAt(Instant asOf) {
    return ever.values().stream()
        .map(duty -> {
          boolean stands = standing.containsKey(duty.id());
          State state = stands ? NaiveSaid.stateNow(duty, asOf) : State.RETRACTED;
          return NaiveStanding.of(duty, state, said.isOutage(duty, asOf));
        })
        .sorted(NaiveStanding.IN_ORDER)
        .toList();
  }

  /** The log has reached an instant; a warning at that very instant waits for a later stamp. */
  private void tick(Instant now, boolean atTheEnd) {
    for (NaiveObligation duty : standing.values()) {
      Instant moment = warningMoment(duty);
      if (moment != null && (moment.isBefore(now) || (atTheEnd && moment.equals(now)))) {
        said.say(duty, AlertKind.WARNING, Detected.LIVE, moment);
      }
      Instant due = duty.due();
      if (due != null && duty.isBreachedAt(now)) {
        said.say(duty, AlertKind.BREACH, Detected.LIVE, due);
      }
    }
  }

  private @Nullable Instant warningMoment(NaiveObligation duty) {
    Instant since = openSince.get(duty.id());
    Instant warnAt = duty.warnAt();
    Instant due = duty.due();
    if (since == null || warnAt == null || due == null) {
      return null;
    }
    Instant moment = warnAt.isAfter(since) ? warnAt : since;
    return moment.isBefore(due) ? moment : null;
  }

  private void apply(Fact fact) {
    switch (fact) {
      case Reused reused -> reuse(reused);
      case Received received -> {
        Message message = received.message();
        if (!message.training()) {
          receive(received);
        }
      }
      case Linked linked -> link(linked);
    }
  }

  private Message named(Message message) {
    Pseudonym name = firstName;
    return name == null ? message : message.about(name);
  }

  private void link(Linked fact) {
    Instant now = fact.acceptedAt();
    NaiveLog other = log(fact.brought(), agreements, now);
    other.tick(now, false);
    List<Received> both = new ArrayList<>(known);
    both.addAll(other.known);
    both.sort(Comparator.comparing(Received::acceptedAt));
    if (!both.isEmpty()) {
      firstName = both.getFirst().message().patient();
    }
    both.replaceAll(each -> new Received(named(each.message()), each.acceptedAt()));
    NaiveLog asOne = log(both, agreements, now);
    known.clear();
    known.addAll(both);
    cancelled.clear();
    cancelled.putAll(asOne.cancelled);
    whereEachIs = asOne.whereEachIs;
    join(other);
    readAnew(any -> fact.message().msgId(), now);
  }

  /** What the other patient's log remembers of duties and cases. */
  private void join(NaiveLog other) {
    said.join(other.said);
    other.inWhichCase.forEach(inWhichCase::putIfAbsent);
    standing.putAll(other.standing);
    ever.putAll(other.ever);
    openSince.putAll(other.openSince);
  }

  /** The deficiency names the stay that the first message of that MsgId is in. */
  private void reuse(Reused fact) {
    MessageId id = fact.message().id();
    Message first =
        known.stream()
            .map(Received::message)
            .filter(message -> message.id().equals(id))
            .findFirst()
            .orElse(fact.message());
    UUID journey =
        NaivePair.of(first, first.receiver(), agreements).stream()
            .map(pair -> whereEachIs.get(new NaiveFold.Place(id, pair)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Deficiency.Id fault = new Deficiency.Id("msgid-gjenbruk", id);
    Instant now = fact.acceptedAt();
    Message message = fact.message();
    said.lack(
        new Deficiency(
            fault,
            message.msgId(),
            now,
            List.of(),
            journey,
            NaiveParty.sender(message, agreements, now),
            NaiveParty.receiver(message, message.receiver(), agreements, now),
            named(message).patient()),
        now);
  }

  private void receive(Received fact) {
    MsgId name = fact.message().msgId();
    known.add(new Received(named(fact.message()), fact.acceptedAt()));
    MsgId canceller = newlyCancelled(new NaiveChains(known, agreements));
    boolean mayCorrect = fact.message().kind() == MessageKind.LOG_INNLAGT;
    MsgId cause = canceller == null || mayCorrect ? name : canceller;
    readAnew(starter -> cancelled.getOrDefault(starter, cause), fact.acceptedAt());
  }

  /**
   * All that is known, and what is new in it.
   *
   * @param cause what has withdrawn the duty that a message starts, if it is withdrawn now
   */
  private void readAnew(Function<MessageId, MsgId> cause, Instant now) {
    NaiveFold fold = new NaiveFold(known, agreements, whereEachIs, cancelled.keySet());
    whereEachIs = fold.whereEachIs();
    NaiveCases cases = new NaiveCases(fold, agreements, inWhichCase);
    inWhichCase.putAll(cases.whereEachIs());
    change(NaiveDuties.of(fold, cases, agreements), cause, now);
    NaiveDeficiencies.of(fold, cases, agreements).forEach(each -> said.lack(each, now));
  }

  /** Remembers what has been cancelled; gives the cancellation that only now finds its chain. */
  private @Nullable MsgId newlyCancelled(NaiveChains chains) {
    MsgId canceller = null;
    for (Received fact : known) {
      Message message = fact.message();
      MsgId by = message.isCancellation() ? null : chains.canceller(message);
      if (by != null && cancelled.putIfAbsent(message.id(), by) == null) {
        canceller = by;
      }
    }
    return canceller;
  }

  /** What a record has changed. */
  private void change(List<NaiveObligation> duties, Function<MessageId, MsgId> cause, Instant now) {
    Map<NaiveObligation.Id, NaiveObligation> after = new HashMap<>();
    duties.forEach(duty -> after.putIfAbsent(duty.id(), duty));
    for (NaiveObligation old : standing.values()) {
      said.review(old, after.get(old.id()), cause.apply(old.starter()), now);
    }
    for (NaiveObligation duty : after.values()) {
      NaiveObligation old = standing.get(duty.id());
      boolean wasOpen = old != null && old.isOpen() && Objects.equals(old.due(), duty.due());
      if (!duty.isOpen()) {
        openSince.remove(duty.id());
      } else if (!wasOpen) {
        openSince.put(duty.id(), now);
      }
      if (duty.isBreachedAt(now)) {
        said.say(duty, AlertKind.BREACH, Detected.RETROSPECTIVE, now);
        if (duty.isMetLate()) {
          said.say(duty, AlertKind.LATE, Detected.LIVE, now);
        }
      }
    }
    openSince.keySet().retainAll(after.keySet());
    standing = after;
    ever.putAll(after);
  }
}
