package hub.core.table;

import hub.core.duty.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a source, as a rule cites it.
 *
 * @param paragraph empty where the source is cited as a whole
 */
record Citation(String tag, String paragraph) {
  /** Those of a rule: "UNN 3.2.2, 3.2.3; SØ 6.3" is three. */
  static List<Citation> of(Rule rule) {
    List<Citation> all = new ArrayList<>();
    for (String source : rule.source().split("; ", -1)) {
      int space = source.indexOf(' ');
      if (space < 0) {
        all.add(new Citation(source, ""));
        continue;
      }
      for (String paragraph : source.substring(space + 1).split(", ", -1)) {
        all.add(new Citation(source.substring(0, space), paragraph));
      }
    }
    return all;
  }

  /** Whether the duty stands at this place or below it. */
  boolean covers(Duty duty) {
    return tag.equals(duty.source())
        && (paragraph.isEmpty()
            || paragraph.equals(duty.paragraph())
            || duty.paragraph().startsWith(paragraph + " "));
  }
}
