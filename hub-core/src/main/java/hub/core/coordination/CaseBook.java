package hub.core.coordination;

import hub.core.agreement.Agreements;
import hub.core.coordination.Case.Died;
import hub.core.coordination.Case.Epikrise;
import hub.core.coordination.Case.Left;
import hub.core.coordination.Case.Person;
import hub.core.coordination.Case.Said;
import hub.core.journey.Epoch;
import hub.core.journey.Journey;
import hub.core.journey.Pair;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Address;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.PartyId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a patient, as one reading of the messages tells them (rules.md §5, D24).
 *
 * @param strays what is said of a need outside of any case
 */
public record CaseBook(List<Case> cases, List<Said> strays) {
  private static final CaseBook EMPTY = new CaseBook(List.of(), List.of());

  /** What may begin a case, since a party need not be told of a need to act on it. */
  private static final Set<Act> OPENERS =
      EnumSet.of(Act.NOTICE, Act.APPOINTED, Act.PLAN_STARTED, Act.MEASURES_ENDED);

  /** Of meetings of a stay, which are no part of a case. */
  private static final Set<Act> OF_STAYS = EnumSet.of(Act.INVITASJON, Act.REFERAT);

  /**
   * Reads the messages that count in an epoch, in the order of the log.
   *
   * @param before what earlier readings told; a case that lives on keeps its id from there
   */
  public static CaseBook of(Epoch epoch, Agreements agreements, List<CaseBook> before) {
    for (Received fact : epoch.counted()) {
      if (mayTell(fact.message())) {
        return new Reading(epoch, agreements, before).book();
      }
    }
    return EMPTY; // most patients have none
  }

  private static boolean mayTell(Message message) {
    return message.told().theme() != null
        || message.told().themeText() != null
        || !message.told().coordination().isEmpty();
  }

  private static final class Reading {
    private final Epoch epoch;
    private final Agreements agreements;
    private final List<CaseBook> before;
    private final List<Case> cases = new ArrayList<>(1);
    private final List<Said> strays = new ArrayList<>(0);

    /** Pairs with a stay, from the message on that opened it. */
    private final Set<Pair> stays = new HashSet<>();

    private final Map<MessageId, List<Pair>> opened = new HashMap<>();
    private final Map<MessageId, List<Pair>> left = new HashMap<>();

    Reading(Epoch epoch, Agreements agreements, List<CaseBook> before) {
      this.epoch = epoch;
      this.agreements = agreements;
      this.before = before;
      for (Journey journey : epoch.journeys()) {
        Pair pair = journey.pair();
        pairs(opened, journey.steps().getFirst().message().id()).add(pair);
        for (Step step : journey.steps()) {
          if (step.is(MessageKind.LOG_UTSKREVET)
              && step.has(Mark.CLOSES)
              && !step.has(Mark.INFORMED)) {
            pairs(left, step.message().id()).add(pair);
          }
        }
      }
    }

    private static List<Pair> pairs(Map<MessageId, List<Pair>> by, MessageId message) {
      return by.computeIfAbsent(message, id -> new ArrayList<>(1));
    }

    CaseBook book() {
      for (Received fact : epoch.counted()) {
        read(fact);
      }
      return new CaseBook(cases, strays);
    }

    private void read(Received fact) {
      Message message = fact.message();
      stays.addAll(opened.getOrDefault(message.id(), List.of()));
      if (message.isDeath()) {
        died(fact);
      } else {
        for (Pair pair : left.getOrDefault(message.id(), List.of())) {
          left(fact, pair);
        }
      }
      if (message.kind() == MessageKind.EPIKRISE) {
        PartyId from = agreements.party(message.sender());
        cases.stream()
            .filter(Case::isOfPatient)
            .forEach(open -> open.add(new Epikrise(fact, from)));
      }
      if (mayTell(message)) {
        for (Coordination told : Coordinations.of(message, agreements, fact.acceptedAt())) {
          if (told.certainty() != Certainty.INDICATED && !OF_STAYS.contains(told.act())) {
            said(fact, told);
          }
        }
      }
    }

    private void died(Received fact) {
      Message message = fact.message();
      Set<PartyId> told = new HashSet<>();
      told.add(agreements.party(message.sender()));
      told.add(agreements.party(message.receiver()));
      for (Address copy : message.copies()) {
        told.add(agreements.party(copy));
      }
      cases.stream()
          .filter(open -> !open.isOfChild() && told.contains(open.municipality()))
          .forEach(open -> open.add(new Died(fact)));
    }

    private void left(Received fact, Pair pair) {
      cases.stream()
          .filter(open -> open.isOfPatient() && open.municipality().equals(pair.municipality()))
          .forEach(open -> open.add(new Left(fact, pair.trust())));
    }

    private void said(Received fact, Coordination told) {
      Message message = fact.message();
      PartyId sender = agreements.party(message.sender());
      PartyId receiver = agreements.party(message.receiver());
      PartyId municipality = municipality(fact, sender, receiver);
      PartyId other = municipality.equals(sender) ? receiver : sender;
      boolean known = stays.contains(new Pair(other, municipality));
      Case found = find(municipality, Person.of(told));
      if (found == null && OPENERS.contains(told.act())) {
        Person person = Person.of(told);
        found = new Case(idOf(message, municipality, person), municipality, person);
        cases.add(found);
      }
      Need need = told.need() != null || found == null ? told.need() : referredTo(message, found);
      Said said = new Said(fact, told, need, other, known);
      if (found == null) {
        strays.add(said);
      } else {
        found.add(said);
      }
    }

    /** That of the message that first opened it, also where that has been taken back since. */
    private MessageId idOf(Message opener, PartyId municipality, Person person) {
      return before.reversed().stream()
          .flatMap(book -> book.cases.stream())
          .filter(known -> known.municipality().equals(municipality))
          .filter(known -> known.person().equals(person) && known.holds(opener.id()))
          .map(Case::id)
          .findFirst()
          .orElse(opener.id());
    }

    private static @Nullable Need referredTo(Message message, Case in) {
      MsgId parent = message.refToParent();
      Need need = parent == null ? null : in.needOf(parent);
      MsgId conversation = message.refToConversation();
      return need != null || conversation == null ? need : in.needOf(conversation);
    }

    private @Nullable Case find(PartyId municipality, Person person) {
      return cases.stream()
          .filter(open -> open.municipality().equals(municipality))
          .filter(open -> open.person().equals(person))
          .findFirst()
          .orElse(null);
    }

    /** Which of the two is it: by agreement, by an earlier case or stay, else the receiver. */
    private PartyId municipality(Received fact, PartyId sender, PartyId receiver) {
      boolean senderMay = !fact.message().sender().person();
      boolean receiverMay = !fact.message().receiver().person();
      boolean isSender = senderMay && isListed(sender, receiver, fact);
      boolean isReceiver = receiverMay && isListed(receiver, sender, fact);
      if (isSender != isReceiver) {
        return isSender ? sender : receiver;
      }
      for (Case known : cases) {
        if (known.isBetween(sender, receiver)) {
          return known.municipality();
        }
      }
      boolean isStayOfSender = stays.contains(new Pair(receiver, sender));
      boolean isStayOfReceiver = stays.contains(new Pair(sender, receiver));
      if (isStayOfSender != isStayOfReceiver) {
        return isStayOfSender ? sender : receiver;
      }
      return receiverMay || !senderMay ? receiver : sender;
    }

    /** An agreement in force has the party as a municipality, or the other as a trust. */
    private boolean isListed(PartyId party, PartyId other, Received fact) {
      return agreements.isMunicipality(party, fact.acceptedAt())
          || agreements.isTrust(other, fact.acceptedAt());
    }
  }
}
