package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.message.Address;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.naive.NaiveTimes.Admission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All stays of a patient as the messages so far tell them, read anew from the first message. */
final class NaiveFold {
  private static final Set<MessageKind> OPENERS =
      EnumSet.of(
          MessageKind.LOG_INNLAGT,
          MessageKind.HELSEOPPL_SOKNAD,
          MessageKind.INNLEGGELSESRAPPORT,
          MessageKind.LOG_UTSKRIVNINGSKLAR);

  /** One message as one pair sees it. */
  record Place(MessageId message, NaivePair pair) {}

  final List<NaiveStay> stays = new ArrayList<>();
  final List<NaiveEntry> counted = new ArrayList<>();
  final Map<Place, NaiveStay> placed = new HashMap<>();

  /** The LOG_INNLAGTs that tell another stay while one was open (D9). */
  final Set<MessageId> tellAnotherStay = new HashSet<>();

  final NaiveChains chains;
  final NaiveReceipts receipts;
  final List<Received> known;
  private final Agreements agreements;
  private final Map<Place, UUID> before;

  /**
   * @param known without training messages, in the order of the log
   * @param gone what was cancelled before; it stays so
   * @param before in which stay each message was before the last record came
   */
  NaiveFold(
      List<Received> known, Agreements agreements, Map<Place, UUID> before, Set<MessageId> gone) {
    this.known = known;
    this.agreements = agreements;
    this.before = before;
    this.receipts = new NaiveReceipts(known, agreements);
    this.chains = new NaiveChains(known, agreements);
    for (int i = 0; i < known.size(); i++) {
      Message message = known.get(i).message();
      boolean isOfPatient = message.kind() != MessageKind.APPREC;
      if (isOfPatient && chains.counts(message) && !gone.contains(message.id())) {
        take(known.get(i), i);
      }
    }
  }

  /** The stay that a message is in as its Receiver sees it; null for none. */
  @Nullable NaiveStay stayOf(Message message) {
    for (NaiveStay stay : stays) { // a death ends several; the first of them is named
      NaiveEntry closer = stay.closer;
      if (closer != null
          && closer.is(MessageKind.LOG_DOD)
          && closer.message().id().equals(message.id())
          && NaivePair.of(message, message.receiver(), agreements).contains(stay.pair)) {
        return stay;
      }
    }
    for (NaivePair pair : NaivePair.of(message, message.receiver(), agreements)) {
      NaiveStay stay = placed.get(new Place(message.id(), pair));
      if (stay != null) {
        return stay;
      }
    }
    return null;
  }

  /** The messages that count, each once, in the order of the log. */
  List<NaiveClaim.At> messages() {
    return counted.stream().map(NaiveClaim.At::of).distinct().toList();
  }

  Map<Place, UUID> whereEachIs() {
    Map<Place, UUID> where = new HashMap<>();
    placed.forEach((place, stay) -> where.put(place, stay.id));
    return where;
  }

  private void take(Received fact, int index) {
    for (NaiveEntry entry : entries(fact, index)) {
      counted.add(entry);
      place(entry);
    }
    if (fact.message().kind() == MessageKind.LOG_DOD) {
      closeAtDeath(fact, index);
    }
  }

  /** The pairs that see the message, each once; the Receiver wins over a copy. */
  private List<NaiveEntry> entries(Received fact, int index) {
    Message message = fact.message();
    Map<NaivePair, NaiveEntry> byPair = new LinkedHashMap<>();
    for (NaivePair pair : NaivePair.of(message, message.receiver(), agreements)) {
      boolean primary = !message.receiver().person();
      byPair.putIfAbsent(pair, new NaiveEntry(index, message, fact.acceptedAt(), pair, primary));
    }
    for (Address copy : message.copies()) {
      for (NaivePair pair : NaivePair.of(message, copy, agreements)) {
        byPair.putIfAbsent(pair, new NaiveEntry(index, message, fact.acceptedAt(), pair, false));
      }
    }
    return List.copyOf(byPair.values());
  }

  private Terms terms(NaiveEntry entry) {
    return agreements.inForce(
        entry.pair().trust(), entry.pair().municipality(), entry.acceptedAt());
  }

  private boolean isLapsed(NaiveStay stay, Instant now) {
    Terms terms = agreements.inForce(stay.pair.trust(), stay.pair.municipality(), now);
    return stay.isLapsed(now, terms.earlyReportLookback());
  }

  private void place(NaiveEntry entry) {
    if (entry.is(MessageKind.KOORDINATORMELDING)) {
      return; // is in a case, not in a stay (D24)
    }
    List<NaiveStay> candidates =
        stays.stream().filter(stay -> stay.pair.equals(entry.pair())).toList();
    NaiveStay stay =
        new NaiveBelonging(candidates, entry, terms(entry).earlyReportLookback()).find();
    if (stay == null) {
      stay = open(entry);
    }
    if (stay == null) {
      return;
    }
    placed.put(new Place(entry.message().id(), entry.pair()), stay);
    stay.add(entry, terms(entry), isElsewhere(entry));
    if (entry.endsStay()) {
      stay.close(entry, NaiveTimes.dischargeEnd(entry.message(), entry.acceptedAt()));
    }
  }

  private @Nullable NaiveStay open(NaiveEntry entry) {
    UUID carried = before.get(new Place(entry.message().id(), entry.pair()));
    boolean free =
        carried != null
            && !entry.is(MessageKind.LOG_DOD)
            && stays.stream().noneMatch(stay -> stay.id.equals(carried));
    if (!opens(entry) && !free) {
      return null;
    }
    UUID id = carried != null && free ? carried : entry.message().id().value();
    NaiveStay stay = new NaiveStay(id, entry.pair(), agreements);
    if (entry.is(MessageKind.LOG_INNLAGT) && entry.primary()) {
      endOtherStays(entry, stay);
    }
    stays.add(stay);
    return stay;
  }

  private static boolean opens(NaiveEntry entry) {
    return entry.primary()
        && (entry.endsStay() || (OPENERS.contains(entry.message().kind()) && entry.isNew()));
  }

  /** D9: of two stays the one with the earlier admission closes, perhaps the newcomer at once. */
  private void endOtherStays(NaiveEntry entry, NaiveStay newcomer) {
    Admission told = NaiveTimes.admission(entry.message(), entry.acceptedAt());
    newcomer.admission = told;
    for (NaiveStay other : stays) {
      Admission known = other.admission;
      if (told != null
          && known != null
          && other.isOpen()
          && !isLapsed(other, entry.acceptedAt())
          && other.pair.equals(entry.pair())) {
        NaiveStay earlier = known.at().isBefore(told.at()) ? other : newcomer;
        earlier.close(entry, entry.acceptedAt());
        tellAnotherStay.add(entry.message().id());
      }
    }
  }

  private boolean isElsewhere(NaiveEntry entry) {
    return stays.stream()
        .filter(stay -> stay.pair.trust().equals(entry.pair().trust()))
        .filter(stay -> !stay.pair.municipality().equals(entry.pair().municipality()))
        .anyMatch(stay -> stay.isOpen() && !isLapsed(stay, entry.acceptedAt()));
  }

  /**
   * LOG_DOD closes all the patient's stays with each municipality that it goes to or comes from.
   */
  private void closeAtDeath(Received fact, int index) {
    Message message = fact.message();
    Set<PartyId> told = new HashSet<>();
    told.add(agreements.party(message.sender()));
    told.add(agreements.party(message.receiver()));
    message.copies().forEach(copy -> told.add(agreements.party(copy)));
    for (NaiveStay stay : stays) {
      if (told.contains(stay.pair.municipality()) && !isLapsed(stay, fact.acceptedAt())) {
        stay.close(
            new NaiveEntry(index, message, fact.acceptedAt(), stay.pair, false), fact.acceptedAt());
      }
    }
  }
}
