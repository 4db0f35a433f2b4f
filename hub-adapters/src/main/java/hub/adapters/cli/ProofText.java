package hub.adapters.cli;

import static hub.adapters.cli.ReplayProgress.spaced;

import hub.adapters.replay.Deviation;
import hub.adapters.replay.Proof;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A proof for a person: both sides of every topic, what differs, and last one line of it all. */
final class ProofText {
  private static final int MOST_SHOWN = 20;
  private static final int DIGEST = 16; // characters, enough to compare two prints

  private ProofText() {}

  static String of(Proof proof, double seconds) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "meldingshub %s replayed the log to %s, in %.1f s%n%n",
            proof.version(),
            proof.read().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(read -> read.getKey() + ":" + read.getValue())
                .collect(Collectors.joining(", ")),
            seconds));
    if (proof.behind() > 0) {
      text.append(
          String.format(
              "The hub had not read the last %s records yet; nothing is said of them.%n%n",
              spaced(proof.behind())));
    }
    text.append(row("topic", "told", "replayed", "sha256 told", "replayed", ""));
    for (Proof.Compared topic : proof.topics()) {
      text.append(
          row(
              topic.topic().topicName(),
              spaced(topic.live().records()),
              spaced(topic.replayed().records()),
              topic.live().digest().substring(0, DIGEST),
              topic.replayed().digest().substring(0, DIGEST),
              topic.isSame() ? "same" : "differs"));
    }
    text.append(System.lineSeparator());
    proof.deviations().stream().limit(MOST_SHOWN).forEach(each -> text.append(line(each)));
    if (proof.deviations().size() > MOST_SHOWN) {
      text.append("… --json prints all." + System.lineSeparator());
    }
    text.append(verdict(proof)).append(System.lineSeparator());
    return text.toString();
  }

  private static String row(Object... columns) {
    return String.format(Locale.ROOT, "%-20s %12s %12s  %-16s  %-16s  %s", columns).stripTrailing()
        + System.lineSeparator();
  }

  private static String line(Deviation deviation) {
    return String.format(
        "%-8s %s %s%s%s%n",
        deviation.kind(),
        deviation.topic().topicName(),
        deviation.key(),
        deviation.fields().isEmpty()
            ? ""
            : " in " + String.join(", ", new TreeSet<>(deviation.fields())),
        deviation.isApplied() ? ", put right" : "");
  }

  private static String verdict(Proof proof) {
    long differences = proof.deviations().size();
    long applied = differences - proof.standing().size();
    return spaced(proof.obligations())
        + " duties, "
        + spaced(differences)
        + (differences == 1 ? " difference" : " differences")
        + (applied == 0 ? "" : ", " + spaced(applied) + " put right");
  }
}
