package hub.adapters.board;

import hub.core.duty.AlertKind;
import hub.core.duty.Role;
import hub.core.duty.State;
import hub.core.explanation.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages call things in one language: all that a template or a row says. */
public final class Words {
  private static final Map<Language, Words> ALL =
      Language.ALL.stream().collect(Collectors.toMap(each -> each, Words::new));

  private final Language language;
  private final Properties words = new Properties();

  private Words(Language language) {
    this.language = language;
    String file = "words_" + language.code() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  static Words of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** As HTML names the language. */
  public String code() {
    return language.code();
  }

  Language language() {
    return language;
  }

  /** For the names of days and months. */
  Locale locale() {
    return Locale.forLanguageTag(code() + (language.equals(Language.ENGLISH) ? "-GB" : "-NO"));
  }

  /** The text of a key; a test sees to it that every one has a text in every language. */
  public String say(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException(code() + ": no text " + key));
  }

  /** The same with something put in its place {@code {0}}. */
  public String say(String key, Object about) {
    return say(key).replace("{0}", about.toString());
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
    return say("outage");
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
