package hub.adapters.bench;

import hub.adapters.bench.Letter.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an invented patient, message by message. Each is generated when it says so and
 * accepted a minute later.
 */
final class Stay {
  static final Duration ON_THE_WAY = Duration.ofMinutes(1);

  /** One message on its way. */
  record Sent(LocalDateTime acceptedAt, String type, String msgId, String xml) {}

  private final String name;
  private final Person patient;
  private final Place hospital;
  private final Place nursing;
  private final Place office;
  private final LocalDateTime admitted;
  private final List<Sent> sent = new ArrayList<>();

  /**
   * An admission that nothing was sent about yet.
   *
   * @param name unlike that of every other stay: ids are made of it
   * @param municipality its HER-id; its services have the two numbers after it
   */
  Stay(
      String name,
      Person patient,
      Place hospital,
      String municipality,
      int herId,
      LocalDateTime admitted) {
    this.name = name;
    this.patient = patient;
    this.hospital = hospital;
    this.nursing = new Place(municipality, herId, "Sykepleietjeneste", herId + 1);
    this.office = new Place(municipality, herId, "Saksbehandling pleie og omsorg", herId + 2);
    this.admitted = admitted;
  }

  List<Sent> sent() {
    return sent;
  }

  Stay innlagt(LocalDateTime at) {
    return toMunicipality(
        at, "LOG_INNLAGT", "Melding om innlagt pasient", nursing, Bodies.innlagt("N", admitted));
  }

  Stay innlagtCancelled(LocalDateTime at, String msgId) {
    return add(
        at,
        "LOG_INNLAGT",
        "Melding om innlagt pasient",
        hospital,
        nursing,
        msgId,
        Bodies.innlagt("C", admitted));
  }

  Stay innleggelsesrapport(LocalDateTime at, boolean withFunction, String text) {
    return add(
        at,
        "INNLEGGELSESRAPPORT",
        "Innleggelsesrapport",
        nursing,
        hospital,
        null,
        Bodies.innleggelsesrapport(withFunction, text));
  }

  Stay tidligmelding(LocalDateTime at, LocalDateTime expected, String text) {
    return toMunicipality(
        at,
        "HELSEOPPL_SOKNAD",
        "Helseopplysninger",
        office,
        Bodies.helseopplysninger("N", "1", expected, text));
  }

  Stay oppdatering(LocalDateTime at, String tidligmelding, LocalDateTime expected, String text) {
    return add(
        at,
        "HELSEOPPL_SOKNAD",
        "Helseopplysninger",
        hospital,
        office,
        tidligmelding,
        Bodies.helseopplysninger("M", "2", expected, text));
  }

  Stay utskrivningsklar(LocalDateTime at) {
    return toMunicipality(
        at,
        "LOG_UTSKRIVNINGSKLAR",
        "Melding om utskrivningsklar pasient",
        office,
        Bodies.utskrivningsklar(admitted, at));
  }

  Stay svar(LocalDateTime at, String klar, String tema, String text) {
    return add(at, "DIALOG_NOTAT", "Notat", office, hospital, klar, Bodies.svarPaaKlar(tema, text));
  }

  Stay utskrivningsrapport(LocalDateTime at, String text) {
    return toMunicipality(
        at,
        "UTSKRIVNINGSRAPPORT",
        "Utskrivningsrapport",
        nursing,
        Bodies.utskrivningsrapport(text));
  }

  Stay utskrevet(LocalDateTime at, LocalDateTime discharged) {
    return toMunicipality(
        at, "LOG_UTSKREVET", "Melding om utskrevet pasient", nursing, Bodies.utskrevet(discharged));
  }

  /** MsgId of the message sent last. */
  String last() {
    return sent.getLast().msgId();
  }

  private Stay toMunicipality(
      LocalDateTime at, String type, String title, Place service, String body) {
    return add(at, type, title, hospital, service, null, body);
  }

  private Stay add(
      LocalDateTime at,
      String type,
      String title,
      Place from,
      Place to,
      @Nullable String conversation,
      String body) {
    byte[] unique = (name + "|" + sent.size()).getBytes(StandardCharsets.UTF_8);
    String msgId = UUID.nameUUIDFromBytes(unique).toString();
    Letter letter =
        new Letter(type, title, msgId, at, from, to, patient, conversation, conversation, body);
    sent.add(new Sent(at.plus(ON_THE_WAY), type, msgId, letter.xml()));
    return this;
  }
}
