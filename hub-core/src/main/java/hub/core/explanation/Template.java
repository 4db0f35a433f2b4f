package hub.core.explanation;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with places {@code {0}} to {@code {9}}, split once so that filling it is cheap: {@code
 * due} says several sentences for each of a million cases.
 *
 * @param texts what stands before the first place, between two, and after the last
 * @param places which argument follows each text but the last
 */
record Template(List<String> texts, List<Integer> places) {

  static Template of(String text) {
    List<String> texts = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      texts.add(text.substring(from, open));
      places.add(text.charAt(open + 1) - '0');
      from = open + 3;
    }
    texts.add(text.substring(from));
    return new Template(texts, places);
  }

  String fill(List<Object> about, Words words) {
    if (places.isEmpty()) {
      return texts.getFirst();
    }
    StringBuilder said = new StringBuilder(160);
    for (int i = 0; i < places.size(); i++) {
      said.append(texts.get(i)).append(words.of(about.get(places.get(i))));
    }
    return said.append(texts.getLast()).toString();
  }
}
