package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.coordination.Coordinations;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Occurrence;
import hub.core.journey.Step;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a message goes by the right channel to the right receiver: R9, R10 and R18. */
final class ChannelDeficiencies {
  private ChannelDeficiencies() {}

  /** R18: the agreement lists who takes this kind, and another was addressed. */
  static Optional<Explanation> wrongReceiver(Message message, Terms terms) {
    Set<Long> listed = terms.receivers(message.kind());
    Long addressed = message.receiver().level2HerId();
    if (listed == null || listed.isEmpty() || (addressed != null && listed.contains(addressed))) {
      return Optional.empty();
    }
    List<Long> right = listed.stream().sorted().toList();
    return Optional.of(
        addressed == null
            ? Explanation.of(Phrase.NO_SERVICE_ADDRESSED, message.kind(), message.msgId(), right)
            : Explanation.of(
                Phrase.WRONG_RECEIVER, message.kind(), message.msgId(), addressed, right));
  }

  /** R10: a poliklinikk sends dialogmeldinger, no PLO. */
  static Optional<Explanation> ploFromPoliklinikk(Message message, Terms terms) {
    return message.kind().isPlo() && terms.isPoliklinikk(message.sender())
        ? Optional.of(Explanation.of(Phrase.POLIKLINIKK_SENDS_PLO, message.kind(), message.msgId()))
        : Optional.empty();
  }

  /**
   * R10: a ward begins a dialog where HELSEOPPL_SOKNAD is the channel.
   *
   * @param informed a HELSEOPPL_SOKNAD of the stay came before
   */
  static Optional<Explanation> dialogFromWard(
      Received fact, boolean informed, Terms terms, Scene scene) {
    Message message = fact.message();
    boolean begins = message.kind().isDialog() && message.refersToNothing();
    if (informed
        || !begins
        || !terms.isDogn(message.sender())
        || !Coordinations.of(message, scene.agreements(), fact.acceptedAt()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Explanation.of(Phrase.DOGN_STARTS_DIALOG, message.kind(), message.msgId()));
  }

  /** R9: a unit for mental health or addiction calls a meeting before the patient is ready. */
  static Optional<Explanation> noMeeting(Step klar, Journey journey, Terms terms, Scene scene) {
    Message message = klar.message();
    if (!terms.isPsykiskOrTsb(message.sender())) {
      return Optional.empty();
    }
    Occurrence admission = klar.admission();
    Instant from = admission == null ? journey.steps().getFirst().acceptedAt() : admission.at();
    for (Received said : journey.talk()) {
      if (!said.acceptedAt().isBefore(from)
          && scene.isBefore(said, klar.fact())
          && Motereferat.meeting(said, scene) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(Explanation.of(Phrase.NO_MEETING_INVITED, message.kind(), message.msgId()));
  }
}
