package hub.adapters.xml;

import hub.core.message.BodyVersion;
import hub.core.message.MsgId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The places of MsgHead 1.2 [80601], down to the content of the first Document. */
final class HeadPlaces {
  private static final Interner<String> NAMES = new Interner<>();

  private HeadPlaces() {}

  /** Above the root element. */
  static Place document() {
    return new Place(
        "",
        "",
        mh("MsgHead", msgInfo(), documentOfHead()),
        AppRecPlaces.root(BodyVersion.APPREC_1_0),
        AppRecPlaces.root(BodyVersion.APPREC_1_1));
  }

  private static Place msgInfo() {
    return mh(
            "MsgInfo",
            mh("Type").atStart(HeadPlaces::type),
            text("GenDate", Draft::generatedAt)
                .atStart((draft, in) -> draft.generatedSpot = Spot.of(in)),
            text("MsgId", (draft, id) -> draft.msgId = id)
                .atStart((draft, in) -> draft.msgIdSpot = Spot.of(in)),
            mh("ProcessingStatus").atStart(HeadPlaces::processingStatus),
            mh(
                "ConversationRef",
                text("RefToParent", (draft, id) -> draft.refToParent = MsgId.of(id)),
                text("RefToConversation", (draft, id) -> draft.refToConversation = MsgId.of(id))),
            mh("Sender", organisation()).atStart(HeadPlaces::sender),
            mh("Receiver", organisation()).atStart((draft, in) -> draft.beginReceiver()),
            mh("OtherReceiver", organisation())
                .atStart((draft, in) -> draft.beginCopy())
                .atEnd(Draft::endCopy),
            patient())
        .atStart((draft, in) -> draft.headSpot = Spot.of(in));
  }

  private static void type(Draft draft, SafeReader in) {
    draft.type(in.attribute("V"));
    draft.typeSpot = Spot.of(in);
  }

  private static void processingStatus(Draft draft, SafeReader in) {
    String code = in.attribute("V");
    draft.training = "T".equals(code) || "D".equals(code);
  }

  private static void sender(Draft draft, SafeReader in) {
    draft.senderSpot = Spot.of(in);
    draft.beginSender();
  }

  /** Level 1, and in it the service or the person [1153]; what lies deeper addresses nobody. */
  private static Place organisation() {
    return mh(
            "Organisation",
            text("OrganisationName", (draft, name) -> draft.party.name = NAMES.shared(name)),
            ident(draft -> draft.party.levelOne(draft.ident)),
            mh("Organisation", ident(draft -> draft.party.service(draft.ident))),
            mh("HealthcareProfessional", ident(draft -> draft.party.person(draft.ident))))
        .atStart((draft, in) -> draft.party.organisation = true);
  }

  private static Place patient() {
    return mh(
            "Patient",
            text("FamilyName", (draft, name) -> draft.patient.familyName = name),
            text("MiddleName", (draft, name) -> draft.patient.middleName = name),
            text("GivenName", (draft, name) -> draft.patient.givenName = name),
            text("DateOfBirth", (draft, date) -> draft.patient.birthDate = date),
            mh("Sex").atStart((draft, in) -> draft.patient.sex = in.attribute("V")),
            ident(draft -> draft.patient.ident(draft.ident)))
        .atStart((draft, in) -> draft.patientSpot = Spot.of(in));
  }

  private static Place ident(Consumer<Draft> whenRead) {
    return mh(
            "Ident",
            text("Id", (draft, id) -> draft.ident.id = id),
            mh("TypeId").atStart((draft, in) -> draft.ident.type = in.attribute("V")))
        .atStart((draft, in) -> draft.ident = new Ident())
        .atEnd(whenRead);
  }

  /** The body is in the first; those after it are attachments, which are only validated. */
  private static Place documentOfHead() {
    Place content = new ContentPlace().atStart((draft, in) -> draft.contentSpot = Spot.of(in));
    Place consent =
        mh("Consent")
            .atStart(
                (draft, in) -> draft.consent(in.attribute("S"), in.attribute("V"), Spot.of(in)));
    return mh("Document", consent, mh("RefDoc", content).onlyIf(Draft::isInFirstDocument))
        .atStart((draft, in) -> draft.beginDocument());
  }

  private static Place mh(String name, Place... children) {
    return new Place(Namespaces.MSGHEAD, name, children);
  }

  private static Place text(String name, BiConsumer<Draft, String> action) {
    return mh(name).withText(action);
  }
}
