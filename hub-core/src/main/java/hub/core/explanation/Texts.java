package hub.core.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of one language, as its file has them: a line for each phrase, and below them the words
 * that have a dot in their key.
 */
final class Texts {
  private final String code;
  private final Map<String, String> lines = new TreeMap<>();

  Texts(String code, Map<String, String> lines) {
    this.code = code;
    this.lines.putAll(lines);
  }

  static Texts read(String code) {
    String file = "explanation_" + code + ".properties";
    Properties found = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the program");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        found.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> lines = new TreeMap<>();
    found.stringPropertyNames().forEach(key -> lines.put(key, found.getProperty(key)));
    return new Texts(code, lines);
  }

  String word(String key) {
    String word = lines.get(key);
    if (word == null) {
      throw new IllegalStateException(code + ": " + key + " has no text");
    }
    return word;
  }

  /** The words whose key begins so, by the rest of it. */
  Map<String, String> words(String prefix) {
    Map<String, String> words = new TreeMap<>();
    lines.forEach((key, text) -> {
      if (key.startsWith(prefix)) {
        words.put(key.substring(prefix.length()), text);
      }
    });
    return words;
  }

  /** What {@link Language} fills; a line that is no phrase is left to {@link #faults}. */
  Map<Phrase, Template> templates() {
    Map<Phrase, Template> templates = new EnumMap<>(Phrase.class);
    for (Phrase phrase : Phrase.values()) {
      String text = lines.get(phrase.name());
      if (text != null) {
        templates.put(phrase, Template.of(text));
      }
    }
    return templates;
  }

  /** What keeps these texts from saying all that the first language says, line by line. */
  List<String> faults(Texts first) {
    List<String> faults = new ArrayList<>();
    Map<Phrase, Template> here = templates();
    Map<Phrase, Template> there = first.templates();
    for (Phrase phrase : Phrase.values()) {
      Template text = here.get(phrase);
      Template model = there.get(phrase);
      if (text == null || lines.getOrDefault(phrase.name(), "").isBlank()) {
        faults.add(code + ": " + phrase + " has no text");
      } else if (model != null && !places(text).equals(places(model))) {
        faults.add(
            code
                + ": "
                + phrase
                + " has the places "
                + places(text)
                + ", "
                + first.code
                + " has "
                + places(model));
      }
    }
    for (String key : lines.keySet()) {
      if (!key.contains(".")
          && here.keySet().stream().noneMatch(known -> known.name().equals(key))) {
        faults.add(code + ": " + key + " is no phrase");
      }
    }
    return faults;
  }

  private static Set<Integer> places(Template template) {
    return new TreeSet<>(template.places());
  }
}
