package hub.core.duty;

import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import java.util.Set;

/** Which messages can answer about an utskrivningsklar patient (rules.md 4.2). */
final class Answers {
  private static final Set<MessageKind> KINDS =
      Set.of(
          MessageKind.DIALOG_NOTAT,
          MessageKind.DIALOG_HELSEFAGLIG,
          MessageKind.DIALOG_SVAR,
          MessageKind.LOG_TILBAKEMELDING);
  private static final Set<String> QUESTIONS = Set.of("7322/8", "7322/9"); // D20
  private static final String ANSWER = "7322/7";

  private Answers() {}

  /** From the municipality to the hospital, and no question (D20). */
  static boolean isAnswer(Message message, PartyId municipality, Scene scene) {
    String theme = message.told().theme();
    return KINDS.contains(message.kind())
        && (theme == null || !QUESTIONS.contains(theme))
        && scene.isFrom(municipality, message);
  }

  /** About the patient, without naming the notice (7322/7, PLO 2.0, matchUnreferencedAnswer). */
  static boolean isLoose(Message answer, boolean matchUnreferenced) {
    return answer.kind() == MessageKind.LOG_TILBAKEMELDING
        || ANSWER.equals(answer.told().theme())
        || (matchUnreferenced && answer.refersToNothing());
  }
}
