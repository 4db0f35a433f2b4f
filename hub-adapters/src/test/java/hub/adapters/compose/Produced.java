package hub.adapters.compose;

import hub.adapters.xml.HeadReader;
import hub.adapters.xml.TestMessages;
import hub.core.duty.Rule;
import hub.core.head.Head;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of every message that the hub writes, about messages of our own. */
public final class Produced {
  static final Instant NOW = Instant.parse("2026-03-05T12:00:00.4Z");
  static final UUID MSG_ID = UUID.fromString("6b7f0f0e-8a35-4f0b-9a51-3d3a2f6f1c01");
  static final UUID OBLIGATION = UUID.fromString("2f4f87a5-1a28-5a86-9b0d-c247177769ff");
  static final Contact CONTACT = new Contact("Gunn", "Omsorg", "555 12 345");
  static final LocalDate DAY = LocalDate.parse("2026-03-09");

  private Produced() {}

  /** A klar with what a careful sender puts in: lists, texts, birth date and sex. */
  static TestMessages klar() {
    return TestMessages.of(MessageKind.LOG_UTSKRIVNINGSKLAR);
  }

  static TestMessages innlagt() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  static Head head(TestMessages message) {
    return HeadReader.read(message.bytes());
  }

  static Drafted draft(TestMessages about, Draft draft, @Nullable Contact contact) {
    return Drafts.write(head(about), draft, contact, NOW, MSG_ID);
  }

  static Drafted draft(TestMessages about, Draft draft) {
    return draft(about, draft, CONTACT);
  }

  public static List<Written> all() {
    List<Written> all = new ArrayList<>(drafts());
    for (BodyVersion version : List.of(BodyVersion.PLO_1_5, BodyVersion.PLO_1_6)) {
      TestMessages message =
          TestMessages.of(MessageKind.LOG_INNLAGT, version).copyTo("3001", "3002");
      for (Recipient by : Recipient.of(head(message))) {
        String name = version + (by.copy() ? " to a copy" : "");
        all.add(
            new Written(
                "AppRec, taken, " + name, AppRecs.accepted(head(message), by, NOW).orElseThrow()));
        all.add(
            new Written(
                "AppRec, rejected, " + name,
                AppRecs.rejected(head(message), by, NOW, TWO).orElseThrow()));
      }
    }
    return all;
  }

  static final List<AppRecError> TWO =
      List.of(
          new AppRecError("E10", "MsgId er ikke en UUID / The MsgId is no UUID. (/MsgHead)"),
          new AppRecError("E36", "pasienten mangler / The patient is missing. (/MsgHead)"));

  private static List<Written> drafts() {
    List<Written> drafts = new ArrayList<>();
    add(drafts, "svar, can", klar(), new Draft.Svar(Draft.Answer.CAN_RECEIVE, null, null));
    add(drafts, "svar, later", klar(), new Draft.Svar(Draft.Answer.CAN_RECEIVE_LATER, DAY, "<&>"));
    add(
        drafts,
        "svar, training, a patient without number",
        klar().processingStatus("T").patientWithoutId("1950-02-03", "2"),
        new Draft.Svar(Draft.Answer.CANNOT_YET, null, null));
    for (Asker asker : Asker.values()) {
      add(
          drafts,
          "foresporsel, 99 by " + asker,
          innlagt(),
          new Draft.Foresporsel(asker, 99, "Når kommer hjelpemidlene?"));
    }
    add(
        drafts,
        "foresporsel, 4 of a hospital",
        TestMessages.of(MessageKind.INNLEGGELSESRAPPORT),
        new Draft.Foresporsel(null, 4, null));
    for (Draft.Feil.Fault fault : Draft.Feil.Fault.values()) {
      add(drafts, "feil, " + fault, innlagt(), new Draft.Feil(fault, "Gjelder en annen enhet."));
    }
    add(
        drafts,
        "avvik of the hospital",
        innlagt(),
        new Draft.Avvik(Rule.TIDLIGMELDING, OBLIGATION, "Ringte kl. 12.", null));
    add(
        drafts,
        "avvik of the municipality, without contact",
        innlagt(),
        new Draft.Avvik(Rule.INNLEGGELSESRAPPORT, null, null, null));
    add(
        drafts,
        "avvik, parties by ENH only",
        innlagt()
            .senderOrganisation(
                TestMessages.name("Testvik sykehus HF") + TestMessages.ident("974 744 570", "ENH")),
        new Draft.Avvik(Rule.TIDLIGMELDING, null, null, null));
    return drafts;
  }

  private static void add(List<Written> to, String name, TestMessages about, Draft draft) {
    Drafted drafted = draft(about, draft, name.endsWith("without contact") ? null : CONTACT);
    to.add(new Written(name, drafted.xml(), drafted.warnings()));
  }
}
