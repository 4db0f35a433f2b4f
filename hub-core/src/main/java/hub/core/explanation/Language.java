package hub.core.explanation;

import hub.core.explanation.Explanation.Sentence;
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

/** Puts explanations into words. English is the first; each language is one file of texts. */
public final class Language {
  public static final Language ENGLISH = new Language("en", new EnglishWords());

  private final Map<Phrase, Template> texts;
  private final Words words;

  private Language(String code, Words words) {
    this.texts = read("explanation_" + code + ".properties");
    this.words = words;
  }

  public List<String> say(Explanation explanation) {
    List<String> said = new ArrayList<>(explanation.sentences().size());
    for (Sentence sentence : explanation.sentences()) { // no stream: due says eight in 3 µs
      said.add(say(sentence));
    }
    return said;
  }

  private String say(Sentence sentence) {
    Template template = texts.get(sentence.phrase());
    if (template == null) {
      throw new IllegalStateException("no text for " + sentence.phrase());
    }
    return template.fill(sentence.about(), words);
  }

  private static Map<Phrase, Template> read(String file) {
    Properties lines = new Properties();
    try (InputStream in = Language.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the program");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        lines.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Phrase, Template> texts = new EnumMap<>(Phrase.class);
    for (String key : lines.stringPropertyNames()) {
      texts.put(Phrase.valueOf(key), Template.of(lines.getProperty(key)));
    }
    return texts;
  }
}
