package hub.adapters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.xml.TestMessages;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.util.List;

/** The last rows of receiving: what each kind has beside its plain message. */
final class FurtherVariants {
  static final List<Plo> KINDS =
      List.of(
          Plo.PASIENTLOGISTIKK,
          Plo.UTSKRIVNINGSRAPPORT,
          Plo.MEDISINSKE_OPPLYSNINGER,
          Plo.HELSEOPPLYSNINGER_TIL_LEGE,
          Plo.ORIENTERING_OM_TJENESTETILBUD);

  private FurtherVariants() {}

  static void told(Plo kind) {
    switch (kind) {
      case PASIENTLOGISTIKK -> logistics();
      case UTSKRIVNINGSRAPPORT -> assertThat(Facts.told(kind.plain())).isEqualTo(kind.told);
      case MEDISINSKE_OPPLYSNINGER -> {
        request(kind, "Case1_1");
        request(kind, "Case2_1");
      }
      case HELSEOPPLYSNINGER_TIL_LEGE, ORIENTERING_OM_TJENESTETILBUD -> request(kind, "Case2_1");
      default -> throw new IllegalArgumentException(kind.toString());
    }
  }

  /** Two of the official four are at hand; ours stand for the others. */
  private static void logistics() {
    Plo kind = Plo.PASIENTLOGISTIKK;
    assertThat(
            List.of(
                Facts.told(kind.further("Case2-")),
                Facts.told(own(MessageKind.LOG_UTSKRIVNINGSKLAR)),
                Facts.told(kind.further("Case4-")),
                Facts.told(own(MessageKind.LOG_INNLAGT))))
        .containsExactly(
            "LOG_UTSKREVET N PLO_1_5 2007-01-20T04:30:49Z 905/12471 -> 99387/5078"
                + " {UTSKREVET=2006-10-10} [KONTAKT]",
            "LOG_UTSKRIVNINGSKLAR N PLO_1_5 2026-03-01T09:30:00Z 1001/1002 -> 2001/2002"
                + " {UTSKRIVNINGSKLAR=2026-03-05} []",
            "LOG_AVMELDING N PLO_1_5 2007-01-20T04:30:47Z enh999888777/90512471 -> 99387/5078"
                + " {AVMELDING=2006-11-20, INNLAGT=2006-10-10, UTSKRIVNINGSKLAR=2006-11-30}"
                + " [KONTAKT]",
            "LOG_INNLAGT N PLO_1_5 2026-03-01T09:30:00Z 1001/1002 -> 2001/2002"
                + " {INNLAGT=2026-03-01T10:00:00} []");
  }

  private static String own(MessageKind kind) {
    return TestMessages.of(kind, BodyVersion.PLO_1_5).xml();
  }

  private static void request(Plo kind, String file) {
    String request = new FreshIds("23" + kind + file).in(kind.further(file));
    assertThat(Facts.message(request).kind()).isEqualTo(MessageKind.DIALOG_FORESPORSEL);
    assertThat(Outcome.of(request)).startsWith("taken: 1 by SPR");
  }
}
