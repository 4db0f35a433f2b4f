package hub.adapters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Rule;
import hub.core.duty.Verdict;
import hub.core.fixtures.Nasjonal;
import hub.core.journey.Epoch;
import hub.core.journey.Step;
import hub.core.message.Fact;
import hub.core.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A message and the one that cancels it, one after the other. */
final class Cancellations {
  private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-20T09:00:00Z");

  private Cancellations() {}

  private record Pair(Message message, Message cancellation) {
    static Pair of(Plo kind, String row) {
      FreshIds ids = new FreshIds(ReceivingPlo.AREA + row + kind);
      Message message = Facts.message(ids.in(kind.plain()));
      String number = kind == Plo.HELSEOPPLYSNINGER_VED_SOKNAD ? "20b" : "21";
      Message cancellation = Facts.message(ids.in(Variant.of(kind, number)));
      return new Pair(message, cancellation);
    }
  }

  static void takenBack(Plo kind) {
    // given
    Pair pair = Pair.of(kind, "21");
    // when
    Verdict before = verdict(pair.message);
    Verdict after = verdict(pair.message, pair.cancellation);
    // then
    assertThat(pair.cancellation.isCancellation()).isTrue();
    assertThat(counts(before, pair.message)).isTrue();
    assertThat(counts(after, pair.message)).isFalse();
  }

  static void inEitherOrder(Plo kind) {
    // given
    Pair pair = Pair.of(kind, "22");
    // when
    Verdict inOrder = verdict(pair.message, pair.cancellation);
    Verdict reversed = verdict(pair.cancellation, pair.message);
    // then
    assertThat(counts(reversed, pair.message)).isFalse();
    assertThat(owed(reversed)).isEqualTo(owed(inOrder));
  }

  /** But for receipts, which are owed for whatever was delivered (R11). */
  private static List<String> owed(Verdict verdict) {
    return verdict.obligations().stream()
        .filter(duty -> duty.rule() != Rule.APPLIKASJONSKVITTERING)
        .map(duty -> duty.id() + " " + duty.state())
        .toList();
  }

  private static Verdict verdict(Message first, Message... then) {
    List<Fact.Received> facts = new ArrayList<>();
    facts.add(new Fact.Received(first, FIRST));
    Stream.of(then).forEach(each -> facts.add(new Fact.Received(each, SECOND)));
    return Verdict.of(facts, Nasjonal.agreements(), LATER);
  }

  /** It stands in a stay, or where messages of no stay stand. */
  private static boolean counts(Verdict verdict, Message message) {
    Epoch last = verdict.epochs().getLast();
    return Stream.concat(
            last.strays().stream(),
            last.journeys().stream().flatMap(journey -> journey.steps().stream()))
        .map(Step::message)
        .anyMatch(message::equals);
  }
}
