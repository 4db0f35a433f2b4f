package hub.core.agreement;

import static java.util.Objects.requireNonNull;

import hub.core.calendar.Span;
import hub.core.calendar.WorkingCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in force between a trust and a municipality on a day: every value, from the most specific
 * level that sets it.
 *
 * @param agreement id of the most specific agreement
 */
public record Terms(
    String agreement,
    WorkingCalendar calendar,
    AnswerWindow answer,
    RequiredFor tidligmeldingRequiredFor,
    Duration earlyReportLookback,
    boolean matchUnreferencedAnswer,
    Set<Long> ohd,
    Map<String, RuleValues> rules,
    Map<Theme, Set<ThemeMark>> themes) {

  /** The national level must set every value; a missing one is a fault of the shipped file. */
  public static Terms of(String agreement, Values values) {
    return new Terms(
        agreement,
        new WorkingCalendar(required(values.extraClosedDays(), "calendar.extraClosedDays")),
        new AnswerWindow(
            required(values.sameDayCutoff(), "answer.sameDayCutoff"),
            required(values.windowStart(), "answer.window"),
            required(values.windowEnd(), "answer.window")),
        required(values.requiredFor(), "tidligmelding.requiredFor"),
        required(values.earlyReportLookback(), "earlyReport.lookback"),
        required(values.matchUnreferencedAnswer(), "matchUnreferencedAnswer"),
        values.ohd() == null ? Set.of() : Set.copyOf(values.ohd()),
        Map.copyOf(values.rules()),
        Map.copyOf(values.themes()));
  }

  /** The same terms with the values that a line of {@code due} sets. */
  public Terms with(Values set) {
    Values these =
        new Values(
            List.copyOf(calendar.extraClosedDays()),
            answer.sameDayCutoff(),
            answer.start(),
            answer.end(),
            tidligmeldingRequiredFor,
            earlyReportLookback,
            matchUnreferencedAnswer,
            ohd,
            rules,
            themes);
    return of(agreement, set.over(these));
  }

  public @Nullable Span limit(String rule) {
    return values(rule).limit();
  }

  public @Nullable Duration warnBefore(String rule) {
    return values(rule).warnBefore();
  }

  public boolean isOff(String rule) {
    return Boolean.TRUE.equals(values(rule).off());
  }

  private RuleValues values(String rule) {
    return rules.getOrDefault(rule, RuleValues.NONE);
  }

  private static <T> T required(@Nullable T value, String key) {
    return requireNonNull(value, () -> Agreement.NATIONAL + " does not set " + key);
  }
}
