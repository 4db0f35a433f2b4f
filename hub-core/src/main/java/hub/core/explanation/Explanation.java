package hub.core.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sentences in the order in which a reader follows them. */
public record Explanation(List<Sentence> sentences) {
  public static final Explanation NOTHING = new Explanation(List.of());

  public Explanation {
    sentences = List.copyOf(sentences);
  }

  /**
   * A phrase and what it is said of: instants, days, durations, lists of skipped days, or words
   * that need no translation.
   */
  public record Sentence(Phrase phrase, List<Object> about) {}

  public static Explanation of(Phrase phrase, Object... about) {
    return NOTHING.and(phrase, about);
  }

  public Explanation and(Phrase phrase, Object... about) {
    List<Sentence> more = new ArrayList<>(sentences);
    more.add(new Sentence(phrase, Arrays.asList(about)));
    return new Explanation(more);
  }

  public Explanation and(Explanation next) {
    List<Sentence> more = new ArrayList<>(sentences);
    more.addAll(next.sentences);
    return new Explanation(more);
  }
}
