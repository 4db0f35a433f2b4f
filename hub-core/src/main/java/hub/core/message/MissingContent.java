package hub.core.message;

import static hub.core.message.Content.DIAGNOSE;
import static hub.core.message.Content.FORLOP;
import static hub.core.message.Content.FORVENTET_UTSKRIVNING;
import static hub.core.message.Content.FUNKSJON;
import static hub.core.message.Content.HELSETILSTAND;
import static hub.core.message.Content.KONTAKT;
import static hub.core.message.Content.PLAN;
import static hub.core.message.Content.STATUS;
import static hub.core.message.Content.TJENESTER;

import java.util.List;

/** Which contents the guidelines ask of which message, and which of them one lacks. */
public final class MissingContent {
  private static final List<Content> TIDLIGMELDING =
      List.of(STATUS, FORLOP, FORVENTET_UTSKRIVNING, KONTAKT);
  private static final List<Content> INNLEGGELSESRAPPORT =
      List.of(TJENESTER, KONTAKT, HELSETILSTAND, FUNKSJON);
  private static final List<Content> GROUND_OF_KLAR = List.of(DIAGNOSE, PLAN, FUNKSJON);

  private MissingContent() {}

  static List<Content> of(Message message) {
    if (message.isCancellation()) {
      return List.of(); // takes back, and has a body only as the standard asks for one
    }
    if (message.isTidligmelding()) {
      return lacking(message, TIDLIGMELDING);
    }
    return message.kind() == MessageKind.INNLEGGELSESRAPPORT
        ? lacking(message, INNLEGGELSESRAPPORT)
        : List.of();
  }

  /** What a HELSEOPPL_SOKNAD lacks as the ground of a LOG_UTSKRIVNINGSKLAR (rules.md 4.2). */
  public static List<Content> asGroundOfKlar(Message helseopplysninger) {
    return helseopplysninger.version() == BodyVersion.PLO_1_5
        ? List.of()
        : lacking(helseopplysninger, GROUND_OF_KLAR);
  }

  private static List<Content> lacking(Message message, List<Content> asked) {
    return asked.stream()
        .filter(content -> !message.told().has(content))
        .filter(c -> c != FORVENTET_UTSKRIVNING || message.version().hasExpectedDischarge())
        .toList();
  }
}
