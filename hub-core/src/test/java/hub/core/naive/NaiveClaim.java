package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Anchor;
import hub.core.agreement.Terms;
import hub.core.calendar.Lead;
import hub.core.calendar.Span;
import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one duty before an agreement says how it is measured (rules.md §6): by its
 * own clock, and by the messages that meet or end it.
 */
final class NaiveClaim {
  /**
   * A message in the log.
   *
   * @param held it counts only since another message came, whenever it was sent or delivered
   */
  record At(int index, Message message, Instant acceptedAt, boolean held) {
    At(int index, Message message, Instant acceptedAt) {
      this(index, message, acceptedAt, false);
    }

    static At of(NaiveEntry entry) {
      return new At(entry.index(), entry.message(), entry.acceptedAt());
    }

    Instant sentAt() {
      Instant generated = message.generatedAt();
      return !held && generated.isBefore(acceptedAt) ? generated : acceptedAt;
    }
  }

  /** A start or a meeting as it is measured, and the record by which the hub knew. */
  private record Known(Instant at, int index) {}

  private final String rule;
  private final At starter;
  private final Instant own;
  private boolean estimated;
  private @Nullable Instant event;
  private boolean eventEstimated;
  private BiFunction<Terms, Instant, @Nullable Instant> usualDue = (terms, start) -> null;
  private @Nullable Lead usualWarning;
  private List<At> meets = List.of();
  private @Nullable At end;
  private @Nullable Address receiver;
  private @Nullable UUID journey;
  private boolean bySelf;
  private boolean isReceipt;

  NaiveClaim(String rule, At starter, Instant own) {
    this.rule = rule;
    this.starter = starter;
    this.own = own;
  }

  NaiveClaim estimated(boolean is) {
    estimated = is;
    return this;
  }

  /** When what it is about happened, as the starter tells. */
  NaiveClaim event(@Nullable Instant at, boolean onlyDay) {
    event = at;
    eventEstimated = onlyDay;
    return this;
  }

  NaiveClaim due(BiFunction<Terms, Instant, @Nullable Instant> by) {
    usualDue = by;
    return this;
  }

  NaiveClaim warning(Lead before) {
    usualWarning = before;
    return this;
  }

  NaiveClaim metBy(List<At> messages) {
    meets = messages;
    return this;
  }

  /** The notice that starts it meets it. */
  NaiveClaim metByItself() {
    meets = List.of(starter);
    bySelf = true;
    return this;
  }

  NaiveClaim endedBy(@Nullable At by) {
    end = by;
    return this;
  }

  /** A receipt is owed, of which there is no receipt: delivery says nothing. */
  NaiveClaim of(Address whoseReceipt) {
    receiver = whoseReceipt;
    isReceipt = true;
    return this;
  }

  NaiveClaim in(@Nullable UUID stayOrCase) {
    journey = stayOrCase;
    return this;
  }

  Instant ownStart() {
    return own;
  }

  Optional<NaiveObligation> under(
      Terms terms, NaiveReceipts receipts, NaiveParty obliged, NaiveParty counterparty) {
    if (terms.isOff(rule)) {
      return Optional.empty();
    }
    Known start = start(terms.start(rule), receipts);
    Known met = null;
    At meeting = null;
    for (At each : meets) {
      Known its = met(each, terms.met(rule), receipts);
      if (its != null && (met == null || its.index() < met.index())) {
        met = its;
        meeting = each;
      }
    }
    boolean waits = start == null;
    if (met != null && start != null && start.index() > met.index()) {
      met = new Known(met.at(), start.index());
    }
    At by = end;
    if (met != null && (waits || (by != null && by.index() < met.index()))) {
      met = null;
    }
    Instant from = start == null ? starter.acceptedAt() : start.at();
    Instant due = start == null ? null : due(terms, from);
    return Optional.of(
        new NaiveObligation(
            rule,
            starter.message().id(),
            receiver,
            starter.message().msgId(),
            from,
            isEstimated(terms.start(rule)),
            due,
            due == null ? null : warnAt(terms, due),
            met == null ? null : met.at(),
            met == null || meeting == null ? null : meeting.message().msgId(),
            met == null && by != null ? by.acceptedAt() : null,
            journey,
            obliged,
            counterparty,
            starter.message().patient()));
  }

  /** Whether the hub knew it met when the log came to an index. */
  boolean isMetBefore(int index, Terms terms, NaiveReceipts receipts) {
    Known start = start(terms.start(rule), receipts);
    return start != null
        && start.index() < index
        && meets.stream()
            .map(each -> met(each, terms.met(rule), receipts))
            .anyMatch(its -> its != null && its.index() < index);
  }

  private boolean isEstimated(@Nullable Anchor anchor) {
    return switch (anchor) {
      case null -> estimated;
      case EVENT -> event == null ? estimated : eventEstimated;
      case DELIVERED -> bySelf && estimated;
      case SENT, ACCEPTED -> false;
    };
  }

  private @Nullable Known start(@Nullable Anchor anchor, NaiveReceipts receipts) {
    Known usual = new Known(own, starter.index());
    return switch (anchor) {
      case null -> usual;
      case EVENT -> event == null ? usual : new Known(event, starter.index());
      case SENT -> new Known(starter.sentAt(), starter.index());
      case ACCEPTED -> new Known(starter.acceptedAt(), starter.index());
      case DELIVERED -> bySelf || isReceipt ? usual : delivered(starter, receipts);
    };
  }

  private @Nullable Known met(At message, Anchor anchor, NaiveReceipts receipts) {
    return switch (anchor) {
      case SENT -> new Known(message.sentAt(), message.index());
      case DELIVERED -> isReceipt ? accepted(message) : delivered(message, receipts);
      case EVENT, ACCEPTED -> accepted(message);
    };
  }

  private static Known accepted(At message) {
    return new Known(message.acceptedAt(), message.index());
  }

  private static @Nullable Known delivered(At message, NaiveReceipts receipts) {
    At receipt = receipts.positive(message.message());
    boolean early = receipt != null && message.held() && receipt.index() < message.index();
    return receipt == null
        ? null
        : new Known(
            early ? message.acceptedAt() : receipt.acceptedAt(),
            Math.max(receipt.index(), message.index()));
  }

  private @Nullable Instant due(Terms terms, Instant start) {
    Span limit = terms.limit(rule);
    return limit == null
        ? usualDue.apply(terms, start)
        : limit.due(start, terms.calendar(), terms.answer().end());
  }

  private @Nullable Instant warnAt(Terms terms, Instant due) {
    Lead agreed = terms.warnBefore(rule);
    Lead lead = agreed == null ? usualWarning : agreed;
    return lead == null ? null : lead.before(due);
  }

  /** Under what is in force between the two at its own start. */
  Optional<NaiveObligation> between(
      PartyId trust,
      PartyId municipality,
      Agreements agreements,
      NaiveReceipts receipts,
      NaiveParty obliged,
      NaiveParty counterparty) {
    return under(agreements.inForce(trust, municipality, own), receipts, obliged, counterparty);
  }
}
