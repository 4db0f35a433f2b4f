package hub.core.duty;

import hub.core.agreement.Agreement;
import hub.core.agreement.RequiredFor;
import hub.core.agreement.Terms;
import hub.core.calendar.Span;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which decisions of rules.md an outcome rests on, and what each of them says. */
public final class Decisions {
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(decision -> Integer.parseInt(decision.substring(1)));

  private Decisions() {}

  /** Those of the rule, with those of this case, by number. */
  public static List<String> of(Rule rule, Collection<String> ofTheCase, Terms terms) {
    Span limit = terms.limit(rule.id());
    boolean isBorrowed = rule == Rule.SENDEVINDU || (rule == Rule.SVAR && limit == null);
    if (ofTheCase.isEmpty() && limit == null && !isBorrowed) {
      return rule.decisions();
    }
    Set<String> all = new TreeSet<>(BY_NUMBER);
    all.addAll(rule.decisions());
    all.addAll(ofTheCase);
    if (limit != null) { // counts in place of the rule's own clock
      all.remove("D19");
      if (!(limit instanceof Span.Elapsed)) {
        all.remove("D1");
      }
    }
    if (isBorrowed && terms.agreement().equals(Agreement.NATIONAL)) {
      all.add("D27");
    }
    return List.copyOf(all);
  }

  /** The decisions in words, then the sources of the rule. */
  public static Explanation say(List<String> decisions, Rule rule, Terms terms) {
    Explanation said = Explanation.NOTHING;
    for (String decision : decisions) {
      said = said.and(say(decision, terms));
    }
    return said.and(Phrase.SOURCE, rule.source());
  }

  private static Explanation say(String decision, Terms terms) {
    return switch (decision) {
      case "D7" -> Explanation.of(Phrase.D7, terms.earlyReportLookback());
      case "D18" ->
          Explanation.of(
              terms.tidligmeldingRequiredFor() == RequiredFor.ALL_ADMISSIONS
                  ? Phrase.D18_ALL
                  : Phrase.D18_KNOWN_NEED);
      case "D19" ->
          Explanation.of(Phrase.D19, terms.answer().sameDayCutoff(), terms.answer().end());
      default -> Explanation.of(Phrase.valueOf(decision));
    };
  }
}
