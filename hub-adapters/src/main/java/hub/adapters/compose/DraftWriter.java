package hub.adapters.compose;

import hub.core.head.Code;
import hub.core.head.Head;
import hub.core.head.Ident;
import hub.core.head.Party;
import hub.core.head.Person;
import hub.core.head.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a MsgHead 1.2 [80601] round a Dialogmelding [80603]. */
final class DraftWriter {
  private static final Code XML = new Code("XML", null, "XML-instans");
  private static final Code YES = new Code("J", null, "Ja");
  private static final Code AUTHOR = Codes.of("9057", "1", "Forfatter");
  private static final Code MAIN_TELEPHONE = new Code("HP", null, "Hovedtelefon");

  private final Head about;
  private final Party sender;
  private final Party receiver;
  private final Person patient;

  DraftWriter(Head about, Party sender, Party receiver, Person patient) {
    this.about = about;
    this.sender = sender;
    this.receiver = receiver;
    this.patient = patient;
  }

  byte[] write(Body body, @Nullable Contact contact, Instant now, UUID msgId) {
    String written = Moments.write(now);
    return XmlText.of(
        "MsgHead",
        Namespace.MSGHEAD,
        head -> {
          head.element("MsgInfo", info -> info(info, body.type(), written, msgId));
          head.element(
              "Document",
              document ->
                  document.element(
                      "RefDoc",
                      reference -> {
                        reference.value("IssueDate", written);
                        reference.simple("MsgType", XML);
                        reference.element("Content", content -> dialog(content, body, contact));
                      }));
        });
  }

  private void info(XmlText xml, String type, String written, UUID msgId) {
    xml.simple("Type", Codes.messageType(type));
    xml.text("MIGversion", "v1.2 2006-05-24");
    xml.text("GenDate", written);
    xml.text("MsgId", msgId.toString());
    Code processing = about.processing(); // what answers a training message is training too
    xml.simple("ProcessingStatus", processing == null ? null : Codes.processing(processing));
    xml.simple("Ack", YES);
    xml.element(
        "ConversationRef",
        reference -> {
          String first = about.conversation();
          reference.text("RefToParent", about.msgId());
          reference.text("RefToConversation", first == null ? about.msgId() : first);
        });
    xml.element("Sender", side -> side.element("Organisation", inside -> party(inside, sender)));
    xml.element(
        "Receiver", side -> side.element("Organisation", inside -> party(inside, receiver)));
    xml.element("Patient", inside -> person(inside, patient));
  }

  private static void party(XmlText xml, Party party) {
    unit(xml, party.organisation());
    Unit service = party.service();
    if (service != null) {
      xml.element("Organisation", inside -> unit(inside, service));
    }
    Person professional = party.person();
    if (professional != null) {
      xml.element("HealthcareProfessional", inside -> person(inside, professional));
    }
  }

  private static void unit(XmlText xml, Unit unit) {
    xml.text("OrganisationName", unit.name());
    idents(xml, unit.idents(), Codes::organisationId);
  }

  private static void person(XmlText xml, Person person) {
    xml.text("FamilyName", person.familyName());
    xml.text("MiddleName", person.middleName());
    xml.text("GivenName", person.givenName());
    xml.text("DateOfBirth", person.birthDate());
    Code sex = person.sex();
    xml.simple("Sex", sex == null ? null : Codes.sex(sex));
    idents(xml, person.idents(), Codes::personId);
  }

  private static void idents(XmlText xml, List<Ident> idents, Function<Ident, Code> type) {
    for (Ident ident : idents) {
      xml.element(
          "Ident",
          inside -> {
            inside.text("Id", ident.id());
            inside.coded("TypeId", type.apply(ident));
          });
    }
  }

  private static void dialog(XmlText xml, Body body, @Nullable Contact contact) {
    xml.element(
        "Dialogmelding",
        body.namespace(),
        dialog -> {
          switch (body) {
            case Body.Question question ->
                dialog.element(
                    "Foresporsel",
                    inside -> {
                      inside.coded("TypeForesp", question.kind());
                      inside.text("Sporsmal", question.text());
                      contact(inside, contact);
                    });
            case Body.Note note ->
                dialog.element(
                    "Notat",
                    inside -> {
                      inside.coded("TemaKodet", note.theme());
                      inside.text("Tema", note.subject());
                      inside.text("TekstNotatInnhold", note.text());
                      contact(inside, contact);
                    });
          }
        });
  }

  /** The same in 1.0 and 1.1. */
  private static void contact(XmlText xml, @Nullable Contact contact) {
    if (contact != null) {
      xml.element(
          "RollerRelatertNotat",
          role -> {
            role.coded("RolleNotat", AUTHOR);
            role.element(
                "HealthcareProfessional",
                person -> {
                  person.text("FamilyName", contact.familyName());
                  person.text("GivenName", contact.givenName());
                  person.element(
                      "TeleCom",
                      telecom -> {
                        telecom.simple("fk1:TypeTelecom", MAIN_TELEPHONE);
                        telecom.value("fk1:TeleAddress", contact.tel());
                      });
                });
          });
    }
  }
}
