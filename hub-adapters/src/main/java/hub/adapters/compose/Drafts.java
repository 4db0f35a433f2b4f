package hub.adapters.compose;

import hub.core.head.Head;
import hub.core.head.Party;
import hub.core.head.Person;
import hub.core.head.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of what is said to a message that was taken: from the service that received it to the one
 * that sent it, about the same patient, with reference to it. A person reads a draft, and a journal
 * system sends it.
 */
public final class Drafts {
  private Drafts() {}

  /**
   * Writes one.
   *
   * @param about the head of a message that was taken
   * @param contact who answers for it; an answer to a LOG_UTSKRIVNINGSKLAR must have one
   * @param msgId never used before
   * @throws DraftFault when the draft does not fit the message, or the message does not tell enough
   */
  public static Drafted write(
      Head about, Draft draft, @Nullable Contact contact, Instant now, UUID msgId) {
    Body body =
        switch (draft) {
          case Draft.Foresporsel question -> Bodies.question(about, question);
          case Draft.Svar answer -> Bodies.answer(about, answer);
          case Draft.Feil fault -> Bodies.fault(fault);
          case Draft.Avvik deviation -> Bodies.deviation(about, deviation);
        };
    if (draft instanceof Draft.Svar && contact == null) {
      throw DraftFault.ofDraft(
          "An answer needs the name and the telephone of who answers for it; give them.");
    }
    boolean sameWay = draft instanceof Draft.Avvik avvik && Bodies.isFromSender(about, avvik);
    List<String> warnings = new ArrayList<>(0);
    Party sender = sameWay ? about.sender() : about.receiver();
    Party receiver = sameWay ? about.receiver() : about.sender();
    DraftWriter writer =
        new DraftWriter(
            about,
            usable(sender, sameWay ? "Sender" : "Receiver", warnings),
            usable(receiver, sameWay ? "Receiver" : "Sender", warnings),
            patient(about.patient(), warnings));
    return new Drafted(writer.write(body, contact, now, msgId), List.copyOf(warnings));
  }

  /** A party with a name and a HER-id or ENH (REFERENCE §11.2, checks 20-22). */
  private static Party usable(@Nullable Party party, String where, List<String> warnings) {
    if (party == null || party.organisation().name() == null || party.partyId().isEmpty()) {
      throw DraftFault.ofMessage(
          "The message lacks the name, or the HER-id and ENH, of the organisation in /MsgHead/MsgInfo/"
              + where
              + ", so no message can be written to or from it.");
    }
    if (party.organisation().ident("HER").isEmpty() || party.levelTwoHerId().isEmpty()) {
      warnings.add(
          "The organisation in /MsgHead/MsgInfo/"
              + where
              + " does not have a HER-id on both levels; add it before the draft is sent.");
    }
    Unit service = party.service();
    if (service != null && (service.name() == null || service.idents().isEmpty())) {
      return new Party(party.organisation(), null, null);
    }
    Person person = party.person();
    return person != null && person.idents().isEmpty()
        ? new Party(party.organisation(), null, null)
        : party;
  }

  /** A name and FNR or DNR; anything else is looked at once more (checks 17-19). */
  private static Person patient(@Nullable Person patient, List<String> warnings) {
    if (patient == null || patient.fullName().isEmpty()) {
      throw DraftFault.ofMessage(
          "The message names no patient in /MsgHead/MsgInfo/Patient, and a draft is about one.");
    }
    if (patient.ident("FNR").or(() -> patient.ident("DNR")).isEmpty()) {
      warnings.add(
          "The patient has neither FNR nor DNR; make sure that the receiver can tell who it is.");
    }
    return patient;
  }
}
