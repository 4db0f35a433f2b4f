package hub.core.agreement;

import hub.core.calendar.ClosedDay;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that one agreement sets (interfaces.md §5). Null, or no entry in a map, where it sets
 * nothing: then the next level decides.
 *
 * @param receivers level-2 HER-ids by kind of message (R18)
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
    Units units,
    Transition transition,
    Map<MessageKind, Set<Long>> receivers,
    Map<String, RuleValues> rules,
    Map<Theme, Set<ThemeMark>> themes) {

  public static final Values NONE =
      new Values(null, null, null, null, null, null, null, null, Map.of());

  /** Values of a stay: they say nothing of receivers, themes, transition and most units. */
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
        Units.ohd(ohd),
        Transition.NONE,
        Map.of(),
        rules,
        Map.of());
  }

  /** Only what is set for rules. */
  public static Values ofRules(Map<String, RuleValues> rules) {
    return new Values(null, null, null, null, null, null, null, null, rules);
  }

  /** Only what themes mean. */
  public static Values ofThemes(Map<Theme, Set<ThemeMark>> themes) {
    return NONE.with(Units.NONE, Transition.NONE, Map.of(), themes);
  }

  /** The same with these in place of its own. */
  public Values with(
      Units otherUnits,
      Transition otherTransition,
      Map<MessageKind, Set<Long>> otherReceivers,
      Map<Theme, Set<ThemeMark>> otherThemes) {
    return new Values(
        extraClosedDays,
        sameDayCutoff,
        windowStart,
        windowEnd,
        requiredFor,
        earlyReportLookback,
        matchUnreferencedAnswer,
        otherUnits,
        otherTransition,
        otherReceivers,
        rules,
        otherThemes);
  }

  /** These values, and those of {@code below} where these set nothing. */
  public Values over(Values below) {
    Map<String, RuleValues> merged = new HashMap<>(below.rules);
    rules.forEach((id, set) -> merged.merge(id, set, (low, high) -> high.over(low)));
    return new Values(
        first(extraClosedDays, below.extraClosedDays),
        first(sameDayCutoff, below.sameDayCutoff),
        first(windowStart, below.windowStart),
        first(windowEnd, below.windowEnd),
        first(requiredFor, below.requiredFor),
        first(earlyReportLookback, below.earlyReportLookback),
        first(matchUnreferencedAnswer, below.matchUnreferencedAnswer),
        units.over(below.units),
        transition.over(below.transition),
        over(receivers, below.receivers),
        merged,
        over(themes, below.themes));
  }

  /** The list of a name as a whole, so that a level can take one away. */
  private static <K, V> Map<K, V> over(Map<K, V> high, Map<K, V> low) {
    Map<K, V> listed = new HashMap<>(low);
    listed.putAll(high);
    return listed;
  }

  private static <T> @Nullable T first(@Nullable T high, @Nullable T low) {
    return high != null ? high : low;
  }
}
