package hub.core.agreement;

import static java.util.Objects.requireNonNull;

import hub.core.calendar.Lead;
import hub.core.calendar.Span;
import hub.core.calendar.WorkingCalendar;
import hub.core.message.Address;
import hub.core.message.MessageKind;
import java.time.Duration;
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
    String agreement, WorkingCalendar calendar, AnswerWindow answer, Values values) {
  private static final int ADULT = 18;

  /** The national level must set every value; a missing one is a fault of the shipped file. */
  public static Terms of(String agreement, Values values) {
    required(values.requiredFor(), "tidligmelding.requiredFor");
    required(values.earlyReportLookback(), "earlyReport.lookback");
    required(values.matchUnreferencedAnswer(), "matchUnreferencedAnswer");
    return new Terms(
        agreement,
        new WorkingCalendar(required(values.extraClosedDays(), "calendar.extraClosedDays")),
        new AnswerWindow(
            required(values.sameDayCutoff(), "answer.sameDayCutoff"),
            required(values.windowStart(), "answer.window"),
            required(values.windowEnd(), "answer.window")),
        values);
  }

  /** The same terms with the values that a line of {@code due} sets. */
  public Terms with(Values set) {
    return of(agreement, set.over(values));
  }

  /** The same terms by another name. */
  public Terms called(String name) {
    return new Terms(name, calendar, answer, values);
  }

  public RequiredFor tidligmeldingRequiredFor() {
    return requireNonNull(values.requiredFor());
  }

  public Duration earlyReportLookback() {
    return requireNonNull(values.earlyReportLookback());
  }

  public boolean matchUnreferencedAnswer() {
    return requireNonNull(values.matchUnreferencedAnswer());
  }

  /** HER-ids of øyeblikkelig hjelp døgn units. */
  public Set<Long> ohd() {
    Set<Long> ohd = values.units().ohd();
    return ohd == null ? Set.of() : ohd;
  }

  public boolean isOhd(Address unit) {
    return isListed(values.units().ohd(), unit);
  }

  /** Psykisk helsevern or TSB. */
  public boolean isPsykiskOrTsb(Address unit) {
    return isListed(values.units().psykisk(), unit) || isListed(values.units().tsb(), unit);
  }

  public boolean isPoliklinikk(Address unit) {
    return isListed(values.units().poliklinikk(), unit);
  }

  public boolean isDogn(Address unit) {
    return isListed(values.units().dogn(), unit);
  }

  /** By its own HER-id or that of the party it is in. */
  private static boolean isListed(@Nullable Set<Long> herIds, Address unit) {
    return herIds != null
        && ((unit.level2HerId() != null && herIds.contains(unit.level2HerId()))
            || (unit.herId() != null && herIds.contains(unit.herId())));
  }

  /** Level-2 HER-ids that take a kind of message (R18); null when none is listed. */
  public @Nullable Set<Long> receivers(MessageKind kind) {
    return values.receivers().get(kind);
  }

  public int transitionAge() {
    Integer age = values.transition().age();
    return age == null ? ADULT : age;
  }

  /** Whether K6 binds for a KOORDINATOR too. */
  public boolean transitionForAll() {
    return Boolean.TRUE.equals(values.transition().all());
  }

  public Map<Theme, Set<ThemeMark>> themes() {
    return values.themes();
  }

  public @Nullable Span limit(String rule) {
    return rule(rule).limit();
  }

  public @Nullable Lead warnBefore(String rule) {
    return rule(rule).warnBefore();
  }

  public boolean isOff(String rule) {
    return Boolean.TRUE.equals(rule(rule).off());
  }

  /** Null where the rule's own start counts. */
  public @Nullable Anchor start(String rule) {
    return rule(rule).start();
  }

  /** To when a duty is measured; ACCEPTED where nothing else is agreed (D3). */
  public Anchor met(String rule) {
    Anchor met = rule(rule).met();
    return met == null ? Anchor.ACCEPTED : met;
  }

  private RuleValues rule(String rule) {
    return values.rules().getOrDefault(rule, RuleValues.NONE);
  }

  private static <T> T required(@Nullable T value, String key) {
    return requireNonNull(value, () -> Agreement.NATIONAL + " does not set " + key);
  }
}
