package hub.adapters.xml;

import static hub.core.message.BodyVersion.DIALOG_1_0;
import static hub.core.message.BodyVersion.DIALOG_1_1;
import static hub.core.message.BodyVersion.EPJ_EKSTRAKT_1_0;
import static hub.core.message.BodyVersion.KOORDINATORMELDING_1_0;
import static hub.core.message.BodyVersion.PLO_1_5;
import static hub.core.message.BodyVersion.PLO_1_6;
import static hub.core.message.BodyVersion.PLO_2_0;
import static hub.core.message.MessageKind.EPJ_EKSTRAKT;
import static hub.core.message.MessageKind.FRAVARSMELDING;
import static hub.core.message.MessageKind.HELSEOPPLYSNINGER_LEGE;
import static hub.core.message.MessageKind.HELSEOPPL_SOKNAD;
import static hub.core.message.MessageKind.INNLEGGELSESRAPPORT;
import static hub.core.message.MessageKind.KOORDINATORMELDING;
import static hub.core.message.MessageKind.MEDISINSKE_OPPLYSNINGER;
import static hub.core.message.MessageKind.ORIENTERING_TJENESTETILBUD;
import static hub.core.message.MessageKind.UTSKRIVNINGSRAPPORT;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The root elements of the bodies that the hub takes, by name and namespace, and the kinds of
 * message that each carries (REFERENCE §4). Root names are not message names: an
 * Utskrivningsrapport is a TverrfagligEpikrise.
 */
enum BodyRoot {
  PASIENTLOGISTIKK_1_5("Pasientlogistikk", PLO_1_5, MessageKind::isLogistics),
  PASIENTLOGISTIKK_1_6("Pasientlogistikk", PLO_1_6, MessageKind::isLogistics),
  PASIENTLOGISTIKK_2_0("Pasientlogistikk", PLO_2_0, MessageKind::isLogistics),
  HELSEOPPLYSNINGER_1_5("HelseopplysningerVedSoknad", PLO_1_5, HELSEOPPL_SOKNAD),
  HELSEOPPLYSNINGER_1_6("HelseopplysningerVedSoknad", PLO_1_6, HELSEOPPL_SOKNAD),
  HELSEOPPLYSNINGER_2_0("HelseopplysningerSaksbehandling", PLO_2_0, HELSEOPPL_SOKNAD),
  INNLEGGELSESRAPPORT_1_5("Innleggelsesrapport", PLO_1_5, INNLEGGELSESRAPPORT),
  INNLEGGELSESRAPPORT_1_6("Innleggelsesrapport", PLO_1_6, INNLEGGELSESRAPPORT),
  TVERRFAGLIG_EPIKRISE_1_5("TverrfagligEpikrise", PLO_1_5, UTSKRIVNINGSRAPPORT),
  TVERRFAGLIG_EPIKRISE_1_6("TverrfagligEpikrise", PLO_1_6, UTSKRIVNINGSRAPPORT),
  MEDISINSKE_OPPLYSNINGER_1_5("OverforingMedisinskeOpplysninger", PLO_1_5, MEDISINSKE_OPPLYSNINGER),
  MEDISINSKE_OPPLYSNINGER_1_6(
      "OverforingMedisinskeOpplysninger",
      PLO_1_6,
      "MedisinskeOpplysninger",
      MEDISINSKE_OPPLYSNINGER::equals),
  KONSULTASJON_1_5("Konsultasjon", PLO_1_5, HELSEOPPLYSNINGER_LEGE),
  KONSULTASJON_1_6(
      "Konsultasjon", PLO_1_6, "HelseopplysningerTilLege", HELSEOPPLYSNINGER_LEGE::equals),
  ORIENTERING_1_5("OrienteringOmTjenestetilbud", PLO_1_5, ORIENTERING_TJENESTETILBUD),
  ORIENTERING_1_6("OrienteringOmTjenestetilbud", PLO_1_6, ORIENTERING_TJENESTETILBUD),
  FRAVAR_1_5("MeldingFravar", PLO_1_5, FRAVARSMELDING),
  SAMMENFATNING_2_0(
      "Sammenfatning",
      PLO_2_0,
      INNLEGGELSESRAPPORT,
      UTSKRIVNINGSRAPPORT,
      MEDISINSKE_OPPLYSNINGER,
      HELSEOPPLYSNINGER_LEGE),
  EKSTRAKT("Node", EPJ_EKSTRAKT_1_0, EPJ_EKSTRAKT),
  DIALOGMELDING_1_0("Dialogmelding", DIALOG_1_0, MessageKind::isDialog),
  DIALOGMELDING_1_1("Dialogmelding", DIALOG_1_1, MessageKind::isDialog),
  KOORDINATOR("KoordinatorMelding", KOORDINATORMELDING_1_0, KOORDINATORMELDING);

  private final String element;
  private final BodyVersion version;
  private final String namespace;

  @SuppressWarnings("ImmutableEnumChecker") // it is made once and never changed
  private final Set<MessageKind> kinds;

  BodyRoot(String element, BodyVersion version, MessageKind... kinds) {
    this(element, version, element, Set.of(kinds)::contains);
  }

  BodyRoot(String element, BodyVersion version, Predicate<MessageKind> kinds) {
    this(element, version, element, kinds);
  }

  /** A root whose namespace bears another name. */
  BodyRoot(String element, BodyVersion version, String name, Predicate<MessageKind> kinds) {
    this.element = element;
    this.version = version;
    this.namespace = Namespaces.body(version, name);
    this.kinds =
        Arrays.stream(MessageKind.values()).filter(kinds).collect(Collectors.toUnmodifiableSet());
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
   * @param logistics which notice a Pasientlogistikk holds; null when it holds none, which is the
   *     schema's affair
   */
  boolean carries(MessageKind kind, @Nullable String logistics) {
    return kinds.contains(kind) && (logistics == null || kind == kindOf(logistics));
  }

  /** The kind of a notice in a Pasientlogistikk; null for anything else. */
  static @Nullable MessageKind kindOf(String logistics) {
    return switch (logistics) {
      case "MeldingInnlagtPasient" -> MessageKind.LOG_INNLAGT;
      case "MeldingUtskrivningsklarPasient" -> MessageKind.LOG_UTSKRIVNINGSKLAR;
      case "AvmeldingUtskrivningsklarPasient" -> MessageKind.LOG_AVMELDING;
      case "MeldingOmUtskrevetPasient" -> MessageKind.LOG_UTSKREVET;
      case "OrienteringOmDod" -> MessageKind.LOG_DOD;
      case "TilbakemeldingUtskrivningsklarPasient" -> MessageKind.LOG_TILBAKEMELDING;
      default -> null;
    };
  }
}
