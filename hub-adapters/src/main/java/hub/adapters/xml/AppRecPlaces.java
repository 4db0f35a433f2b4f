package hub.adapters.xml;

import hub.core.message.BodyVersion;
import hub.core.message.MsgId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The places of an application receipt, which has no head [80415]. */
final class AppRecPlaces {
  private final String namespace;

  private AppRecPlaces(String namespace) {
    this.namespace = namespace;
  }

  static Place root(BodyVersion version) {
    AppRecPlaces places = new AppRecPlaces(Namespaces.body(version, ""));
    return places.appRec().atStart((draft, in) -> draft.beginAppRec(version));
  }

  private Place appRec() {
    return place(
        "AppRec",
        text("GenDate", Draft::generatedAt)
            .atStart((draft, in) -> draft.generatedSpot = Spot.of(in)),
        text("Id", (draft, id) -> draft.msgId = id)
            .atStart((draft, in) -> draft.msgIdSpot = Spot.of(in)),
        place("Sender", party())
            .atStart((draft, in) -> {
              draft.senderSpot = Spot.of(in);
              draft.beginSender();
            }),
        place("Receiver", party()).atStart((draft, in) -> draft.beginReceiver()),
        place("Status").atStart((draft, in) -> draft.appRec.status(in)),
        place("Error").atStart((draft, in) -> draft.appRec.error(in.attribute("V"))),
        place(
                "OriginalMsgId",
                place("MsgType")
                    .atStart((draft, in) -> draft.appRec.originalType = in.attribute("V")),
                text("Id", (draft, id) -> draft.refToParent = MsgId.of(id)))
            .atStart((draft, in) -> draft.contentSpot = Spot.of(in)));
  }

  /** Level 1 is the institution; level 2 a department of it, or a person [1168]. */
  private Place party() {
    return place(
        "HCP",
        place(
            "Inst",
            text("Name", (draft, name) -> draft.party.name = name),
            id(),
            typeId(draft -> draft.party.levelOne(draft.ident)),
            additionalId(draft -> draft.party.levelOne(draft.ident)),
            place(
                "Dept",
                id(),
                typeId(draft -> draft.party.service(draft.ident)),
                additionalId(draft -> draft.party.service(draft.ident))),
            person("HCPerson")),
        person("HCProf"));
  }

  private Place person(String name) {
    return place(
        name,
        id(),
        typeId(draft -> draft.party.person(draft.ident)),
        additionalId(draft -> draft.party.person(draft.ident)));
  }

  /** Stands right before the code of what it is. */
  private Place id() {
    return text("Id", (draft, id) -> draft.ident.id = id)
        .atStart((draft, in) -> draft.ident = new Ident());
  }

  private Place typeId(Consumer<Draft> whenRead) {
    return place("TypeId")
        .atStart((draft, in) -> draft.ident.type = in.attribute("V"))
        .atEnd(whenRead);
  }

  private Place additionalId(Consumer<Draft> whenRead) {
    return place(
            "AdditionalId",
            id(),
            place("Type").atStart((draft, in) -> draft.ident.type = in.attribute("V")))
        .atEnd(whenRead);
  }

  private Place place(String name, Place... children) {
    return new Place(namespace, name, children);
  }

  private Place text(String name, BiConsumer<Draft, String> action) {
    return place(name).withText(action);
  }
}
