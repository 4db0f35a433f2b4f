package hub.adapters.compose;

import hub.core.head.Code;
import hub.core.head.Ident;
import hub.core.head.Party;
import hub.core.head.Person;
import hub.core.head.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one AppRec; who was addressed stands as its sender, who sent as its receiver. */
final class AppRecWriter {
  private static final String ERRORS = "8221";
  private static final Code APPREC = new Code("APPREC", null, "Applikasjonskvittering");
  private static final Code TAKEN = new Code("1", null, "OK");
  private static final Code REJECTED = new Code("2", null, "Avvist");

  /** Those that a hub can find; of any other the number says nothing to the sender. */
  private static final Map<String, String> FAULTS =
      Map.ofEntries(
          Map.entry("T01", "Ikke lesbar XML"),
          Map.entry("T02", "XML er ikke i henhold til skjema"),
          Map.entry("T10", "Formatet eller versjonen støttes ikke"),
          Map.entry("T99", "Annen formatfeil"),
          Map.entry("S01", "Feil i signatur"),
          Map.entry("S02", "Ugyldig sertifikat"),
          Map.entry("S03", "Tilbakekalt sertifikat"),
          Map.entry("E10", "Ugyldig meldingsidentifikator"),
          Map.entry("E21", "Mottakeren finnes ikke"),
          Map.entry("E35", "Pasienten finnes ikke i mottakersystemet"),
          Map.entry("E36", "Pasienten er ikke tilstrekkelig identifisert"));

  private static final String OTHER = "X99";
  private static final String OTHER_NAME = "Annen feil";

  /** What a receipt repeats of the message. */
  record Original(Code type, String generated, String msgId, Party sender) {}

  private final AppRecVersion version;

  AppRecWriter(AppRecVersion version) {
    this.version = version;
  }

  byte[] write(Original original, Recipient by, UUID id, Instant now, List<AppRecError> faults) {
    return XmlText.of(
        "AppRec",
        version.namespace(),
        xml -> {
          xml.simple("MsgType", APPREC);
          xml.text("MIGversion", version.migVersion());
          xml.text("SoftwareName", "meldingshub");
          xml.text("GenDate", Moments.write(now));
          xml.text("Id", id.toString());
          party(xml, "Sender", version.senderRole(by.copy()), by.party());
          party(xml, "Receiver", version.receiverRole(), original.sender());
          xml.simple("Status", faults.isEmpty() ? TAKEN : REJECTED);
          faults.forEach(fault -> error(xml, fault));
          xml.element(
              "OriginalMsgId",
              message -> {
                message.simple("MsgType", Codes.messageType(original.type()));
                message.text("IssueDate", original.generated());
                message.text("Id", original.msgId());
              });
        });
  }

  private static void error(XmlText xml, AppRecError fault) {
    String name = FAULTS.get(fault.code());
    xml.coded(
        "Error",
        name == null ? Codes.of(ERRORS, OTHER, OTHER_NAME) : Codes.of(ERRORS, fault.code(), name),
        name == null && !fault.code().equals(OTHER)
            ? fault.code() + ": " + fault.text()
            : fault.text());
  }

  private static void party(XmlText xml, String name, Code role, Party party) {
    xml.element(
        name,
        side -> {
          side.simple("Role", role);
          side.element("HCP", hcp -> hcp.element("Inst", inst -> institution(inst, party)));
        });
  }

  /** The schema wants departments before further ids, and persons after them. */
  private static void institution(XmlText xml, Party party) {
    Named level = Named.of(party.organisation());
    level.begin(xml);
    Unit service = party.service();
    if (service != null) {
      unit(xml, "Dept", Named.of(service));
    }
    level.end(xml);
    Person person = party.person();
    if (person != null) {
      unit(xml, "HCPerson", Named.of(person));
    }
  }

  private static void unit(XmlText xml, String element, Named named) {
    if (!named.isNobody()) {
      xml.element(
          element,
          inside -> {
            named.begin(inside);
            named.end(inside);
          });
    }
  }

  /** A name with its ids; the first is the one to know it by: the HER-id where there is one. */
  private record Named(@Nullable String name, List<Ident> idents) {
    static Named of(Unit unit) {
      return new Named(unit.name(), herFirst(unit.idents()));
    }

    static Named of(Person person) {
      return new Named(person.fullName(), herFirst(person.idents()));
    }

    private static List<Ident> herFirst(List<Ident> idents) {
      List<Ident> ordered = new ArrayList<>(idents);
      idents.stream()
          .filter(ident -> ident.is("HER"))
          .findFirst()
          .ifPresent(her -> {
            ordered.remove(her);
            ordered.addFirst(her);
          });
      return ordered;
    }

    boolean isNobody() {
      return (name == null || name.isBlank()) && idents.isEmpty();
    }

    void begin(XmlText xml) {
      xml.text("Name", name);
      if (!idents.isEmpty()) {
        xml.text("Id", idents.getFirst().id());
        xml.simple("TypeId", Codes.organisationId(idents.getFirst()));
      }
    }

    void end(XmlText xml) {
      for (Ident ident : idents.subList(Math.min(1, idents.size()), idents.size())) {
        xml.element(
            "AdditionalId",
            additional -> {
              additional.text("Id", ident.id());
              additional.simple("Type", Codes.organisationId(ident));
            });
      }
    }
  }
}
