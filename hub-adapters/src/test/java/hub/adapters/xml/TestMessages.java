package hub.adapters.xml;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes messages of our own making about synthetic persons, valid by the schemas unless a test
 * spoils them. What a test does not say is dull and always the same.
 */
public final class TestMessages {
  /** A synthetic number: month + 80. */
  public static final String FNR = "01815012345";

  private final MessageKind kind;
  private final TestBody body;
  private String msgId = "0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11";
  private String genDate = "2026-03-01T10:30:00";
  private String conversation = "";
  private String processingStatus = "";
  private String sender = party("Testvik sykehus HF", her("1001"), service("Medisinsk", "1002"));
  private String receiver = party("Prøvdal kommune", her("2001"), service("Pleie", "2002"));
  private final StringBuilder copies = new StringBuilder();
  private String patient = patient(person("", ""), ident(FNR, "FNR"));
  private final StringBuilder attachments = new StringBuilder();
  private Charset charset = StandardCharsets.UTF_8;
  private final List<String[]> replacements = new ArrayList<>();

  private TestMessages(MessageKind kind, BodyVersion version) {
    this.kind = kind;
    this.body = new TestBody(kind, version);
  }

  public static TestMessages of(MessageKind kind, BodyVersion version) {
    return new TestMessages(kind, version);
  }

  /** A kind in the version that is most in use: PLO 1.6, dialogmelding 1.1. */
  public static TestMessages of(MessageKind kind) {
    if (kind == MessageKind.KOORDINATORMELDING) {
      return of(kind, BodyVersion.KOORDINATORMELDING_1_0);
    }
    if (kind == MessageKind.EPIKRISE) {
      return of(kind, BodyVersion.EPIKRISE);
    }
    return of(kind, kind.isDialog() ? BodyVersion.DIALOG_1_1 : BodyVersion.PLO_1_6);
  }

  public TestMessages msgId(String value) {
    msgId = value;
    return this;
  }

  /** Another MsgId for each number. */
  public TestMessages numbered(int number) {
    return msgId(new UUID(0x4000L, 0x8000000000000000L + number).toString());
  }

  public TestMessages genDate(String value) {
    genDate = value;
    return this;
  }

  public TestMessages refersTo(String parent, String first) {
    conversation =
        element(
            "ConversationRef",
            element("RefToParent", parent) + element("RefToConversation", first));
    return this;
  }

  public TestMessages processingStatus(String code) {
    processingStatus = "<ProcessingStatus V=\"" + code + "\"/>";
    return this;
  }

  /** Level 1 and the service in it. */
  public TestMessages sender(String herId, String serviceHerId) {
    sender = party("Testvik sykehus HF", her(herId), service("Medisinsk", serviceHerId));
    return this;
  }

  public TestMessages receiver(String herId, String serviceHerId) {
    receiver = party("Prøvdal kommune", her(herId), service("Pleie", serviceHerId));
    return this;
  }

  /** The whole inside of the sender's organisation, made of {@link #ident} and the like. */
  public TestMessages senderOrganisation(String xml) {
    sender = "<Organisation>" + xml + "</Organisation>";
    return this;
  }

  public TestMessages receiverOrganisation(String xml) {
    receiver = "<Organisation>" + xml + "</Organisation>";
    return this;
  }

  public TestMessages copyTo(String herId, String personHerId) {
    copies
        .append("<OtherReceiver><RoleReceiver V=\"COP\" DN=\"Kopi\"/>")
        .append(party("Lia legekontor", her(herId), professional(personHerId)))
        .append("</OtherReceiver>");
    return this;
  }

  /** A copy to the patient, who is no organisation. */
  public TestMessages copyToPatient() {
    copies.append(
        "<OtherReceiver><RoleReceiver V=\"COP\"/><Patient><FamilyName>Test</FamilyName></Patient>"
            + "</OtherReceiver>");
    return this;
  }

  /** The identifiers of a patient with name, made by {@link #ident}. */
  public TestMessages patientIds(String... idents) {
    patient = patient(person("", ""), idents);
    return this;
  }

  public TestMessages patientWithoutId(String birthDate, String sex) {
    patient = patient(person(birthDate, sex));
    return this;
  }

  /** The whole of Patient; empty for none. */
  public TestMessages patientXml(String xml) {
    patient = xml;
    return this;
  }

  public TestMessages status(String code) {
    body.status(code);
    return this;
  }

  /** A TidsfestetHendelse; the first one replaces the one that each kind has by itself. */
  public TestMessages time(String code, String value, boolean anslag) {
    body.time(code, value, anslag);
    return this;
  }

  public TestMessages time(String code, String value) {
    return time(code, value, false);
  }

  public TestMessages typeInnhold(String code) {
    body.typeInnhold(code);
    return this;
  }

  public TestMessages theme(String list, String code, String text) {
    body.theme(list, code, text);
    return this;
  }

  public TestMessages utTil(String utTil, String uttilstand) {
    body.utTil(utTil, uttilstand);
    return this;
  }

  /** Contact details with a telephone. */
  public TestMessages contact() {
    body.contact();
    return this;
  }

  public TestMessages diagnosis() {
    body.diagnosis();
    return this;
  }

  public TestMessages functions() {
    body.functions();
    return this;
  }

  public TestMessages services() {
    body.services();
    return this;
  }

  /**
   * A Journaltekst under a heading of 9145, 9142 or 9141, in the place where the standard has it.
   */
  public TestMessages journal(String list, String code, String text) {
    body.journal(list, code, text);
    return this;
  }

  /** A further Document with this in its Content. */
  public TestMessages attachment(String xml) {
    attachments.append(document(xml));
    return this;
  }

  /** Declares and uses this encoding. */
  public TestMessages charset(Charset used) {
    charset = used;
    return this;
  }

  /** Spoils the finished XML; the text to replace must be there. */
  public TestMessages replace(String from, String to) {
    replacements.add(new String[] {from, to});
    return this;
  }

  public byte[] bytes() {
    return xml().getBytes(charset);
  }

  public String xml() {
    String xml =
        """
        <?xml version="1.0" encoding="%s"?>
        <MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24">
        <MsgInfo>
        <Type V="%s"/>
        <MIGversion>v1.2 2006-05-24</MIGversion>
        <GenDate>%s</GenDate>
        <MsgId>%s</MsgId>
        %s%s<Sender>%s</Sender>
        <Receiver>%s</Receiver>
        %s%s</MsgInfo>
        %s%s</MsgHead>
        """
            .formatted(
                charset.name(),
                kind.type(),
                genDate,
                msgId,
                processingStatus,
                conversation,
                sender,
                receiver,
                copies,
                patient,
                document(body.xml()),
                attachments);
    for (String[] replacement : replacements) {
      if (!xml.contains(replacement[0])) {
        throw new IllegalArgumentException("not in the message: " + replacement[0]);
      }
      xml = xml.replace(replacement[0], replacement[1]);
    }
    return xml;
  }

  public static String her(String id) {
    return ident(id, "HER");
  }

  public static String ident(String id, String type) {
    return "<Ident><Id>" + id + "</Id><TypeId V=\"" + type + "\"/></Ident>";
  }

  public static String name(String name) {
    return element("OrganisationName", name);
  }

  public static String service(String name, String herId) {
    return element("Organisation", name(name) + her(herId));
  }

  public static String professional(String herId) {
    return element("HealthcareProfessional", element("FamilyName", "Prøve") + her(herId));
  }

  private static String party(String name, String ids, String levelTwo) {
    return element("Organisation", name(name) + ids + levelTwo);
  }

  private static String person(String birthDate, String sex) {
    return "<FamilyName>Ærlig</FamilyName><GivenName>Åse</GivenName>"
        + (birthDate.isEmpty() ? "" : element("DateOfBirth", birthDate))
        + (sex.isEmpty() ? "" : "<Sex V=\"" + sex + "\"/>");
  }

  private static String patient(String person, String... idents) {
    return element("Patient", person + String.join("", idents));
  }

  private static String document(String content) {
    return "<Document><RefDoc><MsgType V=\"XML\"/><Content>\n"
        + content
        + "\n</Content></RefDoc></Document>\n";
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
