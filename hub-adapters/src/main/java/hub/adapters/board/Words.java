package hub.adapters.board;

import hub.core.duty.AlertKind;
import hub.core.duty.Role;
import hub.core.duty.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the pages call things, in Norwegian bokmål. */
final class Words {
  private static final String FILE = "words_nb.properties";

  private static final List<String> DEFINITIONS =
      List.of(
          "month",
          "municipality",
          "duties",
          "inTime",
          "late",
          "median",
          "measured",
          "lead",
          "nights",
          "estimated",
          "outage",
          "small");

  private final Properties words = new Properties();

  Words() {
    try (InputStream in = Words.class.getResourceAsStream(FILE)) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /** The title of a rule; its id when a newer hub has rules that this one does not know. */
  String rule(String id) {
    return find("rule." + id).orElse(id);
  }

  String state(State state) {
    return find("state." + state).orElse(state.name());
  }

  String kind(AlertKind kind) {
    return find("kind." + kind).orElse(kind.name());
  }

  String role(@Nullable Role role) {
    return find("role." + role).orElse("");
  }

  /** What is said of a duty whose deadline falls in a declared outage. */
  String outage() {
    return find("outage").orElse("D16");
  }

  /** What an address of the statistics must be like. */
  String wrongStatistics() {
    return find("statistics.wrong").orElse("");
  }

  /** What each number of the statistics means. */
  List<Fact> definitions() {
    return DEFINITIONS.stream()
        .map(key -> "definition." + key)
        .map(key -> new Fact(find(key).orElse(key), find(key + ".text").orElse(""), null))
        .toList();
  }

  /** What a message is, from the type of its event. */
  String event(String type) {
    String kind = type.replaceAll("^no\\.meldingshub\\.message\\.|\\.v\\d+$", "");
    return find("event." + kind).orElse(kind);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }
}
