package hub.core.random;

import hub.core.message.Fact;
import hub.core.message.Fact.Linked;
import hub.core.message.Fact.Received;
import hub.core.message.Fact.Reused;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a patient's history apart: some messages were told by another number, until one gave both
 * (D14).
 */
final class Numbers {
  private static final Pseudonym FIRST = new Pseudonym("p1");

  private final Dice dice;
  private int names = 1;

  Numbers(Dice dice) {
    this.dice = dice;
  }

  /** The same with two numbers, now and then more; as it is where too little comes before. */
  List<Fact> split(List<Fact> facts) {
    List<Fact> two = apart(facts);
    return dice.percent(20) ? apart(two) : two;
  }

  private List<Fact> apart(List<Fact> facts) {
    Pseudonym other = new Pseudonym("p" + ++names);
    List<Integer> candidates = candidates(facts);
    if (candidates.isEmpty()) {
      return facts;
    }
    int at = dice.pick(candidates);
    List<Fact> own = new ArrayList<>(facts.subList(0, at));
    List<Fact> brought = moved(own);
    if (brought.isEmpty() || own.isEmpty()) {
      return facts;
    }
    brought.replaceAll(fact -> about(other, fact));
    List<Fact> theirs = dice.percent(15) ? apart(brought) : brought;
    Fact both = about(dice.oneOf(FIRST, other), facts.get(at));
    own.add(new Linked(List.copyOf(theirs), both.message(), both.acceptedAt()));
    own.add(both);
    for (Fact later : facts.subList(at + 1, facts.size())) {
      own.add(dice.percent(40) ? about(other, later) : later);
    }
    return List.copyOf(own);
  }

  /** A message that may give two numbers, after at least two others; after a link before it. */
  private static List<Integer> candidates(List<Fact> facts) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 2; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (fact instanceof Linked) {
        candidates.clear();
      }
      boolean isOfLink = facts.get(i - 1) instanceof Linked;
      boolean isReceipt = fact.message().kind() == MessageKind.APPREC;
      if (fact instanceof Received && !isOfLink && !isReceipt && !fact.message().training()) {
        candidates.add(i);
      }
    }
    return candidates;
  }

  /** Takes out what the other number has: the first of all, all in between, or what falls so. */
  private List<Fact> moved(List<Fact> own) {
    List<Fact> moved = new ArrayList<>();
    Set<MsgId> names = new HashSet<>();
    int from = dice.percent(60) ? 0 : dice.below(own.size());
    int to = dice.between(from, own.size());
    int chance = dice.oneOf(50, 50, 20, 100);
    for (int i = 0; i < own.size(); i++) {
      Fact fact = own.get(i);
      boolean isOfLink = fact instanceof Linked || (i > 0 && own.get(i - 1) instanceof Linked);
      boolean falls = i >= from && i < to && dice.percent(chance);
      boolean isReceipt = fact.message().kind() == MessageKind.APPREC;
      if (!isOfLink && (isReceipt ? names.contains(named(fact.message())) : falls)) {
        moved.add(fact);
        names.add(fact.message().msgId());
      }
    }
    own.removeAll(moved);
    return moved;
  }

  /** A receipt lies where the message lies that it answers. */
  private static MsgId named(Message receipt) {
    MsgId parent = receipt.refToParent();
    return parent == null ? receipt.msgId() : parent;
  }

  private static Fact about(Pseudonym patient, Fact fact) {
    Message message = fact.message().about(patient);
    return switch (fact) {
      case Received received -> new Received(message, received.acceptedAt());
      case Reused reused -> new Reused(message, reused.acceptedAt());
      case Linked linked -> new Linked(linked.brought(), message, linked.acceptedAt());
    };
  }
}
