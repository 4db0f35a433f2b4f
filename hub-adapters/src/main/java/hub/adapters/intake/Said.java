package hub.adapters.intake;

import hub.core.projection.Quarantined.Reason;
import java.util.Map;

/** What the message endpoints say, in both tongues: Norwegian first. */
record Said(String norwegian, String english) {
  static final Said REFUSED =
      new Said(
          "Meldingen er avvist; rett det som står i validationErrors, og send den på nytt.",
          "The message is refused; mend what validationErrors says and send it again.");
  static final Said REUSED =
      new Said(
          "Meldingen er avvist (msgid-gjenbruk): MsgId er brukt før, med annet innhold;"
              + " gi meldingen en ny MsgId og send den på nytt.",
          "The message is refused (msgid-gjenbruk): its MsgId was used before, for other content;"
              + " give the message a new MsgId and send it again.");
  static final Said WRONG_REQUEST =
      new Said(
          "Forespørselen er feil; rett det som står i validationErrors.",
          "The request is wrong; mend what validationErrors says.");
  static final Said TOO_LARGE =
      new Said(
          "Dokumentet er større enn 35 MB; send det uten noen av vedleggene.",
          "The document is larger than 35 MB; send it without some of the attachments.");
  static final Said UNAVAILABLE =
      new Said(
          "Huben kan ikke svare for meldingen nå; send den samme på nytt litt senere.",
          "The hub cannot answer for the message now; send the same again a little later.");
  static final Said NOT_READY =
      new Said("Huben starter; prøv igjen om litt.", "The hub is starting; try again soon.");
  static final Said UNKNOWN_ID =
      new Said("Ingen melding har denne id-en.", "No message has this id.");
  static final Said ERASED =
      new Said("Innholdet i meldingen er slettet.", "The content of the message is erased.");
  static final Said NOT_AN_ID =
      new Said(
          "Id-en er ikke en UUID; bruk den som POST /Messages svarte med.",
          "The id is not a UUID; use the one that POST /Messages answered with.");
  static final Said FAULT =
      new Said(
          "Det oppstod en feil i huben; requestId finnes i loggen.",
          "The hub failed; its log has the requestId.");

  private static final Map<String, String> NORWEGIAN_OF_CODES =
      Map.of(
          "T01", "dokumentet kan ikke leses som XML",
          "T02", "dokumentet følger ikke skjemaet",
          "T10", "meldingstypen eller versjonen tas ikke imot",
          "E10", "MsgId er ikke en UUID",
          "E36", "pasienten er ikke tilstrekkelig identifisert");

  /** A code of list 8221. */
  static String code(String code) {
    return NORWEGIAN_OF_CODES.getOrDefault(code, "meldingen kan ikke tas imot");
  }

  /** A reason in both tongues, with its place. */
  static String reason(Reason reason) {
    String path = reason.path() == null ? "" : " (" + reason.path() + ")";
    return code(reason.code()) + " / " + reason.text() + path;
  }

  @Override
  public String toString() {
    return norwegian + " / " + english;
  }
}
