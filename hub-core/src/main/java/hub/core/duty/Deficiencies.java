package hub.core.duty;

import static hub.core.message.MessageKind.HELSEOPPL_SOKNAD;
import static hub.core.message.MessageKind.LOG_AVMELDING;
import static hub.core.message.MessageKind.LOG_UTSKRIVNINGSKLAR;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Pair;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Content;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MissingContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the messages of a journey lack (rules.md 4, R4, R6 and the contents of 4.1, 4.2, 4.3). */
final class Deficiencies {
  private final Journey journey;
  private final Agreements agreements;
  private final List<Deficiency> found = new ArrayList<>(0);
  private int helseopplysninger;
  private boolean avmeldtSince;

  private Deficiencies(Journey journey, Agreements agreements) {
    this.journey = journey;
    this.agreements = agreements;
  }

  static List<Deficiency> of(Journey journey, Agreements agreements) {
    Deficiencies all = new Deficiencies(journey, agreements);
    Step latest = null;
    for (Step step : journey.steps()) {
      all.read(step, latest);
      if (step.is(HELSEOPPL_SOKNAD)) {
        latest = step;
      }
    }
    return all.found;
  }

  /** What can be said of a message that belongs to no journey. */
  static List<Deficiency> ofStray(Step stray, Terms terms) {
    List<Deficiency> found = new ArrayList<>(MessageDeficiencies.of(stray, null, terms));
    List<Content> missing = stray.message().missing();
    if (!missing.isEmpty()) {
      found.add(lacking(stray, null, terms, missing));
    }
    return found;
  }

  private void read(Step step, @Nullable Step latestHelseopplysninger) {
    if (!step.has(Mark.INFORMED) && !step.has(Mark.ONLY_ENDS)) {
      Terms terms = terms(step);
      found.addAll(MessageDeficiencies.of(step, journey.id(), terms));
      content(step, terms);
      if (step.is(LOG_UTSKRIVNINGSKLAR)) {
        ground(step, terms);
        groundContent(step, latestHelseopplysninger, terms);
      }
    }
    if (step.is(HELSEOPPL_SOKNAD)) {
      helseopplysninger++;
      avmeldtSince = false;
    } else if (step.is(LOG_AVMELDING)) {
      avmeldtSince = true;
    }
  }

  /** The first HELSEOPPL_SOKNAD of the stay with status N is the tidligmelding in 1.5. */
  private void content(Step step, Terms terms) {
    Message message = step.message();
    boolean isLaterOf15 =
        message.kind() == HELSEOPPL_SOKNAD
            && !message.version().hasTypeInnhold()
            && helseopplysninger > 0;
    List<Content> missing = isLaterOf15 ? List.of() : message.missing();
    if (!missing.isEmpty()) {
      found.add(lacking(step, journey.id(), terms, missing));
    }
  }

  private static Deficiency lacking(
      Step step, @Nullable MessageId journey, Terms terms, List<Content> missing) {
    Message message = step.message();
    Rule rule =
        message.kind() == MessageKind.INNLEGGELSESRAPPORT
            ? Rule.INNLEGGELSESRAPPORT_INNHOLD
            : Rule.TIDLIGMELDING_INNHOLD;
    Explanation why = Explanation.of(Phrase.LACKS, message.kind(), message.msgId(), missing);
    return new Deficiency(rule, step.fact(), journey, terms, missing, why);
  }

  /** R6: declared ready without the health information that the decision rests on. */
  private void ground(Step klar, Terms terms) {
    Pair pair = journey.pair();
    if (!Binding.binds(klar.message().sender(), pair, terms)) {
      return;
    }
    if (helseopplysninger == 0) {
      add(Rule.GRUNNLAG, klar, terms, Explanation.of(Phrase.NO_HELSEOPPLYSNINGER));
    } else if (avmeldtSince) {
      add(Rule.GRUNNLAG, klar, terms, Explanation.of(Phrase.NO_HELSEOPPLYSNINGER_SINCE_AVMELDING));
    }
  }

  private void groundContent(Step klar, @Nullable Step latest, Terms terms) {
    if (latest == null) {
      return;
    }
    List<Content> missing = MissingContent.asGroundOfKlar(latest.message());
    if (!missing.isEmpty()) {
      add(
          Rule.UTSKRIVNINGSKLAR_INNHOLD,
          klar,
          terms,
          missing,
          Explanation.of(
              Phrase.GROUND_LACKS, latest.message().kind(), latest.message().msgId(), missing));
    }
  }

  private void add(Rule rule, Step step, Terms terms, Explanation why) {
    add(rule, step, terms, List.of(), why);
  }

  private void add(Rule rule, Step step, Terms terms, List<Content> missing, Explanation why) {
    if (!terms.isOff(rule.id())) {
      found.add(new Deficiency(rule, step.fact(), journey.id(), terms, missing, why));
    }
  }

  private Terms terms(Step step) {
    return agreements.inForce(
        journey.pair().trust(), journey.pair().municipality(), step.acceptedAt());
  }
}
