package hub.core.explanation;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;

import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Story;
import hub.core.message.Answer;
import hub.core.message.Content;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.util.ArrayList;
import java.util.List;

/** What can become of each rule, told once each, for the texts that explain it. */
final class Stories {
  private static final String ADMITTED = "2026-05-11T10:00:00";
  private final List<Told> all = new ArrayList<>();

  /**
   * One outcome of one rule.
   *
   * @param name what happens, in a few words
   */
  record Told(Rule rule, String name, Story story, String asOf) {}

  private Stories() {}

  static List<Told> all() {
    Stories stories = new Stories();
    stories.admission();
    stories.ready();
    stories.discharge();
    stories.receipts();
    stories.contents();
    stories.wrongMessages();
    stories.cases();
    return stories.all;
  }

  private void tell(Rule rule, String name, String asOf, Story story) {
    all.add(new Told(rule, name, story, asOf));
  }

  private void admission() {
    tell(Rule.INNLAGT, "met by itself", "2026-05-11T11:00", admitted(Rule.INNLAGT));
    tell(Rule.INNLAGT, "told later", "2026-05-11T14:00", toldLater(Rule.INNLAGT));
    Rule r2 = Rule.TIDLIGMELDING;
    tell(r2, "open", "2026-05-11T12:00", admitted(r2));
    tell(r2, "warned", "2026-05-12T07:00", admitted(r2));
    tell(r2, "breached", "2026-05-12T11:00", admitted(r2));
    tell(r2, "met", "2026-05-11T13:00", admitted(r2).tidligmelding("2026-05-11T12:00"));
    tell(r2, "met late", "2026-05-12T13:00", admitted(r2).tidligmelding("2026-05-12T12:30"));
    tell(
        r2,
        "found afterwards",
        "2026-05-12T17:00",
        Story.about(r2)
            .tidligmelding("2026-05-12T12:00")
            .innlagt("2026-05-12T16:00", "2026-05-11T10:00:00"));
    tell(
        r2,
        "cancelled",
        "2026-05-11T18:00",
        admitted(r2).utskrevet("2026-05-11T17:00", "2026-05-11"));
    tell(
        r2,
        "retracted",
        "2026-05-12T13:00",
        admitted(r2).cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-05-12T12:00"));
    tell(
        r2,
        "corrected",
        "2026-05-12T12:00",
        admitted(r2).innlagt("igjen", "2026-05-12T11:00", "2026-05-11T12:00:00"));
    tell(
        r2,
        "over the change to summer time",
        "2026-03-28T12:00",
        Story.about(r2).innlagt("2026-03-28T10:20", "2026-03-28T10:00:00"));
    tell(
        r2,
        "only a date",
        "2026-05-11T12:00",
        Story.about(r2).innlagt("2026-05-11T10:20", "2026-05-10"));
    tell(
        r2,
        "a time in the future",
        "2026-05-11T12:00",
        Story.about(r2).innlagt("2026-05-11T10:20", "2026-05-11T11:00:00"));
    tell(
        r2,
        "the second municipality",
        "2026-05-12T14:00",
        admitted(r2)
            .add(
                message("andre", MessageKind.HELSEOPPL_SOKNAD, "2026-05-12T12:00")
                    .typeInnhold("2")
                    .to(party(99388, "Nabokommunen"))));
    Rule r3 = Rule.INNLEGGELSESRAPPORT;
    tell(r3, "open", "2026-05-11T12:00", admitted(r3));
    tell(r3, "warned", "2026-05-12T07:00", admitted(r3));
    tell(r3, "breached", "2026-05-12T11:00", admitted(r3));
    tell(r3, "met", "2026-05-11T13:00", admitted(r3).innleggelsesrapport("2026-05-11T12:00"));
    tell(r3, "met late", "2026-05-15T13:00", admitted(r3).innleggelsesrapport("2026-05-15T12:30"));
    tell(
        r3,
        "cancelled",
        "2026-05-11T18:00",
        admitted(r3).utskrevet("2026-05-11T17:00", "2026-05-11"));
    tell(
        r3,
        "retracted",
        "2026-05-12T13:00",
        admitted(r3).cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-05-12T12:00"));
    tell(
        Rule.ANNEN_KOMMUNE,
        "open",
        "2026-05-12T14:00",
        admitted(Rule.ANNEN_KOMMUNE)
            .add(
                message("andre", MessageKind.HELSEOPPL_SOKNAD, "2026-05-12T12:00")
                    .to(party(99388, "Nabokommunen"))));
  }

  private void ready() {
    Rule r5 = Rule.SVAR;
    tell(
        r5,
        "open, the same day",
        "2026-04-01T10:30",
        Story.about(r5).klar("klar", "2026-04-01T10:00"));
    tell(
        r5,
        "open, over Easter",
        "2026-04-01T16:00",
        Story.about(r5).klar("klar", "2026-04-01T14:00"));
    tell(
        r5,
        "open, on a Saturday",
        "2026-05-09T16:00",
        Story.about(r5).klar("klar", "2026-05-09T10:00"));
    tell(r5, "breached", "2026-04-01T16:00", Story.about(r5).klar("klar", "2026-04-01T10:00"));
    tell(
        r5,
        "met",
        "2026-04-01T16:00",
        Story.about(r5).klar("klar", "2026-04-01T10:00").svar("svar", "2026-04-01T11:00", "klar"));
    tell(
        r5,
        "met late",
        "2026-04-01T16:00",
        Story.about(r5).klar("klar", "2026-04-01T10:00").svar("svar", "2026-04-01T15:00", "klar"));
    tell(
        r5,
        "cancelled",
        "2026-04-01T16:00",
        Story.about(r5).klar("klar", "2026-04-01T10:00").avmeldt("2026-04-01T12:00"));
    Rule r7 = Rule.TILBUD_KLART;
    tell(r7, "open", "2026-05-12T12:00", cannotYet(r7));
    tell(
        r7,
        "met",
        "2026-05-13T12:00",
        cannotYet(r7).add(answering("dato", "2026-05-13T09:00", Answer.CAN_RECEIVE_LATER)));
    tell(r7, "cancelled", "2026-05-13T12:00", cannotYet(r7).avmeldt("2026-05-13T09:00"));
    tell(Rule.MOTTAK, "open", "2026-05-12T12:00", admittedAndReady(Rule.MOTTAK));
    tell(
        Rule.MOTTAK,
        "met",
        "2026-05-14T12:00",
        admittedAndReady(Rule.MOTTAK).utskrevet("2026-05-14T11:00", "2026-05-14T10:00:00"));
    tell(
        Rule.MOTTAK,
        "cancelled",
        "2026-05-14T12:00",
        admittedAndReady(Rule.MOTTAK).avmeldt("2026-05-13T11:00"));
    tell(
        Rule.AVMELDING,
        "met by itself",
        "2026-05-14T12:00",
        admittedAndReady(Rule.AVMELDING).avmeldt("2026-05-13T11:00"));
    tell(Rule.SENDEVINDU, "in the afternoon", "2026-05-13T16:00", readyAt("2026-05-13T14:30"));
    tell(Rule.SENDEVINDU, "on Ascension Day", "2026-05-14T16:00", readyAt("2026-05-14T10:00"));
    tell(Rule.GRUNNLAG, "none", "2026-05-12T12:00", readyAt("2026-05-12T10:00"));
    tell(
        Rule.GRUNNLAG,
        "none since the withdrawal",
        "2026-05-13T14:00",
        admitted(Rule.GRUNNLAG)
            .tidligmelding("2026-05-11T12:00")
            .klar("klar", "2026-05-12T10:00")
            .avmeldt("2026-05-12T11:00")
            .klar("ny", "2026-05-13T13:00"));
  }

  private void discharge() {
    Rule r8 = Rule.UTSKRIVNINGSRAPPORT;
    tell(r8, "open", "2026-05-12T12:00", discharged(r8));
    tell(r8, "breached", "2026-05-13T12:00", discharged(r8));
    tell(r8, "met", "2026-05-12T14:00", discharged(r8).utskrivningsrapport("2026-05-12T13:00"));
    tell(
        r8, "met late", "2026-05-13T14:00", discharged(r8).utskrivningsrapport("2026-05-13T00:00"));
    tell(
        r8,
        "found afterwards, only a date",
        "2026-02-02T14:00",
        Story.about(r8).utskrevet("2026-02-02T10:00", "2026-02-01"));
    tell(
        r8,
        "retracted",
        "2026-05-13T12:00",
        discharged(r8).cancelled("utskrevet", MessageKind.LOG_UTSKREVET, "2026-05-13T09:00"));
    Rule r17 = Rule.EPIKRISE;
    tell(r17, "open", "2026-05-12T12:00", discharged(r17));
    tell(
        Rule.UTSKREVET_MANGLER,
        "another stay",
        "2026-05-20T12:00",
        admitted(r8).innlagt("ny", "2026-05-20T10:20", "2026-05-20T10:00:00"));
  }

  private void receipts() {
    Rule r11 = Rule.APPLIKASJONSKVITTERING;
    tell(r11, "open", "2026-05-12T12:00", admitted(r11));
    tell(r11, "breached", "2026-05-16T12:00", admitted(r11));
    tell(
        r11,
        "met",
        "2026-05-12T12:00",
        admitted(r11)
            .add(
                message("kvittering", MessageKind.APPREC, "2026-05-11T10:30")
                    .from(MUNICIPALITY)
                    .to(HOSPITAL)
                    .refersTo("innlagt")));
    Rule r12 = Rule.FORESPORSEL_SVAR;
    tell(r12, "open", "2026-05-12T12:00", asked(r12));
    tell(
        r12,
        "met",
        "2026-05-12T14:00",
        asked(r12)
            .add(
                message("svar", MessageKind.DIALOG_SVAR, "2026-05-12T13:00")
                    .refersTo("foresporsel")));
  }

  private void contents() {
    tell(
        Rule.TIDLIGMELDING_INNHOLD,
        "all is missing",
        "2026-05-11T14:00",
        admitted(Rule.TIDLIGMELDING)
            .add(
                message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00")
                    .typeInnhold("1")
                    .lacks(
                        Content.STATUS,
                        Content.FORLOP,
                        Content.FORVENTET_UTSKRIVNING,
                        Content.KONTAKT)));
    tell(
        Rule.INNLEGGELSESRAPPORT_INNHOLD,
        "all is missing",
        "2026-05-11T14:00",
        admitted(Rule.TIDLIGMELDING)
            .add(
                message("rapport", MessageKind.INNLEGGELSESRAPPORT, "2026-05-11T12:00")
                    .lacks(
                        Content.TJENESTER,
                        Content.KONTAKT,
                        Content.HELSETILSTAND,
                        Content.FUNKSJON)));
    tell(
        Rule.UTSKRIVNINGSKLAR_INNHOLD,
        "all is missing",
        "2026-05-12T14:00",
        admitted(Rule.TIDLIGMELDING)
            .add(
                message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T12:00")
                    .typeInnhold("1")
                    .lacks(Content.DIAGNOSE, Content.PLAN, Content.FUNKSJON))
            .klar("klar", "2026-05-12T10:00"));
  }

  private void wrongMessages() {
    tell(
        Rule.TIDSPUNKT_MANGLER,
        "of admission",
        "2026-05-11T14:00",
        Story.about(Rule.TIDLIGMELDING)
            .add(message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T12:00")));
    tell(
        Rule.HENDELSE_I_FREMTIDEN,
        "an hour",
        "2026-05-11T14:00",
        Story.about(Rule.TIDLIGMELDING).innlagt("2026-05-11T12:00", "2026-05-11T13:00:00"));
    tell(
        Rule.ENDRING_IKKE_TILLATT,
        "of an admission",
        "2026-05-11T14:00",
        admitted(Rule.TIDLIGMELDING)
            .add(
                message("endring", MessageKind.LOG_INNLAGT, "2026-05-11T12:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("innlagt")
                    .tells(Hendelse.INNLAGT, "2026-05-11T10:00:00")));
    MessageBuilder innlagt =
        message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:20")
            .tells(Hendelse.INNLAGT, ADMITTED);
    tell(
        Rule.MSGID_GJENBRUK,
        "refused",
        "2026-05-11T14:00",
        Story.about(Rule.TIDLIGMELDING)
            .add(innlagt)
            .add(new Fact.Reused(innlagt.message(), MessageBuilder.instant("2026-05-11T11:00"))));
  }

  private void cases() {
    Rule k1 = Rule.KOORDINATOR_VARSEL;
    tell(k1, "met by itself", "2026-02-05T10:00", notice(k1, Need.KOORDINATOR));
    Rule k2 = Rule.KOORDINATOR_OPPNEVNT;
    tell(k2, "open", "2026-02-05T10:00", notice(k2, Need.KOORDINATOR));
    tell(
        k2,
        "met",
        "2026-02-06T10:00",
        notice(k2, Need.KOORDINATOR).add(answer("svar", Need.KOORDINATOR, Act.APPOINTED)));
    tell(
        k2,
        "cancelled",
        "2026-02-06T10:00",
        notice(k2, Need.KOORDINATOR).add(answer("trukket", Need.KOORDINATOR, Act.WITHDRAWN)));
    Rule k3 = Rule.IP_IGANGSATT;
    tell(k3, "open", "2026-02-05T10:00", notice(k3, Need.INDIVIDUELL_PLAN));
    tell(
        k3,
        "met",
        "2026-02-06T10:00",
        notice(k3, Need.INDIVIDUELL_PLAN)
            .add(answer("plan", Need.INDIVIDUELL_PLAN, Act.PLAN_STARTED)));
    tell(
        Rule.EN_PLAN,
        "a second plan",
        "2026-02-06T10:00",
        notice(k3, Need.INDIVIDUELL_PLAN)
            .add(answer("plan", Need.INDIVIDUELL_PLAN, Act.PLAN_STARTED))
            .add(
                message("plan-2", MessageKind.KOORDINATORMELDING, "2026-02-05T14:00")
                    .from(MUNICIPALITY)
                    .to(HOSPITAL)
                    .coordination(stated(Need.INDIVIDUELL_PLAN, Act.PLAN_STARTED))));
    Rule k5 = Rule.BARN_PAARORENDE;
    tell(k5, "open", "2026-02-05T10:00", notice(k5, Need.BARN_SOM_PAARORENDE));
    tell(
        k5,
        "met",
        "2026-02-06T10:00",
        notice(k5, Need.BARN_SOM_PAARORENDE)
            .add(answer("svar", Need.BARN_SOM_PAARORENDE, Act.ACKNOWLEDGED)));
    Rule k5a = Rule.BARN_PAARORENDE_VARSEL;
    tell(k5a, "met by itself", "2026-02-05T10:00", notice(k5a, Need.BARN_SOM_PAARORENDE));
    tell(Rule.SAMTYKKE_IKKE_OPPGITT, "no ground", "2026-02-05T10:00", notice(k1, Need.KOORDINATOR));
    tell(
        Rule.AVSLAG_UTEN_KLAGEINFO,
        "declined",
        "2026-02-06T10:00",
        notice(k2, Need.KOORDINATOR).add(answer("avslag", Need.KOORDINATOR, Act.DECLINED)));
  }

  private static Story admitted(Rule rule) {
    return Story.about(rule).innlagt("2026-05-11T10:20", ADMITTED);
  }

  private static Story toldLater(Rule rule) {
    return Story.about(rule)
        .add(
            message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T11:00")
                .typeInnhold("1")
                .tells(Hendelse.INNLAGT, ADMITTED))
        .innlagt("2026-05-11T13:00", ADMITTED);
  }

  private static Story readyAt(String acceptedAt) {
    return Story.about(Rule.SVAR).klar("klar", acceptedAt);
  }

  private static Story admittedAndReady(Rule rule) {
    return admitted(rule).klar("klar", "2026-05-12T10:00");
  }

  private static Story cannotYet(Rule rule) {
    return admittedAndReady(rule).add(answering("svar", "2026-05-12T11:00", Answer.CANNOT_YET));
  }

  private static Fact answering(String msgId, String acceptedAt, Answer answer) {
    Message plain = message(msgId, MessageKind.DIALOG_NOTAT, acceptedAt).refersTo("klar").message();
    Message message =
        new Message(
            plain.id(),
            plain.msgId(),
            plain.kind(),
            plain.status(),
            plain.version(),
            plain.generatedAt(),
            plain.sender(),
            plain.receiver(),
            plain.copies(),
            plain.patient(),
            plain.refToParent(),
            plain.refToConversation(),
            plain.training(),
            plain.told().answering(answer, false));
    return new Fact.Received(message, MessageBuilder.instant(acceptedAt));
  }

  private static Story asked(Rule rule) {
    return Story.about(rule)
        .add(
            message("foresporsel", MessageKind.DIALOG_FORESPORSEL, "2026-05-11T10:00")
                .from(HOSPITAL)
                .to(MUNICIPALITY));
  }

  private static Story discharged(Rule rule) {
    return admitted(rule).utskrevet("2026-05-12T11:00", "2026-05-12T10:00:00");
  }

  private static Story notice(Rule rule, Need need) {
    return Story.about(rule)
        .add(
            message("varsel", MessageKind.KOORDINATORMELDING, "2026-02-04T10:00")
                .from(HOSPITAL)
                .to(MUNICIPALITY)
                .coordination(stated(need, Act.NOTICE)));
  }

  private static MessageBuilder answer(String msgId, Need need, Act act) {
    return message(msgId, MessageKind.KOORDINATORMELDING, "2026-02-05T12:00")
        .from(act == Act.WITHDRAWN ? HOSPITAL : MUNICIPALITY)
        .to(act == Act.WITHDRAWN ? MUNICIPALITY : HOSPITAL)
        .coordination(stated(need, act));
  }

  private static Coordination stated(Need need, Act act) {
    return new Coordination(
        need, act, Source.KOORDINATORMELDING, Certainty.STATED, null, null, null);
  }
}
