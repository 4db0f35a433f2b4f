package hub.core.duty;

import static hub.core.message.MessageKind.HELSEOPPL_SOKNAD;
import static hub.core.message.MessageKind.LOG_AVMELDING;
import static hub.core.message.MessageKind.LOG_UTSKRIVNINGSKLAR;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.duty.MessageDeficiencies.Found;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Content;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MissingContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the messages of a journey lack (rules.md 4: R4, R6, R9, R10, R18 and the contents of 4.1,
 * 4.2, 4.3).
 */
final class Deficiencies {
  private final Journey journey;
  private final Scene scene;
  private final List<Deficiency> found = new ArrayList<>(0);
  private int helseopplysninger;
  private boolean avmeldtSince;

  private Deficiencies(Journey journey, Scene scene) {
    this.journey = journey;
    this.scene = scene;
  }

  static List<Deficiency> of(Journey journey, Scene scene) {
    Deficiencies all = new Deficiencies(journey, scene);
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
  static List<Deficiency> ofStray(Step stray, Scene scene) {
    Message message = stray.message();
    Instant acceptedAt = stray.acceptedAt();
    List<Deficiency> all = new ArrayList<>(0);
    Terms terms = between(message, acceptedAt, scene.agreements());
    Parties parties = scene.roles().ofSender(message, acceptedAt);
    Found found = new Found(all, stray.fact(), parties, null, terms);
    MessageDeficiencies.of(stray, found);
    lacking(message, message.missing(), found);
    if (scene.journeyOf(message) == null) {
      found.add(
          Rule.RIKTIG_KANAL, ChannelDeficiencies.dialogFromWard(stray.fact(), false, terms, scene));
    }
    return all;
  }

  /** A kind that goes either way does not tell which of the two is the trust. */
  static Terms between(Message message, Instant when, Agreements agreements) {
    return switch (message.kind().direction()) {
      case TO_HOSPITAL ->
          agreements.inForce(
              agreements.party(message.receiver()), agreements.party(message.sender()), when);
      case TO_MUNICIPALITY ->
          agreements.inForce(
              agreements.party(message.sender()), agreements.party(message.receiver()), when);
      case EITHER ->
          agreements.between(
              agreements.party(message.sender()), agreements.party(message.receiver()), when);
    };
  }

  private void read(Step step, @Nullable Step latestHelseopplysninger) {
    if (!step.has(Mark.INFORMED) && !step.has(Mark.ONLY_ENDS)) {
      Terms terms = scene.terms(journey.pair(), step.acceptedAt());
      Parties parties = scene.roles().ofSender(step.message(), step.acceptedAt());
      Found here = new Found(found, step.fact(), parties, journey.id(), terms);
      MessageDeficiencies.of(step, here);
      content(step, here);
      here.add(
          Rule.RIKTIG_KANAL,
          ChannelDeficiencies.dialogFromWard(step.fact(), helseopplysninger > 0, terms, scene));
      if (step.is(LOG_UTSKRIVNINGSKLAR)) {
        ground(step, here);
        groundContent(latestHelseopplysninger, here);
        here.add(Rule.SAMARBEIDSMOTE, ChannelDeficiencies.noMeeting(step, journey, terms, scene));
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
  private void content(Step step, Found here) {
    Message message = step.message();
    boolean isLaterOf15 =
        message.kind() == HELSEOPPL_SOKNAD
            && !message.version().hasTypeInnhold()
            && helseopplysninger > 0;
    if (!isLaterOf15) {
      lacking(message, message.missing(), here);
    }
  }

  private static void lacking(Message message, List<Content> missing, Found here) {
    if (!missing.isEmpty()) {
      here.add(
          message.kind() == MessageKind.INNLEGGELSESRAPPORT
              ? Rule.INNLEGGELSESRAPPORT_INNHOLD
              : Rule.TIDLIGMELDING_INNHOLD,
          missing,
          Explanation.of(Phrase.LACKS, message.kind(), message.msgId(), missing));
    }
  }

  /** R6: declared ready without the health information that the decision rests on. */
  private void ground(Step klar, Found here) {
    if (!Binding.binds(klar.message().sender(), journey.pair(), here.terms())) {
      return;
    }
    if (helseopplysninger == 0) {
      here.add(Rule.GRUNNLAG, List.of(), Explanation.of(Phrase.NO_HELSEOPPLYSNINGER));
    } else if (avmeldtSince) {
      here.add(
          Rule.GRUNNLAG, List.of(), Explanation.of(Phrase.NO_HELSEOPPLYSNINGER_SINCE_AVMELDING));
    }
  }

  private static void groundContent(@Nullable Step latest, Found here) {
    if (latest == null) {
      return;
    }
    Message ground = latest.message();
    List<Content> missing = MissingContent.asGroundOfKlar(ground);
    if (!missing.isEmpty()) {
      here.add(
          Rule.UTSKRIVNINGSKLAR_INNHOLD,
          missing,
          Explanation.of(Phrase.GROUND_LACKS, ground.kind(), ground.msgId(), missing));
    }
  }
}
