/**
 * Civil time in Norway: how a written time becomes an instant, which days are working days, and how
 * a span is counted from a start to a due instant.
 *
 * <p>Read {@link OsloTime} for the clock, {@link WorkingCalendar} for the days, {@link Span} for
 * the ways to count. Nothing here knows a message or a rule.
 */
@NullMarked
package hub.core.calendar;

import org.jspecify.annotations.NullMarked;
