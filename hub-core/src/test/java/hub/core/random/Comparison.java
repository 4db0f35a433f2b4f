package hub.core.random;

import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.naive.NaiveAlert;
import hub.core.naive.NaiveLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Both readings of one history.
 *
 * @param naive expected
 * @param verdict actual
 */
record Comparison(RandomJourney journey, List<NaiveAlert> naive, List<NaiveAlert> verdict) {

  static Comparison of(RandomJourney journey) {
    return new Comparison(
        journey,
        NaiveLog.alerts(journey.facts(), journey.agreements(), journey.asOf()),
        Verdict.of(journey.facts(), journey.agreements(), journey.asOf()).alerts().stream()
            .map(NaiveAlert::of)
            .sorted(NaiveAlert.IN_ORDER)
            .toList());
  }

  boolean agrees() {
    return naive.equals(verdict);
  }

  /** Without every message that the difference does not need. */
  Comparison shrunk() {
    for (int i = 0; i < journey.facts().size(); i++) {
      List<Fact> fewer = new ArrayList<>(journey.facts());
      fewer.remove(i);
      Comparison smaller = of(journey.with(fewer));
      if (!smaller.agrees()) {
        return smaller.shrunk();
      }
    }
    return this;
  }

  String report() {
    List<NaiveAlert> missing = new ArrayList<>(naive);
    verdict.forEach(missing::remove);
    List<NaiveAlert> extra = new ArrayList<>(verdict);
    naive.forEach(extra::remove);
    return InWords.history(journey)
        + lines("expected, not said", missing)
        + lines("said, not expected", extra);
  }

  private String lines(String title, List<NaiveAlert> alerts) {
    Map<String, String> names = names();
    return alerts.stream()
        .map(InWords::alert)
        .map(line -> "\n    " + named(line, names))
        .collect(Collectors.joining("", "\n  " + title, ""));
  }

  /** Message ids say nothing, so the MsgId stands for them. */
  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (Fact fact : journey.facts()) {
      UUID id = fact.message().id().value();
      names.put(id.toString(), fact.message().msgId().value());
    }
    return names;
  }

  private static String named(String line, Map<String, String> names) {
    String text = line;
    for (Map.Entry<String, String> name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }
}
