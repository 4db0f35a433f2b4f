package hub.adapters.audit;

import hub.adapters.audit.Archive.Entry;
import hub.core.message.Fact;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The accepted messages as facts of each patient. A MsgId seen before has no effect when the bytes
 * are the same; with other bytes the file is refused, and the refusal is a fact.
 */
final class Histories {
  private final Map<Pseudonym, List<Fact>> byPatient = new LinkedHashMap<>();
  private final List<Refused> reused = new ArrayList<>();
  private final Map<MessageId, Entry> seen = new HashMap<>();
  private final Function<String, Pseudonym> names;
  private Instant last = Instant.MIN;
  private int accepted;
  private int duplicates;

  private Histories(Function<String, Pseudonym> names) {
    this.names = names;
  }

  /** Of the entries in the order of the log. */
  static Histories of(List<Entry> entries, Function<String, Pseudonym> names) {
    Histories histories = new Histories(names);
    entries.forEach(histories::add);
    histories.seen.clear();
    return histories;
  }

  private void add(Entry entry) {
    Entry first = seen.putIfAbsent(entry.message().id(), entry);
    if (first == null) {
      accepted++;
      tell(new Fact.Received(named(entry), entry.acceptedAt()));
    } else if (first.content().equals(entry.content())) {
      duplicates++;
    } else {
      reused.add(Refused.of(entry.file(), "X99", "msgid-gjenbruk", "/MsgHead/MsgInfo/MsgId"));
      tell(new Fact.Reused(named(entry), entry.acceptedAt()));
    }
  }

  private Message named(Entry entry) {
    return entry.message().about(names.apply(entry.patient()));
  }

  private void tell(Fact fact) {
    byPatient.computeIfAbsent(fact.message().patient(), patient -> new ArrayList<>(8)).add(fact);
    last = fact.acceptedAt();
  }

  List<List<Fact>> all() {
    return List.copyOf(byPatient.values());
  }

  List<Refused> reused() {
    return reused;
  }

  int accepted() {
    return accepted;
  }

  int duplicates() {
    return duplicates;
  }

  /** acceptedAt of the last fact; {@link Instant#MIN} when there is none. */
  Instant last() {
    return last;
  }
}
