package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.calendar.Lead;
import hub.core.message.Address;
import hub.core.message.MessageKind;
import hub.core.naive.NaiveTimes.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each stay owes about the admission (rules.md §4): R1, R2, R3. */
final class NaiveDuties {
  static final String R1 = "innlagt-varsel";
  static final String R2 = "tidligmelding-24t";
  static final String R3 = "innleggelsesrapport-24t";

  private final NaiveStay stay;
  private final NaiveFold fold;
  private final Agreements agreements;

  private NaiveDuties(NaiveStay stay, NaiveFold fold, Agreements agreements) {
    this.stay = stay;
    this.fold = fold;
    this.agreements = agreements;
  }

  static List<NaiveObligation> of(NaiveFold fold, NaiveCases cases, Agreements agreements) {
    List<NaiveObligation> all = new ArrayList<>();
    for (NaiveStay stay : fold.stays) {
      NaiveDuties duties = new NaiveDuties(stay, fold, agreements);
      duties.innlagt().ifPresent(all::add);
      duties.tidligmelding().ifPresent(all::add);
      duties.innleggelsesrapport().ifPresent(all::add);
      all.addAll(new NaiveDischarge(stay, fold, agreements).obligations());
      all.addAll(new NaiveAnswers(stay, fold, agreements).obligations());
      all.addAll(new NaiveMeetings(stay, fold, agreements).obligations());
    }
    all.addAll(new NaiveReplies(fold, agreements).obligations());
    all.addAll(cases.obligations());
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

  /** A duty of a stay, by the one that the rule binds. */
  static Optional<NaiveObligation> hospitalOwes(
      NaiveClaim claim, NaiveEntry starter, NaiveFold fold, Agreements agreements) {
    return claim.between(
        starter.pair().trust(),
        starter.pair().municipality(),
        agreements,
        fold.receipts,
        hospital(starter, agreements),
        municipality(starter, agreements));
  }

  static Optional<NaiveObligation> municipalityOwes(
      NaiveClaim claim, NaiveEntry starter, NaiveFold fold, Agreements agreements) {
    return claim.between(
        starter.pair().trust(),
        starter.pair().municipality(),
        agreements,
        fold.receipts,
        municipality(starter, agreements),
        hospital(starter, agreements));
  }

  private static boolean isFromTrust(NaiveEntry entry, Agreements agreements) {
    return agreements.party(entry.message().sender()).equals(entry.pair().trust());
  }

  private static NaiveParty hospital(NaiveEntry entry, Agreements agreements) {
    boolean sent = isFromTrust(entry, agreements);
    return NaiveParty.hospital(sent ? entry.message().sender() : entry.message().receiver());
  }

  private static NaiveParty municipality(NaiveEntry entry, Agreements agreements) {
    boolean sent = isFromTrust(entry, agreements);
    return NaiveParty.municipality(sent ? entry.message().receiver() : entry.message().sender());
  }

  /** Admission as the starter itself tells it, for the anchor EVENT. */
  private NaiveClaim claim(String rule, NaiveEntry starter, Instant own, boolean estimated) {
    Admission told = NaiveTimes.admission(starter.message(), starter.acceptedAt());
    return new NaiveClaim(rule, NaiveClaim.At.of(starter), own)
        .estimated(estimated)
        .event(
            told == null || !rule.equals(R3) ? null : told.at(), // R1 and R2 start so anyway
            told != null && told.isEstimated())
        .endedBy(closer())
        .in(stay.id);
  }

  private NaiveClaim.@Nullable At closer() {
    NaiveEntry closer = stay.closer;
    return closer == null ? null : NaiveClaim.At.of(closer);
  }

  private Optional<NaiveObligation> innlagt() {
    NaiveStay.R2Start start = stay.r1;
    if (start == null) {
      return Optional.empty();
    }
    NaiveClaim claim =
        claim(R1, start.starter(), start.at(), start.estimated())
            .metBy(whileOpen(e -> e.is(MessageKind.LOG_INNLAGT)));
    return hospitalOwes(claim, start.starter(), fold, agreements);
  }

  private Optional<NaiveObligation> tidligmelding() {
    NaiveStay.R2Start start = stay.r2;
    if (start == null || !binds(start.starter(), terms(start.at()))) {
      return Optional.empty();
    }
    NaiveClaim claim =
        claim(R2, start.starter(), start.at(), start.estimated())
            .due((terms, from) -> from.plus(NaiveTimes.DAY))
            .warning(Lead.of(Duration.ofHours(4)))
            .metBy(whileOpen(e -> e.message().isTidligmelding()));
    return hospitalOwes(claim, start.starter(), fold, agreements);
  }

  private Optional<NaiveObligation> innleggelsesrapport() {
    NaiveEntry innlagt =
        stay.whileOpen().stream()
            .filter(e -> e.primary() && e.is(MessageKind.LOG_INNLAGT))
            .findFirst()
            .orElse(null);
    if (innlagt == null) {
      return Optional.empty();
    }
    Instant start = innlagt.acceptedAt();
    Instant earliest = start.minus(terms(start).earlyReportLookback());
    NaiveClaim claim =
        claim(R3, innlagt, start, false)
            .due((terms, from) -> from.plus(NaiveTimes.DAY))
            .warning(Lead.of(Duration.ofHours(4)))
            .metBy(
                whileOpen(e ->
                    e.is(MessageKind.INNLEGGELSESRAPPORT) && !e.acceptedAt().isBefore(earliest)));
    return municipalityOwes(claim, innlagt, fold, agreements);
  }

  private List<NaiveClaim.At> whileOpen(Predicate<NaiveEntry> which) {
    return stay.whileOpen().stream().filter(which).map(NaiveClaim.At::of).toList();
  }

  private Terms terms(Instant at) {
    return agreements.inForce(stay.pair.trust(), stay.pair.municipality(), at);
  }
}
