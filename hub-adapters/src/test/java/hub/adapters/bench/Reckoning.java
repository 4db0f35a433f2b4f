package hub.adapters.bench;

import hub.adapters.bench.Ledger.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a hub against a {@link Ledger} of messages each of which reveals one breach.
 *
 * @param lost accepted, and the hub does not give the same bytes back, or never said the breach
 * @param doubled one message under two ids, one breach said twice, or one alert told twice
 * @param invented a breach after a message that nobody posted
 */
record Reckoning(List<String> lost, List<String> doubled, List<String> invented) {
  /** A BREACH of the feed. */
  record Breach(String alertId, String rule, String startedBy) {}

  /**
   * Reckons.
   *
   * @param feed every BREACH that the hub tells, in its order
   * @param stored SHA-256 of what the hub gives back for the ids of the ledger; none when it has
   *     nothing
   */
  static Reckoning of(Collection<Entry> ledger, List<Breach> feed, Map<String, String> stored) {
    Reckoning reckoning = new Reckoning(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<String> posted = new HashSet<>();
    ledger.forEach(entry -> posted.add(entry.msgId()));
    Map<String, String> alerts = new HashMap<>();
    Set<String> alertIds = new HashSet<>();
    for (Breach breach : feed) {
      if (!posted.contains(breach.startedBy())) {
        reckoning.invented.add("alert " + breach.alertId());
      }
      boolean isTold = !alertIds.add(breach.alertId());
      if (isTold || alerts.put(breach.startedBy() + breach.rule(), breach.alertId()) != null) {
        reckoning.doubled.add("alert " + breach.alertId());
      }
    }
    Set<String> revealed = new HashSet<>();
    feed.forEach(breach -> revealed.add(breach.startedBy()));
    for (Entry entry : ledger) {
      reckoning.add(entry, revealed.contains(entry.msgId()), stored);
    }
    return reckoning;
  }

  private void add(Entry entry, boolean isRevealed, Map<String, String> stored) {
    if (new HashSet<>(entry.ids()).size() > 1) {
      doubled.add("message " + entry.msgId());
    }
    if (entry.isAccepted()) {
      if (!entry.sha256().equals(stored.get(entry.ids().getFirst()))) {
        lost.add("message " + entry.msgId());
      }
      if (!isRevealed) {
        lost.add("breach of message " + entry.msgId());
      }
    }
  }

  boolean isClean() {
    return lost.isEmpty() && doubled.isEmpty() && invented.isEmpty();
  }
}
