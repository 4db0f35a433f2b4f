package hub.adapters.projector;

import hub.adapters.json.ObligationJson;
import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.core.agreement.Agreements;
import hub.core.duty.Alert;
import hub.core.duty.Difference;
import hub.core.duty.Obligation;
import hub.core.duty.Verdict;
import hub.core.message.ContentHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rules asked about one patient at an instant, and what of the answer is new.
 *
 * @param after the patient, as remembered from now on
 * @param obligations those that stand otherwise than was last sent, ready to be sent
 */
record Ruling(Patient after, Verdict verdict, List<Alert> toSay, List<Outgoing> obligations) {

  /**
   * Asks the rules.
   *
   * @param at no earlier than the patient's clock
   */
  static Ruling of(Patient patient, Agreements agreements, Instant at, Entry entry) {
    PatientState before = patient.state();
    Verdict verdict = Verdict.of(patient.facts(), agreements, at);
    Difference difference = Difference.of(verdict, before.said(), at);
    Set<UUID> said = new LinkedHashSet<>(before.said());
    difference.toSay().forEach(alert -> said.add(alert.id()));
    Map<UUID, Long> digests = new LinkedHashMap<>();
    List<Outgoing> changed = changed(verdict, before, digests, at, entry);
    PatientState state =
        new PatientState(
            at, entry.offset(), before.facts(), difference.next(), null, said, digests);
    return new Ruling(patient.with(state), verdict, difference.toSay(), changed);
  }

  private static List<Outgoing> changed(
      Verdict verdict, PatientState before, Map<UUID, Long> digests, Instant at, Entry entry) {
    List<Outgoing> changed = new ArrayList<>();
    for (Obligation obligation : verdict.obligations()) {
      byte[] json = Json.write(fields -> ObligationJson.write(fields, obligation));
      Long digest = ContentHash.of(json).first();
      digests.put(obligation.id(), digest);
      if (!digest.equals(before.obligations().get(obligation.id()))) {
        changed.add(sent(obligation.id(), standing(json, entry), at));
      }
    }
    for (UUID id : before.obligations().keySet()) {
      if (!digests.containsKey(id)) { // other agreements, under which it never was
        changed.add(Outgoing.plain(Topic.OBLIGATION, Records.key(id), null, at));
      }
    }
    return changed;
  }

  private static Outgoing sent(UUID id, byte[] value, Instant at) {
    return Outgoing.plain(Topic.OBLIGATION, Records.key(id), value, at);
  }

  /** Where it comes from is put last in the object; it is no part of how the duty stands. */
  static byte[] standing(byte[] json, Entry entry) {
    String where = ",\"partition\":" + entry.partition() + ",\"revision\":" + entry.offset() + "}";
    byte[] end = where.getBytes(StandardCharsets.US_ASCII);
    byte[] value = Arrays.copyOf(json, json.length - 1 + end.length);
    System.arraycopy(end, 0, value, json.length - 1, end.length);
    return value;
  }
}
