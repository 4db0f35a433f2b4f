package hub.core.agreement;

import hub.core.calendar.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an agreement sets for one rule; null where it sets nothing. */
public record RuleValues(
    @Nullable Span limit, @Nullable Duration warnBefore, @Nullable Boolean off) {
  public static final RuleValues NONE = new RuleValues(null, null, null);

  RuleValues over(RuleValues below) {
    return new RuleValues(
        limit != null ? limit : below.limit,
        warnBefore != null ? warnBefore : below.warnBefore,
        off != null ? off : below.off);
  }
}
