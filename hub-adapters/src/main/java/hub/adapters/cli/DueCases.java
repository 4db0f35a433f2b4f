package hub.adapters.cli;

import hub.adapters.agreement.SetReader;
import hub.core.agreement.Agreement;
import hub.core.agreement.Agreements;
import hub.core.agreement.RuleValues;
import hub.core.agreement.Terms;
import hub.core.agreement.Values;
import hub.core.duty.Due;
import hub.core.duty.Enquiry;
import hub.core.duty.Rule;
import hub.core.message.EventTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a line mean: its rule, its start and its terms. */
final class DueCases {
  /** Outside of these years no agreement holds and no calendar of ours was checked. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2999;

  private final Agreements agreements;
  private final Map<String, Terms> terms = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();

  DueCases(Agreements agreements) {
    this.agreements = agreements;
    for (Rule rule : Rule.values()) {
      rules.put(rule.id(), rule);
    }
  }

  /** Throws a {@link LineFault}, or an agreement's fault for a wrong {@code set}. */
  Enquiry enquiry(DueLine line) {
    Rule rule = rule(line.rule());
    EventTime start = start(line.start());
    Terms ofAgreement =
        terms.computeIfAbsent(
            line.agreement() == null ? Agreement.NATIONAL : line.agreement(), this::terms);
    SetReader set = line.set();
    return new Enquiry(
        rule,
        start,
        set == null ? ofAgreement : set(set, rule, ofAgreement),
        rule == Rule.OVERGANG_VOKSEN && line.birthDate() != null ? day(line.birthDate()) : null);
  }

  private static LocalDate day(String birthDate) {
    try {
      LocalDate day = LocalDate.parse(birthDate);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new LineFault(
        "birthDate \""
            + DueLine.shorten(birthDate)
            + "\" is no date; write it like 2010-03-14, in the years "
            + FIRST_YEAR
            + " to "
            + LAST_YEAR);
  }

  private Rule rule(@Nullable String name) {
    if (name == null) {
      throw new LineFault("rule is missing; give an id like tidligmelding-24t");
    }
    Rule rule = rules.computeIfAbsent(name, unknown -> Rule.named(unknown).orElse(null));
    if (rule == null) {
      throw new LineFault(
          "rule \"" + DueLine.shorten(name) + "\" is unknown; allowed are " + allowed());
    }
    return switch (rule.due()) {
      case Due.Never never ->
          throw new LineFault(
              "rule " + rule.id() + " is never due: it finds what a message lacks (DEFICIENCY)");
      default -> rule;
    };
  }

  private static String allowed() {
    return Arrays.stream(Rule.values())
        .filter(rule -> !(rule.due() instanceof Due.Never))
        .map(Rule::id)
        .collect(Collectors.joining(", "));
  }

  private static EventTime start(@Nullable String text) {
    if (text == null) {
      throw new LineFault("start is missing; give a time like 2026-05-11T10:00:00");
    }
    EventTime start =
        EventTime.read(text, false)
            .orElseThrow(() ->
                new LineFault(
                    "start \""
                        + DueLine.shorten(text)
                        + "\" is no time; write an instant like 2026-05-11T08:00:00Z, an Oslo"
                        + " time like 2026-05-11T10:00:00, or a date like 2026-05-11"));
    int year = start.day().getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new LineFault("start must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return start;
  }

  private Terms terms(String agreement) {
    return agreements
        .named(agreement)
        .orElseThrow(() ->
            new LineFault(
                "agreement \""
                    + DueLine.shorten(agreement)
                    + "\" is unknown; known are "
                    + String.join(", ", agreements.ids())));
  }

  private static Terms set(SetReader set, Rule rule, Terms terms) {
    Values values = set.values(rule);
    try {
      Terms changed = terms.with(values);
      return setsHours(values, rule)
          ? changed.called(terms.agreement() + ", as this case sets it")
          : changed;
    } catch (IllegalArgumentException e) { // a cutoff after the end of its window
      throw new LineFault("set: " + e.getMessage());
    }
  }

  private static boolean setsHours(Values values, Rule rule) {
    RuleValues ofRule = values.rules().get(rule.id());
    return values.sameDayCutoff() != null
        || values.windowEnd() != null
        || (ofRule != null && ofRule.limit() != null);
  }
}
