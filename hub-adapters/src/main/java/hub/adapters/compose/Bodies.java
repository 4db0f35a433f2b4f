package hub.adapters.compose;

import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.head.Head;
import hub.core.message.MessageKind;
import hub.core.message.MessageKind.Direction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each draft says, in bokmål by templates. The themes of an answer are those that rules.md 4.2
 * reads; no other word of a draft is ever interpreted.
 */
final class Bodies {
  private static final DateTimeFormatter NORWEGIAN_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private Bodies() {}

  static Body question(Head about, Draft.Foresporsel draft) {
    Asker asker =
        Optional.ofNullable(draft.asker())
            .or(() -> Asker.receiverOf(about))
            .orElseThrow(() ->
                DraftFault.ofDraft(
                    "The message does not tell who asks; say it: kommune, fastlege or"
                        + " sykehus."));
    if (!asker.asks(draft.type())) {
      throw DraftFault.ofDraft(
          "The question "
              + draft.type()
              + " is none that "
              + asker
              + " asks; choose one of "
              + asker.choices()
              + ".");
    }
    if (draft.type() == Asker.OTHER && isBlank(draft.question())) {
      throw DraftFault.ofDraft("A question of type 99 needs a text; write the question.");
    }
    return new Body.Question(asker.code(draft.type()), draft.question());
  }

  static Body answer(Head about, Draft.Svar draft) {
    if (!isKlar(about)) {
      throw DraftFault.ofMessage(
          "The message is no LOG_UTSKRIVNINGSKLAR, which is what this answers; name one.");
    }
    LocalDate from = draft.from();
    if ((from != null) != (draft.answer() == Draft.Answer.CAN_RECEIVE_LATER)) {
      throw DraftFault.ofDraft(
          "A day belongs to the answer that the patient can come later, only.");
    }
    return new Body.Note(
        "DIALOG_HELSEFAGLIG",
        Namespace.DIALOG_1_1,
        Codes.of("7322", "7", "Tilbakemelding på mottak av utskrivningsklar pasient"),
        switch (draft.answer()) {
          case CAN_RECEIVE -> "Kan ta imot";
          case CAN_RECEIVE_LATER -> "Kan ta imot fra " + from;
          case CANNOT_YET -> "Kan ikke ta imot, dato ukjent";
        },
        paragraphs(
            switch (draft.answer()) {
              case CAN_RECEIVE ->
                  "Kommunen kan ta imot pasienten fra datoen i meldingen om utskrivningsklar"
                      + " pasient.";
              case CAN_RECEIVE_LATER ->
                  "Kommunen kan ta imot pasienten fra og med "
                      + (from == null ? "" : from.format(NORWEGIAN_DATE))
                      + ".";
              case CANNOT_YET ->
                  "Kommunen kan ikke ta imot pasienten ennå, og datoen er ikke kjent. Kommunen"
                      + " sender ny melding når datoen er kjent.";
            },
            draft.more()));
  }

  static Body fault(Draft.Feil draft) {
    if (draft.text().isBlank()) {
      throw DraftFault.ofDraft("The text is missing; write what is wrong with the message.");
    }
    return new Body.Note(
        "DIALOG_AVVIK",
        Namespace.DIALOG_1_0,
        Codes.of("8117", draft.fault().code, draft.fault().title),
        "Feil i mottatt melding",
        draft.text());
  }

  static Body deviation(Head about, Draft.Avvik draft) {
    if (isKlar(about) && !isFromSender(about, draft)) {
      throw DraftFault.ofMessage(
          "A note from the municipality that names a LOG_UTSKRIVNINGSKLAR is taken for the answer"
              + " to it (utskrivningsklar-svar); name another message of the stay.");
    }
    Rule rule = draft.rule();
    return new Body.Note(
        "DIALOG_NOTAT",
        Namespace.DIALOG_1_0,
        Codes.of("7321", "2", "Melding om avvik"),
        "Avvik fra samarbeidsavtalen: " + rule.id(),
        paragraphs(
            "Avvik fra det som er avtalt om samhandlingen: "
                + rule.id()
                + " ("
                + rule.source()
                + ").",
            draft.obligation() == null
                ? null
                : "Plikt i meldingshuben: " + draft.obligation() + ".",
            draft.text()));
  }

  /** The party that owes does not report itself, where rule and message tell who that is. */
  static boolean isFromSender(Head about, Draft.Avvik draft) {
    Boolean told = draft.fromSender();
    if (told != null) {
      return told;
    }
    return switch (Asker.kind(about).map(MessageKind::direction).orElse(Direction.EITHER)) {
      case TO_MUNICIPALITY -> draft.rule().binds() == Role.MUNICIPALITY;
      case TO_HOSPITAL -> draft.rule().binds() == Role.HOSPITAL;
      case EITHER -> false;
    };
  }

  private static boolean isKlar(Head about) {
    return Asker.kind(about).filter(MessageKind.LOG_UTSKRIVNINGSKLAR::equals).isPresent();
  }

  private static String paragraphs(String first, @Nullable String... more) {
    StringBuilder text = new StringBuilder(first);
    for (String paragraph : more) {
      if (!isBlank(paragraph)) {
        text.append('\n').append(paragraph);
      }
    }
    return text.toString();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
