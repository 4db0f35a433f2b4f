package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.agreement.Anchor;
import hub.core.agreement.Terms;
import hub.core.coordination.CaseBook;
import hub.core.duty.Claim.End;
import hub.core.duty.Claim.Start;
import hub.core.journey.Epoch;
import hub.core.journey.Journey;
import hub.core.journey.Pair;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of duties see besides the messages of one stay: what is agreed, who is who, and
 * what was delivered. Here the agreement's anchors (rules.md §6) come in, so that no reader knows
 * them.
 */
final class Scene {
  /** Met by their own starter, or by the very receipt that would show its delivery. */
  private static final Set<Rule> NEVER_FROM_DELIVERY =
      EnumSet.of(
          Rule.KOORDINATOR_VARSEL,
          Rule.BARN_PAARORENDE_VARSEL,
          Rule.AVMELDING,
          Rule.APPLIKASJONSKVITTERING);

  private final Epoch epoch;
  private final Agreements agreements;
  private final Roles roles;
  private final List<CaseBook> before;
  private @Nullable CaseBook cases;
  private @Nullable Delivered delivered;
  private @Nullable Map<MessageId, MessageId> journeyByMessage;

  /**
   * @param before the cases of the epochs before this one
   */
  Scene(Epoch epoch, Agreements agreements, List<CaseBook> before) {
    this.epoch = epoch;
    this.agreements = agreements;
    this.before = before;
    this.roles = new Roles(agreements);
  }

  Epoch epoch() {
    return epoch;
  }

  Agreements agreements() {
    return agreements;
  }

  Roles roles() {
    return roles;
  }

  CaseBook cases() {
    if (cases == null) {
      cases = CaseBook.of(epoch, agreements, before);
    }
    return cases;
  }

  Delivered delivered() {
    if (delivered == null) {
      delivered = new Delivered(epoch.all(), agreements);
    }
    return delivered;
  }

  /** The stay that a message is in for its Receiver; null when it is in none. */
  @Nullable MessageId journeyOf(Message message) {
    if (journeyByMessage == null) {
      journeyByMessage = new HashMap<>();
      for (Journey journey : epoch.journeys()) {
        for (Step step : journey.steps()) {
          if (!step.has(Mark.INFORMED) && !step.has(Mark.ONLY_ENDS)) {
            journeyByMessage.putIfAbsent(step.message().id(), journey.id());
          }
        }
      }
    }
    return journeyByMessage.get(message.id());
  }

  Terms terms(Pair pair, Instant when) {
    return agreements.inForce(pair.trust(), pair.municipality(), when);
  }

  /** The duty of one of a pair in a stay. */
  Claim claim(Rule rule, Journey journey, Step starter, Start own, Terms terms) {
    return claim(
        ObligationKey.of(rule, starter.message().id()),
        journey.id(),
        starter.fact(),
        roles.of(rule, starter.message(), journey.pair()),
        own,
        rule.due(),
        terms);
  }

  /**
   * Any duty.
   *
   * @param own where the rule's own clock starts; the agreement may measure from elsewhere
   */
  Claim claim(
      ObligationKey key,
      @Nullable MessageId journey,
      Received starter,
      Parties parties,
      Start own,
      Due by,
      Terms terms) {
    Rule rule = key.rule();
    Start start = anchored(rule, starter, own, terms);
    Instant due = start.pending() ? null : Deadline.due(rule, by, start.at(), terms);
    return new Claim(
        key,
        journey,
        starter,
        parties,
        start,
        by,
        terms,
        due,
        Deadline.warnAt(rule, due, terms),
        null,
        null);
  }

  private Start anchored(Rule rule, Received starter, Start own, Terms terms) {
    Anchor anchor = terms.start(rule.id());
    if (anchor == null) {
      return own;
    }
    return switch (anchor) {
      case EVENT -> Starts.event(rule, starter, own);
      case ACCEPTED -> Starts.accepted(starter);
      case SENT -> Starts.sent(starter);
      case DELIVERED ->
          NEVER_FROM_DELIVERY.contains(rule)
              ? own
              : Starts.delivered(starter, delivered().of(starter.message()));
    };
  }

  /** That the message meets the duty; null while it does not yet, by the agreement's anchor. */
  @Nullable End met(Claim claim, Received by) {
    Start start = claim.start();
    if (start.pending()) {
      return null; // nothing is met until delivery
    }
    End end = measured(claim, by);
    boolean waited = end != null && claim.terms().start(claim.rule().id()) == Anchor.DELIVERED;
    return end != null && waited ? end.knownNotBefore(start.knownAt()) : end;
  }

  private @Nullable End measured(Claim claim, Received by) {
    return switch (claim.terms().met(claim.rule().id())) {
      case EVENT, ACCEPTED -> End.met(by);
      case SENT -> new End(by, Starts.sentAt(by), by.acceptedAt(), true);
      case DELIVERED -> claim.rule() == Rule.APPLIKASJONSKVITTERING ? End.met(by) : delivered(by);
    };
  }

  /** An AppRec is itself the delivery; none comes for it. */
  private @Nullable End delivered(Received by) {
    if (by.message().kind() == MessageKind.APPREC) {
      return End.met(by);
    }
    Received receipt = delivered().of(by.message());
    return receipt == null
        ? null
        : new End(by, receipt.acceptedAt(), receipt.acceptedAt(), true)
            .knownNotBefore(by.acceptedAt());
  }

  /** The one came before the other in the log. */
  boolean isBefore(Received one, Received other) {
    int order = one.acceptedAt().compareTo(other.acceptedAt());
    return order < 0
        || (order == 0 && epoch.counted().indexOf(one) < epoch.counted().indexOf(other));
  }

  /** Whether the sender of a message is that party. */
  boolean isFrom(PartyId party, Message message) {
    return agreements.party(message.sender()).equals(party);
  }
}
