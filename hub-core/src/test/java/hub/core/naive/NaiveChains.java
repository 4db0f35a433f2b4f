package hub.core.naive;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which messages never counted: those whose chain a C or an avvik 8117/1 or a negative AppRec
 * cancels (D11, D12).
 */
final class NaiveChains {
  private static final int LONGEST = 30;
  private static final String WRONG_ADDRESSEE = "8117/1";
  private static final Map<MessageKind, Hendelse> PRINCIPAL =
      Map.of(
          MessageKind.LOG_INNLAGT, Hendelse.INNLAGT,
          MessageKind.LOG_UTSKRIVNINGSKLAR, Hendelse.UTSKRIVNINGSKLAR,
          MessageKind.LOG_AVMELDING, Hendelse.AVMELDING,
          MessageKind.LOG_UTSKREVET, Hendelse.UTSKREVET,
          MessageKind.LOG_DOD, Hendelse.DOD);

  /** A chain is of one kind and one sender. */
  private record Root(MessageKind kind, PartyId sender, MsgId id) {}

  /** An avvik takes back only what was addressed to the one that sends it. */
  private record Part(Root root, PartyId receiver) {}

  private final List<Received> known;
  private final Agreements agreements;
  private final Map<Root, MsgId> cancelled = new HashMap<>();
  private final Map<Part, MsgId> refused = new HashMap<>();

  /** Each C that refers to nothing and had nothing to take back when it came. */
  private final List<Message> early = new ArrayList<>();

  /**
   * @param known without training messages, in the order of the log
   */
  NaiveChains(List<Received> known, Agreements agreements) {
    this.known = known;
    this.agreements = agreements;
    read();
  }

  boolean counts(Message message) {
    return !message.isCancellation() && canceller(message) == null;
  }

  /** The first message that cancelled the chain; null when none has. */
  @Nullable MsgId canceller(Message message) {
    Root root = root(message);
    MsgId whole = cancelled.get(root);
    return whole != null ? whole : refused.get(new Part(root, party(message)));
  }

  static boolean isWrongAddressee(Message message) {
    return message.kind() == MessageKind.DIALOG_AVVIK
        && WRONG_ADDRESSEE.equals(message.told().theme());
  }

  private static boolean isRefusal(Message message) {
    AppRec appRec = message.told().appRec();
    return message.kind() == MessageKind.APPREC && appRec != null && appRec.isNegative();
  }

  private void read() {
    for (int i = 0; i < known.size(); i++) {
      Message message = known.get(i).message();
      if (!message.isCancellation()) {
        cancelByEarlyOne(message);
      }
      if (message.isCancellation() && message.refersToNothing()) {
        cancelUnnamed(message, known.subList(0, i));
      } else if (message.isCancellation()) {
        cancelled.putIfAbsent(root(message), message.msgId());
      } else if (isRefusal(message) || (isWrongAddressee(message) && canceller(message) == null)) {
        named(message)
            .forEach(
                each -> refused.putIfAbsent(new Part(root(each), party(each)), message.msgId()));
      }
    }
  }

  private void cancelUnnamed(Message c, List<Received> before) {
    for (Received fact : before.reversed()) {
      Message message = fact.message();
      if (isTwin(message, c) && canceller(message) == null) {
        cancelled.put(root(message), c.msgId());
        return;
      }
    }
    early.add(c);
  }

  /** A C that overtook what it means; what was made after the C is not what it means. */
  private void cancelByEarlyOne(Message message) {
    for (Message c : early) {
      boolean older = !message.generatedAt().isAfter(c.generatedAt());
      if (older && isTwin(message, c) && canceller(message) == null) {
        cancelled.put(root(message), c.msgId());
        early.remove(c);
        return;
      }
    }
  }

  private boolean isTwin(Message message, Message c) {
    return !message.isCancellation()
        && isKin(message, c)
        && party(message).equals(party(c))
        && tellsTheSame(message, c);
  }

  private PartyId party(Message message) {
    return agreements.party(message.receiver());
  }

  private static boolean tellsTheSame(Message a, Message b) {
    if (a.kind() == MessageKind.KOORDINATORMELDING) {
      return isAlike(a.told().coordination(), b.told().coordination());
    }
    Hendelse principal = PRINCIPAL.get(a.kind());
    if (principal == null) {
      return true;
    }
    EventTime one = a.told().time(principal);
    EventTime other = b.told().time(principal);
    if (one == null || other == null) {
      return Objects.equals(one, other);
    }
    return one.sameAs(other);
  }

  private static boolean isAlike(List<Coordination> a, List<Coordination> b) {
    return a.size() == b.size() && a.stream().allMatch(one -> b.stream().anyMatch(one::isLike));
  }

  /** What an avvik or AppRec names, if it was addressed to the one that sends that. */
  private List<Message> named(Message avvik) {
    MsgId name = avvik.refToParent() != null ? avvik.refToParent() : avvik.refToConversation();
    PartyId sender = agreements.party(avvik.sender());
    return known.stream()
        .map(Received::message)
        .filter(message -> message.msgId().equals(name) && !message.isCancellation())
        .filter(message -> message.kind() != MessageKind.APPREC)
        .filter(message -> party(message).equals(sender))
        .toList();
  }

  boolean isOneChain(Message a, Message b) {
    return root(a).equals(root(b));
  }

  private Root root(Message message) {
    return new Root(message.kind(), agreements.party(message.sender()), rootId(message, LONGEST));
  }

  private MsgId rootId(Message message, int steps) {
    boolean ofChain = message.isChange() || message.isCancellation();
    if (!ofChain || steps == 0) {
      return message.msgId();
    }
    MsgId name = message.refToConversation();
    if (name == null || namesAStranger(name, message) || onlyParentIsKnown(message)) {
      name = message.refToParent();
    }
    if (name == null) {
      return message.msgId(); // counts by itself
    }
    Message kin = kin(name, message);
    return kin != null && kin.isChange() ? rootId(kin, steps - 1) : name;
  }

  /** A conversation that began with what is not known, and a version that is. */
  private boolean onlyParentIsKnown(Message message) {
    MsgId conversation = message.refToConversation();
    MsgId parent = message.refToParent();
    return parent != null
        && kin(parent, message) != null
        && (conversation == null || kin(conversation, message) == null);
  }

  /** Nobody answers a receipt, whose own Id may be anything. */
  private boolean namesAStranger(MsgId name, Message by) {
    return kin(name, by) == null
        && known.stream()
            .map(Received::message)
            .filter(message -> message.kind() != MessageKind.APPREC)
            .anyMatch(message -> message.msgId().equals(name));
  }

  private @Nullable Message kin(MsgId name, Message of) {
    for (Received fact : known) {
      if (fact.message().msgId().equals(name) && isKin(fact.message(), of)) {
        return fact.message();
      }
    }
    return null;
  }

  private boolean isKin(Message a, Message b) {
    return a.kind() == b.kind()
        && agreements.party(a.sender()).equals(agreements.party(b.sender()));
  }
}
