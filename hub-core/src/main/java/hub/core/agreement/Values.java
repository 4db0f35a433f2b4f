package hub.core.agreement;

import hub.core.calendar.ClosedDay;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that one agreement sets (interfaces.md §5). Null, or no entry in {@code rules}, where
 * it sets nothing: then the next level decides.
 *
 * @param ohd HER-ids of øyeblikkelig hjelp døgn units, which R2, R6 and R8 do not bind (D17)
 * @param rules by rule id
 * @param themes what the theme of a dialogmelding means, each name with all that is listed for it
 */
public record Values(
    @Nullable List<ClosedDay> extraClosedDays,
    @Nullable LocalTime sameDayCutoff,
    @Nullable LocalTime windowStart,
    @Nullable LocalTime windowEnd,
    @Nullable RequiredFor requiredFor,
    @Nullable Duration earlyReportLookback,
    @Nullable Boolean matchUnreferencedAnswer,
    @Nullable Set<Long> ohd,
    Map<String, RuleValues> rules,
    Map<Theme, Set<ThemeMark>> themes) {

  public static final Values NONE =
      new Values(null, null, null, null, null, null, null, null, Map.of());

  /** Values that say nothing of themes. */
  public Values(
      @Nullable List<ClosedDay> extraClosedDays,
      @Nullable LocalTime sameDayCutoff,
      @Nullable LocalTime windowStart,
      @Nullable LocalTime windowEnd,
      @Nullable RequiredFor requiredFor,
      @Nullable Duration earlyReportLookback,
      @Nullable Boolean matchUnreferencedAnswer,
      @Nullable Set<Long> ohd,
      Map<String, RuleValues> rules) {
    this(
        extraClosedDays,
        sameDayCutoff,
        windowStart,
        windowEnd,
        requiredFor,
        earlyReportLookback,
        matchUnreferencedAnswer,
        ohd,
        rules,
        Map.of());
  }

  /** These values, and those of {@code below} where these set nothing. */
  public Values over(Values below) {
    Map<String, RuleValues> merged = new HashMap<>(below.rules);
    rules.forEach((id, set) -> merged.merge(id, set, (low, high) -> high.over(low)));
    Map<Theme, Set<ThemeMark>> listed = new HashMap<>(below.themes);
    listed.putAll(themes); // the list of a name as a whole, so that a level can take one away
    return new Values(
        first(extraClosedDays, below.extraClosedDays),
        first(sameDayCutoff, below.sameDayCutoff),
        first(windowStart, below.windowStart),
        first(windowEnd, below.windowEnd),
        first(requiredFor, below.requiredFor),
        first(earlyReportLookback, below.earlyReportLookback),
        first(matchUnreferencedAnswer, below.matchUnreferencedAnswer),
        first(ohd, below.ohd),
        merged,
        listed);
  }

  private static <T> @Nullable T first(@Nullable T high, @Nullable T low) {
    return high != null ? high : low;
  }
}
