package hub.adapters.audit;

import hub.adapters.audit.Archive.Entry;
import hub.adapters.audit.Persons.Link;
import hub.adapters.audit.Persons.Person;
import hub.core.message.Fact;
import hub.core.message.Message;
import hub.core.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The messages as facts of each patient. A MsgId seen before has no effect when the bytes are the
 * same; with other bytes the file is refused, and the refusal is a fact. One that may not be shared
 * is refused, and tells nothing.
 */
final class Histories {
  private final Map<String, List<Fact>> byPatient = new LinkedHashMap<>();
  private final Map<MessageId, String> patientOf = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Map<MessageId, Entry> seen = new HashMap<>();
  private final Persons persons;
  private Instant last = Instant.MIN;
  private int accepted;
  private int duplicates;
  private int answersToNothing;

  private Histories(Names names) {
    persons = new Persons(names);
  }

  /** Of the entries in the order of the log. */
  static Histories of(List<Entry> entries, Names names) {
    Histories histories = new Histories(names);
    entries.forEach(histories::add);
    histories.seen.clear();
    return histories;
  }

  private void add(Entry entry) {
    Entry first = seen.get(entry.message().id());
    if (first == null && !entry.objections().isEmpty()) {
      refused.add(new Refused(entry.file(), entry.objections()));
    } else if (first == null) {
      accepted++;
      seen.put(entry.message().id(), entry);
      tell(entry, message -> new Fact.Received(message, entry.acceptedAt()));
    } else if (first.content().equals(entry.content())) {
      duplicates++;
    } else {
      refused.add(Refused.of(entry.file(), "X99", "msgid-gjenbruk", "/MsgHead/MsgInfo/MsgId"));
      tell(entry, message -> new Fact.Reused(message, entry.acceptedAt()));
    }
  }

  private void tell(Entry entry, Function<Message, Fact> asFact) {
    last = entry.acceptedAt();
    List<String> keys = entry.patient().isEmpty() ? ofAnswered(entry) : entry.patient();
    if (keys.isEmpty()) {
      answersToNothing++;
      return;
    }
    Person person = persons.of(entry.message(), keys);
    Message message = persons.named(entry.message(), person, entry.child());
    person.links().forEach(link -> bring(link, message, entry.acceptedAt()));
    facts(person.key()).add(asFact.apply(message));
    patientOf.putIfAbsent(message.id(), person.key());
  }

  /** Of the patient of the message that it is about, if that came before. */
  private List<String> ofAnswered(Entry appRec) {
    return appRec.message().answers().stream()
        .map(patientOf::get)
        .filter(Objects::nonNull)
        .limit(1)
        .toList();
  }

  private void bring(Link link, Message message, Instant at) {
    List<Fact> brought = byPatient.remove(link.from());
    if (brought == null) {
      return;
    }
    if (byPatient.containsKey(link.to())) {
      facts(link.to()).add(new Fact.Linked(brought, message, at));
    } else {
      byPatient.put(link.to(), brought);
    }
  }

  private List<Fact> facts(String patient) {
    return byPatient.computeIfAbsent(patient, unknown -> new ArrayList<>(8));
  }

  List<List<Fact>> all() {
    return List.copyOf(byPatient.values());
  }

  /** What was refused for what it says or for its MsgId. */
  List<Refused> refused() {
    return refused;
  }

  int accepted() {
    return accepted;
  }

  /** Receipts, and avvik without patient, for no message of the archive before them. */
  int answersToNothing() {
    return answersToNothing;
  }

  int duplicates() {
    return duplicates;
  }

  /** acceptedAt of the last fact; {@link Instant#MIN} when there is none. */
  Instant last() {
    return last;
  }
}
