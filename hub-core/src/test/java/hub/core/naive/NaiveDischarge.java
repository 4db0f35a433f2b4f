package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.calendar.OsloTime;
import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stay owes until and after it ends: R8, R13, R15, R16, R17. */
final class NaiveDischarge {
  static final String R8 = "utskrivningsrapport-utreisedag";
  static final String R13 = "annen-kommune";
  static final String R15 = "avmelding-omgaende";
  static final String R16 = "mottak";
  static final String R17 = "epikrise";

  private final NaiveStay stay;
  private final NaiveFold fold;
  private final Agreements agreements;
  private final List<NaiveObligation> all = new ArrayList<>();

  NaiveDischarge(NaiveStay stay, NaiveFold fold, Agreements agreements) {
    this.stay = stay;
    this.fold = fold;
    this.agreements = agreements;
  }

  List<NaiveObligation> obligations() {
    annenKommune();
    avmeldinger();
    mottak();
    afterDischarge();
    return all;
  }

  private NaiveClaim claim(String rule, NaiveEntry starter, Instant own) {
    return new NaiveClaim(rule, NaiveClaim.At.of(starter), own).in(stay.id);
  }

  private NaiveClaim.@Nullable At closer() {
    NaiveEntry closer = stay.closer;
    return closer == null ? null : NaiveClaim.At.of(closer);
  }

  /** The message that closed the stay, if it is of one of these kinds. */
  private List<NaiveClaim.At> closing(MessageKind... kinds) {
    NaiveClaim.At closer = closer();
    return closer != null && List.of(kinds).contains(closer.message().kind())
        ? List.of(closer)
        : List.of();
  }

  private void annenKommune() {
    NaiveEntry later = stay.toldLater;
    if (later != null) {
      NaiveClaim claim =
          claim(R13, later, later.acceptedAt())
              .metBy(closing(MessageKind.LOG_UTSKREVET))
              .endedBy(closing(MessageKind.LOG_UTSKREVET).isEmpty() ? closer() : null);
      NaiveDuties.hospitalOwes(claim, later, fold, agreements).ifPresent(all::add);
    }
  }

  /** Each is told by itself; how long after is what is measured. */
  private void avmeldinger() {
    for (NaiveEntry entry : stay.whileOpen()) {
      if (entry.primary() && entry.is(MessageKind.LOG_AVMELDING)) {
        EventTime told = entry.message().told().time(Hendelse.AVMELDING);
        NaiveTimes.Admission at =
            told == null ? null : NaiveTimes.past(told, entry.message(), entry.acceptedAt());
        NaiveClaim claim =
            claim(R15, entry, at == null ? entry.acceptedAt() : at.at())
                .estimated(at == null || at.isEstimated())
                .event(at == null ? null : at.at(), at != null && at.isEstimated())
                .metByItself();
        NaiveDuties.hospitalOwes(claim, entry, fold, agreements).ifPresent(all::add);
      }
    }
  }

  /** From the first klar since the last avmelding until the patient has left. */
  private void mottak() {
    NaiveEntry first = null;
    for (NaiveEntry entry : stay.whileOpen()) {
      if (entry.is(MessageKind.LOG_AVMELDING)) {
        if (first != null) {
          mottak(first, entry);
        }
        first = null;
      } else if (entry.is(MessageKind.LOG_UTSKRIVNINGSKLAR)
          && entry.primary()
          && !stay.isOvertaken(entry)
          && first == null) {
        first = entry;
      }
    }
    if (first != null) {
      mottak(first, null);
    }
  }

  private void mottak(NaiveEntry klar, @Nullable NaiveEntry avmelding) {
    List<NaiveClaim.At> received =
        avmelding == null ? closing(MessageKind.LOG_UTSKREVET, MessageKind.LOG_DOD) : List.of();
    NaiveClaim.At otherEnd = received.isEmpty() ? closer() : null;
    NaiveClaim claim =
        claim(R16, klar, klar.acceptedAt())
            .event(NaiveTimes.ready(klar.message()), false)
            .metBy(received)
            .endedBy(avmelding == null ? otherEnd : NaiveClaim.At.of(avmelding));
    NaiveDuties.municipalityOwes(claim, klar, fold, agreements).ifPresent(all::add);
  }

  private void afterDischarge() {
    NaiveEntry discharge =
        stay.entries.stream().filter(e -> e.primary() && e.owesReport()).findFirst().orElse(null);
    NaiveEntry closer = stay.closer;
    boolean died =
        discharge != null
            && closer != null
            && closer.is(MessageKind.LOG_DOD)
            && closer.index() < discharge.index();
    if (discharge == null || died) {
      return;
    }
    Instant start = NaiveTimes.dischargeStart(discharge.message(), discharge.acceptedAt());
    boolean estimated = discharge.message().told().time(Hendelse.UTSKREVET) == null;
    if (NaiveDuties.binds(
        discharge, agreements.inForce(stay.pair.trust(), stay.pair.municipality(), start))) {
      NaiveClaim report =
          claim(R8, discharge, start)
              .estimated(estimated)
              .event(estimated ? null : start, false)
              .due((terms, from) -> OsloTime.endOf(OsloTime.date(from)))
              .metBy(
                  stay.entries.stream()
                      .filter(e -> e.is(MessageKind.UTSKRIVNINGSRAPPORT))
                      .map(NaiveClaim.At::of)
                      .toList());
      NaiveDuties.hospitalOwes(report, discharge, fold, agreements).ifPresent(all::add);
    }
    NaiveClaim epikrise =
        claim(R17, discharge, start)
            .estimated(estimated)
            .event(estimated ? null : start, false)
            .metBy(epikriser());
    NaiveDuties.hospitalOwes(epikrise, discharge, fold, agreements).ifPresent(all::add);
  }

  /** To whomever; since the stay was opened; a chain counts by its first message. */
  private List<NaiveClaim.At> epikriser() {
    Instant opened = stay.entries.getFirst().acceptedAt();
    List<NaiveClaim.At> sent =
        fold.messages().stream()
            .filter(at -> at.message().kind() == MessageKind.EPIKRISE)
            .filter(at -> agreements.party(at.message().sender()).equals(stay.pair.trust()))
            .toList();
    return sent.stream()
        .filter(at -> !firstOfChain(at, sent).acceptedAt().isBefore(opened))
        .toList();
  }

  private NaiveClaim.At firstOfChain(NaiveClaim.At one, List<NaiveClaim.At> sent) {
    return sent.stream()
        .filter(at -> fold.chains.isOneChain(at.message(), one.message()))
        .findFirst()
        .orElse(one);
  }
}
