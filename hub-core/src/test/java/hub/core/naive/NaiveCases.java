package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.message.Address;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.message.Statement;
import hub.core.naive.NaiveClaim.At;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All cases of a patient as the messages so far tell them (rules.md §5, readings 21 to 32). */
final class NaiveCases {
  private static final Set<Act> OPENERS =
      Set.of(Act.NOTICE, Act.APPOINTED, Act.PLAN_STARTED, Act.MEASURES_ENDED);
  private static final Set<Act> OF_STAYS = Set.of(Act.INVITASJON, Act.REFERAT);
  private static final Set<String> DEAD = Set.of("2", "3");

  final List<NaiveCase> cases = new ArrayList<>();

  /** What belongs to no case. */
  final List<NaiveCase.Said> alone = new ArrayList<>();

  private final NaiveFold fold;
  private final Agreements agreements;

  private final Map<Place, UUID> before;

  /** One message as one case has it. */
  record Place(MessageId message, PartyId municipality, String person) {}

  /**
   * @param before in which case each message was before the last record came
   */
  NaiveCases(NaiveFold fold, Agreements agreements, Map<Place, UUID> before) {
    this.fold = fold;
    this.agreements = agreements;
    this.before = before;
    for (At at : fold.messages()) {
      for (Coordination what : NaiveMeetings.said(at.message(), at.acceptedAt(), agreements)) {
        if (!OF_STAYS.contains(what.act())) {
          take(at, what);
        }
      }
      if (isDeath(at.message())) {
        die(at);
      }
    }
  }

  Map<Place, UUID> whereEachIs() {
    Map<Place, UUID> where = new HashMap<>();
    for (NaiveCase each : cases) {
      for (NaiveCase.Said said : each.said) {
        where.put(new Place(said.at().message().id(), each.municipality, each.person), each.id);
      }
    }
    return where;
  }

  List<NaiveObligation> obligations() {
    List<NaiveObligation> all = new ArrayList<>();
    for (NaiveCase each : cases) {
      all.addAll(new NaiveCaseDuties(each, fold, agreements).obligations());
    }
    return all;
  }

  private void take(At at, Coordination what) {
    PartyId municipality = municipality(at);
    NaiveCase itsCase = find(what, municipality);
    if (itsCase == null && OPENERS.contains(what.act())) {
      Place place = new Place(at.message().id(), municipality, person(what));
      UUID id = before.getOrDefault(place, at.message().id().value());
      itsCase = new NaiveCase(id, municipality, person(what));
      cases.add(itsCase);
    }
    if (itsCase != null) {
      itsCase.add(at, what);
    } else {
      alone.add(new NaiveCase.Said(at, what, what.need()));
    }
  }

  private @Nullable NaiveCase find(Coordination what, PartyId municipality) {
    String person = person(what);
    return cases.stream()
        .filter(each -> each.municipality.equals(municipality) && each.person.equals(person))
        .findFirst()
        .orElse(null);
  }

  private static String person(Coordination what) {
    Statement statement = what.statement();
    if (statement == null) {
      return NaiveCase.PATIENT;
    }
    return switch (statement.who()) {
      case PATIENT -> NaiveCase.PATIENT;
      case CHILD -> statement.child() == null ? "a child" : "child " + statement.child();
      case EXPECTED_CHILD -> NaiveCase.EXPECTED;
    };
  }

  /** Reading 22. */
  PartyId municipality(At at) {
    Address sender = at.message().sender();
    Address receiver = at.message().receiver();
    PartyId from = agreements.party(sender);
    PartyId to = agreements.party(receiver);
    if (sender.person() || receiver.person()) {
      return sender.person() ? to : from;
    }
    Instant when = at.acceptedAt();
    if (agreements.isMunicipality(to, when) || agreements.isTrust(from, when)) {
      return to;
    }
    if (agreements.isMunicipality(from, when) || agreements.isTrust(to, when)) {
      return from;
    }
    return knownBefore(from, to, at.index());
  }

  /** Of two who are listed nowhere. */
  private PartyId knownBefore(PartyId from, PartyId to, int index) {
    for (NaiveCase each : cases) {
      for (NaiveCase.Said said : each.said) {
        if (NaiveParty.isBetween(said.at().message(), from, to, agreements)) {
          return each.municipality;
        }
      }
    }
    for (NaiveStay stay : fold.stays) {
      boolean before = stay.entries.getFirst().index() <= index;
      if (before && stay.pair.equals(new NaivePair(to, from))) {
        return from;
      }
      if (before && stay.pair.equals(new NaivePair(from, to))) {
        return to;
      }
    }
    return to;
  }

  static boolean isDeath(Message message) {
    String how = message.told().uttilstand();
    return message.kind() == MessageKind.LOG_DOD
        || (message.kind() == MessageKind.LOG_UTSKREVET && how != null && DEAD.contains(how));
  }

  private void die(At at) {
    Message message = at.message();
    Set<PartyId> told = new HashSet<>();
    told.add(agreements.party(message.sender()));
    told.add(agreements.party(message.receiver()));
    message.copies().forEach(copy -> told.add(agreements.party(copy)));
    for (NaiveCase each : cases) {
      if (each.endsWithPatient() && told.contains(each.municipality)) {
        each.deaths.add(at);
      }
    }
  }
}
