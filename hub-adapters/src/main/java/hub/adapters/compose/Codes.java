package hub.adapters.compose;

import static java.util.Map.entry;

import hub.core.head.Code;
import hub.core.head.Ident;
import java.util.Map;
import java.util.Objects;

/**
 * Codes of the national lists with their texts, for what the hub writes and for what it mirrors
 * where the sender left S or DN out: a CV always has S, V and DN, a CS always V and DN (REFERENCE
 * §11.2, checks 12-15).
 */
final class Codes {
  private static final String OID = "2.16.578.1.12.4.1.1.";
  private static final String ORGANISATION_IDS = "9051";
  private static final String PERSON_IDS = "8116";

  private static final Map<String, String> ID_TYPES =
      Map.ofEntries(
          entry("HER", "HER-id"),
          entry("ENH", "Organisasjonsnummer i Enhetsregisteret"),
          entry("RSH", "RESH-id"),
          entry("AVD", "Avdeling"),
          entry("LAV", "Lokal avdeling"),
          entry("LIN", "Lokal institusjon"),
          entry("LOK", "Lokal identifikator"),
          entry("FNR", "Fødselsnummer"),
          entry("DNR", "D-nummer"),
          entry("HNR", "H-nummer"),
          entry("FHN", "Felles hjelpenummer"),
          entry("HPR", "HPR-nummer"),
          entry("DUF", "DUF-nummer"));

  private static final Map<String, String> SEXES =
      Map.of("0", "Ikke kjent", "1", "Mann", "2", "Kvinne", "9", "Ikke spesifisert");

  private static final Map<String, String> PROCESSING =
      Map.of("P", "Produksjon", "T", "Opplæring", "D", "Test");

  private static final Map<String, String> MESSAGE_TYPES =
      Map.ofEntries(
          entry("LOG_INNLAGT", "Melding om innlagt pasient"),
          entry("LOG_UTSKRIVNINGSKLAR", "Melding om utskrivningsklar pasient"),
          entry("LOG_AVMELDING", "Avmelding av utskrivningsklar pasient"),
          entry("LOG_UTSKREVET", "Melding om utskrevet pasient"),
          entry("LOG_DOD", "Orientering om dødsfall"),
          entry("HELSEOPPL_SOKNAD", "Helseopplysninger"),
          entry("INNLEGGELSESRAPPORT", "Innleggelsesrapport"),
          entry("UTSKRIVNINGSRAPPORT", "Utskrivningsrapport"),
          entry("MEDISINSKE_OPPLYSNINGER", "Medisinske opplysninger"),
          entry("HELSEOPPLYSNINGER_LEGE", "Helseopplysninger til lege"),
          entry("ORIENTERING_TJENESTETILBUD", "Orientering om tjenestetilbud"),
          entry("FRAVARSMELDING", "Melding om fravær"),
          entry("EPJ-EKSTRAKT", "Legemiddelopplysninger"),
          entry("EPIKRISE", "Epikrise"),
          entry("DIALOG_FORESPORSEL", "Forespørsel"),
          entry("DIALOG_SVAR", "Svar på forespørsel"),
          entry("DIALOG_NOTAT", "Notat"),
          entry("DIALOG_AVVIK", "Avviksmelding"),
          entry("DIALOG_HELSEFAGLIG", "Helsefaglig dialog"),
          entry("DIALOG_STATUS_HENVISNING", "Status på henvisning"),
          entry("DIALOG_TIL_ARKIVERING", "Dialog til arkivering"));

  private Codes() {}

  /** A code of the list with this number, the last part of its OID. */
  static Code of(String list, String value, String name) {
    return new Code(value, OID + list, name);
  }

  /** 8279, as MsgInfo/Type has it. */
  static Code messageType(String type) {
    return simple(new Code(type, null, null), MESSAGE_TYPES);
  }

  static Code messageType(Code asWritten) {
    return simple(asWritten, MESSAGE_TYPES);
  }

  static Code sex(Code asWritten) {
    return simple(asWritten, SEXES);
  }

  static Code processing(Code asWritten) {
    return simple(asWritten, PROCESSING);
  }

  /** A code that is not in the table stands for its own text, so that there is one. */
  private static Code simple(Code code, Map<String, String> names) {
    String name =
        code.name() == null ? names.getOrDefault(code.value(), code.value()) : code.name();
    return new Code(code.value(), code.list(), name);
  }

  /** As TypeId of an organisation. */
  static Code organisationId(Ident ident) {
    return id(ident, ORGANISATION_IDS);
  }

  /** As TypeId of a person. */
  static Code personId(Ident ident) {
    return id(ident, PERSON_IDS);
  }

  private static Code id(Ident ident, String list) {
    Code type = simple(ident.type(), ID_TYPES);
    return new Code(type.value(), Objects.requireNonNullElse(type.list(), OID + list), type.name());
  }
}
