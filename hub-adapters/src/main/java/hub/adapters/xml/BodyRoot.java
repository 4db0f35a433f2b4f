package hub.adapters.xml;

import static hub.adapters.xml.Namespaces.plo15;
import static hub.adapters.xml.Namespaces.plo16;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * The root elements of the bodies that the hub takes, by name and namespace. Root names are not
 * message names: an Utskrivningsrapport is a TverrfagligEpikrise.
 */
enum BodyRoot {
  PASIENTLOGISTIKK_1_5("Pasientlogistikk", BodyVersion.PLO_1_5),
  PASIENTLOGISTIKK_1_6("Pasientlogistikk", BodyVersion.PLO_1_6),
  HELSEOPPLYSNINGER_1_5("HelseopplysningerVedSoknad", BodyVersion.PLO_1_5),
  HELSEOPPLYSNINGER_1_6("HelseopplysningerVedSoknad", BodyVersion.PLO_1_6),
  INNLEGGELSESRAPPORT_1_5("Innleggelsesrapport", BodyVersion.PLO_1_5),
  INNLEGGELSESRAPPORT_1_6("Innleggelsesrapport", BodyVersion.PLO_1_6),
  TVERRFAGLIG_EPIKRISE_1_5("TverrfagligEpikrise", BodyVersion.PLO_1_5),
  TVERRFAGLIG_EPIKRISE_1_6("TverrfagligEpikrise", BodyVersion.PLO_1_6),
  DIALOGMELDING_1_0("Dialogmelding", BodyVersion.DIALOG_1_0),
  DIALOGMELDING_1_1("Dialogmelding", BodyVersion.DIALOG_1_1);

  private final String element;
  private final BodyVersion version;
  private final String namespace;

  BodyRoot(String element, BodyVersion version) {
    this.element = element;
    this.version = version;
    namespace =
        switch (version) {
          case PLO_1_5 -> plo15(element);
          case PLO_1_6 -> plo16(element);
          case DIALOG_1_0 -> Namespaces.DIALOG_1_0;
          case DIALOG_1_1 -> Namespaces.DIALOG_1_1;
        };
  }

  static @Nullable BodyRoot of(String namespace, String element) {
    for (BodyRoot root : values()) {
      if (root.element.equals(element) && root.namespace.equals(namespace)) {
        return root;
      }
    }
    return null;
  }

  String namespace() {
    return namespace;
  }

  BodyVersion version() {
    return version;
  }

  String element() {
    return element;
  }

  /**
   * The body is what Type/@V says.
   *
   * @param logistics which of its five a Pasientlogistikk holds; null when it holds none, which is
   *     the schema's affair
   */
  boolean carries(MessageKind kind, @Nullable String logistics) {
    return element.equals(elementOf(kind))
        && (!kind.isLogistics() || logistics == null || logistics.equals(logisticsOf(kind)));
  }

  private static String elementOf(MessageKind kind) {
    return switch (kind) {
      case LOG_INNLAGT, LOG_UTSKRIVNINGSKLAR, LOG_AVMELDING, LOG_UTSKREVET, LOG_DOD ->
          "Pasientlogistikk";
      case HELSEOPPL_SOKNAD -> "HelseopplysningerVedSoknad";
      case INNLEGGELSESRAPPORT -> "Innleggelsesrapport";
      case UTSKRIVNINGSRAPPORT -> "TverrfagligEpikrise";
      case DIALOG_FORESPORSEL,
          DIALOG_SVAR,
          DIALOG_NOTAT,
          DIALOG_AVVIK,
          DIALOG_HELSEFAGLIG,
          DIALOG_STATUS_HENVISNING,
          DIALOG_TIL_ARKIVERING ->
          "Dialogmelding";
    };
  }

  private static String logisticsOf(MessageKind kind) {
    return switch (kind) {
      case LOG_INNLAGT -> "MeldingInnlagtPasient";
      case LOG_UTSKRIVNINGSKLAR -> "MeldingUtskrivningsklarPasient";
      case LOG_AVMELDING -> "AvmeldingUtskrivningsklarPasient";
      case LOG_UTSKREVET -> "MeldingOmUtskrevetPasient";
      case LOG_DOD -> "OrienteringOmDod";
      default -> "";
    };
  }
}
