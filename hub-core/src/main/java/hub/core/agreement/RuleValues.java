package hub.core.agreement;

import hub.core.calendar.Lead;
import hub.core.calendar.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement sets for one rule; null where it sets nothing.
 *
 * @param start from when it is measured
 * @param met to when it is measured; never EVENT
 */
public record RuleValues(
    @Nullable Span limit,
    @Nullable Lead warnBefore,
    @Nullable Boolean off,
    @Nullable Anchor start,
    @Nullable Anchor met) {
  public static final RuleValues NONE = new RuleValues(null, (Lead) null, null, null, null);

  /** Values that leave the anchors alone. */
  public RuleValues(@Nullable Span limit, @Nullable Duration warnBefore, @Nullable Boolean off) {
    this(limit, warnBefore == null ? null : Lead.of(warnBefore), off, null, null);
  }

  public static RuleValues measured(@Nullable Anchor from, @Nullable Anchor to) {
    return new RuleValues(null, null, null, from, to);
  }

  RuleValues over(RuleValues below) {
    return new RuleValues(
        limit != null ? limit : below.limit,
        warnBefore != null ? warnBefore : below.warnBefore,
        off != null ? off : below.off,
        start != null ? start : below.start,
        met != null ? met : below.met);
  }
}
