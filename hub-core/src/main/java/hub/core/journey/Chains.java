package hub.core.journey;

import hub.core.agreement.Agreements;
import hub.core.message.AppRec;
import hub.core.message.Coordination;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.PartyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are versions of one another, N and its M's, and which chains a C has taken back
 * (D10, D11, [1154]).
 *
 * <p>A chain is named by the MsgId of its N, its kind and its sender, so that a stranger's message
 * or an answer in the same conversation is never taken back with it. The name is read from the
 * references, not looked up, so that a C may come before its N.
 */
final class Chains {
  private static final String WRONG_ADDRESSEE = "8117/1"; // DIALOG_AVVIK, feil adressat (D12)

  private final Agreements agreements;
  private final Map<MsgId, Message> seen = new HashMap<>();
  private final List<Message> cancellations = new ArrayList<>(0);
  private final Set<Chain> cancelledUnnamed = new HashSet<>(0);
  private final List<Message> reports = new ArrayList<>(0);

  /** Cancellations that refer to nothing and came before what they mean. */
  private final List<Message> waiting = new ArrayList<>(0);

  private record Chain(MessageKind kind, PartyId sender, MsgId root) {}

  Chains(Agreements agreements) {
    this.agreements = agreements;
  }

  /** Its sender says that a message should never have come to it, or not like this (D12). */
  static boolean isReport(Message message) {
    AppRec receipt = message.told().appRec();
    return receipt != null
        ? receipt.isNegative()
        : message.kind() == MessageKind.DIALOG_AVVIK
            && WRONG_ADDRESSEE.equals(message.told().theme());
  }

  /** Each message, in the order of the log, before it is asked about. */
  void see(Message message) {
    seen.putIfAbsent(message.msgId(), message);
    if (!waiting.isEmpty() && !message.isCancellation() && !isTakenBack(message)) {
      waiting.stream()
          .filter(by -> isMeant(message, by) && !message.generatedAt().isAfter(by.generatedAt()))
          .findFirst()
          .ifPresent(by -> {
            waiting.remove(by);
            cancelledUnnamed.add(chainOf(message));
          });
    }
  }

  boolean anyTakenBack() {
    return !cancellations.isEmpty() || !cancelledUnnamed.isEmpty() || !reports.isEmpty();
  }

  /** Takes back what the message names, also what comes later. */
  void takeBack(Message by, List<Received> counted) {
    if (!by.isCancellation()) {
      reports.add(by);
    } else if (by.refersToNothing()) {
      Chain chain = latestLike(by, counted);
      if (chain != null) {
        cancelledUnnamed.add(chain);
      } else {
        waiting.add(by); // it takes the first one that comes later, if that was sent before it
      }
    } else {
      cancellations.add(by);
    }
  }

  /** By what is known now: a message that comes later may show which chain was meant. */
  boolean isTakenBack(Message message) {
    if (!anyTakenBack()) {
      return false;
    }
    return cancelledUnnamed.contains(chainOf(message))
        || cancellations.stream().anyMatch(by -> takesBack(by, message))
        || reports.stream().anyMatch(by -> takesBack(by, message));
  }

  /** Whether the message is named by the one that takes back. */
  boolean takesBack(Message by, Message message) {
    Chain chain = chainOf(message);
    return by.isCancellation()
        ? !by.refersToNothing() && chain.equals(chainOf(by))
        : reports(by, message, chain);
  }

  /** A report counts only from the one who got the message. */
  private boolean reports(Message report, Message message, Chain chain) {
    MsgId parent = report.refToParent();
    MsgId named = parent != null ? parent : report.refToConversation();
    if (named == null || !isToSenderOf(report, message)) {
      return false;
    }
    Message reported = seen.get(named);
    return message.msgId().equals(named)
        || (reported != null && isToSenderOf(report, reported) && chain.equals(chainOf(reported)));
  }

  private boolean isToSenderOf(Message report, Message message) {
    return agreements.party(report.sender()).equals(agreements.party(message.receiver()));
  }

  private Chain chainOf(Message message) {
    PartyId sender = agreements.party(message.sender());
    return new Chain(message.kind(), sender, root(message, message.kind(), sender, 0));
  }

  private MsgId root(Message message, MessageKind kind, PartyId sender, int depth) {
    boolean isFirst = !message.isChange() && !message.isCancellation();
    if (isFirst || message.refersToNothing() || depth > seen.size()) {
      return message.msgId();
    }
    MsgId named = referred(message, kind, sender);
    Message known = seen.get(named);
    return known == null || known.msgId().equals(message.msgId()) || !isLike(known, kind, sender)
        ? named
        : root(known, kind, sender, depth + 1);
  }

  /**
   * RefToConversation names the N, unless the conversation began with a message of another kind;
   * then RefToParent names the version before. What is known to be a version comes first.
   */
  private MsgId referred(Message message, MessageKind kind, PartyId sender) {
    MsgId parent = message.refToParent();
    MsgId conversation = message.refToConversation();
    if (parent == null || conversation == null) {
      return Objects.requireNonNull(parent == null ? conversation : parent);
    }
    boolean isParentMeant = isOther(conversation, kind, sender) || isVersion(parent, kind, sender);
    return isParentMeant && !isVersion(conversation, kind, sender) ? parent : conversation;
  }

  private boolean isVersion(MsgId id, MessageKind kind, PartyId sender) {
    Message known = seen.get(id);
    return known != null && isLike(known, kind, sender);
  }

  private boolean isOther(MsgId id, MessageKind kind, PartyId sender) {
    return seen.containsKey(id) && !isVersion(id, kind, sender);
  }

  private boolean isLike(Message message, MessageKind kind, PartyId sender) {
    return message.kind() == kind && agreements.party(message.sender()).equals(sender);
  }

  /** A C that refers to nothing: the latest of the same kind, parties and event time. */
  private @Nullable Chain latestLike(Message by, List<Received> counted) {
    return counted.reversed().stream()
        .map(Received::message)
        .filter(message -> isMeant(message, by))
        .findFirst()
        .map(this::chainOf)
        .orElse(null);
  }

  private boolean isMeant(Message message, Message by) {
    return isLike(message, by.kind(), agreements.party(by.sender()))
        && agreements.party(message.receiver()).equals(agreements.party(by.receiver()))
        && tellsSameTime(message, by);
  }

  private static boolean tellsSameTime(Message message, Message by) {
    if (by.kind().isOfCase()) {
      return tellsSameCase(message.told().coordination(), by.told().coordination());
    }
    Hendelse event =
        switch (by.kind()) {
          case LOG_INNLAGT -> Hendelse.INNLAGT;
          case LOG_UTSKRIVNINGSKLAR -> Hendelse.UTSKRIVNINGSKLAR;
          case LOG_AVMELDING -> Hendelse.AVMELDING;
          case LOG_UTSKREVET -> Hendelse.UTSKREVET;
          case LOG_DOD -> Hendelse.DOD;
          default -> null;
        };
    if (event == null) {
      return true;
    }
    EventTime told = message.told().time(event);
    EventTime mine = by.told().time(event);
    if (told == null) {
      return mine == null;
    }
    return mine != null && told.sameAs(mine);
  }

  private static boolean tellsSameCase(List<Coordination> told, List<Coordination> mine) {
    return told.size() == mine.size()
        && told.stream().allMatch(one -> mine.stream().anyMatch(one::isLike));
  }
}
