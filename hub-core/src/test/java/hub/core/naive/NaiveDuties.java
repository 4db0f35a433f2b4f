package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.calendar.Lead;
import hub.core.calendar.OsloTime;
import hub.core.calendar.Span;
import hub.core.message.Address;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each stay owes (rules.md §4): R2, R3, R8, and R5 with {@link NaiveAnswers}. */
final class NaiveDuties {
  static final String R2 = "tidligmelding-24t";
  static final String R3 = "innleggelsesrapport-24t";
  static final String R5 = "utskrivningsklar-svar";
  static final String R8 = "utskrivningsrapport-utreisedag";

  private final NaiveStay stay;
  private final Agreements agreements;

  private NaiveDuties(NaiveStay stay, Agreements agreements) {
    this.stay = stay;
    this.agreements = agreements;
  }

  static List<NaiveObligation> of(NaiveFold fold, Agreements agreements) {
    List<NaiveObligation> all = new ArrayList<>();
    for (NaiveStay stay : fold.stays) {
      NaiveDuties duties = new NaiveDuties(stay, agreements);
      duties.tidligmelding().ifPresent(all::add);
      duties.innleggelsesrapport().ifPresent(all::add);
      duties.utskrivningsrapport().ifPresent(all::add);
      all.addAll(new NaiveAnswers(stay, fold.counted, agreements).obligations());
    }
    return all;
  }

  /** D17: neither the municipality itself nor a unit for øyeblikkelig hjelp døgn sent it. */
  static boolean binds(NaiveEntry entry, Terms terms) {
    Address sender = entry.message().sender();
    return !entry.pair().trust().equals(entry.pair().municipality())
        && Stream.of(Optional.ofNullable(sender.herId()), Optional.ofNullable(sender.level2HerId()))
            .flatMap(Optional::stream)
            .noneMatch(terms.ohd()::contains);
  }

  private Optional<NaiveObligation> tidligmelding() {
    NaiveStay.R2Start start = stay.r2;
    if (start == null || !binds(start.starter(), terms(start.at()))) {
      return Optional.empty();
    }
    NaiveEntry met = first(stay.whileOpen().stream().filter(e -> e.message().isTidligmelding()));
    Instant due = start.at().plus(NaiveTimes.DAY);
    return obligation(R2, start.starter(), start.at(), due, Duration.ofHours(4), met, true);
  }

  private Optional<NaiveObligation> innleggelsesrapport() {
    NaiveEntry innlagt =
        first(stay.whileOpen().stream().filter(e -> e.primary() && e.is(MessageKind.LOG_INNLAGT)));
    if (innlagt == null) {
      return Optional.empty();
    }
    Instant start = innlagt.acceptedAt();
    Instant earliest = start.minus(terms(start).earlyReportLookback());
    NaiveEntry met =
        first(
            stay.whileOpen().stream()
                .filter(e -> e.is(MessageKind.INNLEGGELSESRAPPORT))
                .filter(e -> !e.acceptedAt().isBefore(earliest)));
    Instant due = start.plus(NaiveTimes.DAY);
    return obligation(R3, innlagt, start, due, Duration.ofHours(4), met, true);
  }

  private Optional<NaiveObligation> utskrivningsrapport() {
    NaiveEntry discharge = first(stay.entries.stream().filter(e -> e.primary() && e.owesReport()));
    NaiveEntry closer = stay.closer;
    boolean died =
        discharge != null
            && closer != null
            && closer.is(MessageKind.LOG_DOD)
            && closer.index() < discharge.index();
    if (discharge == null || died) {
      return Optional.empty();
    }
    Instant start = NaiveTimes.dischargeStart(discharge.message(), discharge.acceptedAt());
    if (!binds(discharge, terms(start))) {
      return Optional.empty();
    }
    NaiveEntry met =
        first(stay.entries.stream().filter(e -> e.is(MessageKind.UTSKRIVNINGSRAPPORT)));
    Instant due = OsloTime.endOf(OsloTime.date(start));
    return obligation(R8, discharge, start, due, null, met, false);
  }

  private Optional<NaiveObligation> obligation(
      String rule,
      NaiveEntry starter,
      Instant start,
      Instant usualDue,
      @Nullable Duration usualWarning,
      @Nullable NaiveEntry met,
      boolean endsWithStay) {
    Terms terms = terms(start);
    if (terms.isOff(rule)) {
      return Optional.empty();
    }
    Instant due = due(terms, rule, start, usualDue);
    NaiveEntry closer = stay.closer;
    return Optional.of(
        new NaiveObligation(
            rule,
            starter.message().id(),
            starter.message().msgId(),
            start,
            due,
            warnAt(terms, rule, due, usualWarning),
            met == null ? null : met.acceptedAt(),
            met == null ? null : met.message().msgId(),
            met == null && endsWithStay && closer != null ? closer.acceptedAt() : null,
            stay.id));
  }

  static Instant due(Terms terms, String rule, Instant start, Instant usual) {
    Span limit = terms.limit(rule);
    return limit == null ? usual : limit.due(start, terms.calendar(), terms.answer().end());
  }

  static @Nullable Instant warnAt(Terms terms, String rule, Instant due, @Nullable Duration usual) {
    Lead agreed = terms.warnBefore(rule);
    if (agreed != null) {
      return agreed.before(due);
    }
    return usual == null ? null : due.minus(usual);
  }

  private Terms terms(Instant at) {
    return agreements.inForce(stay.pair.trust(), stay.pair.municipality(), at);
  }

  private static @Nullable NaiveEntry first(Stream<NaiveEntry> entries) {
    return entries.findFirst().orElse(null);
  }
}
