package hub.adapters.xml;

import static hub.core.message.Content.DIAGNOSE;
import static hub.core.message.Content.FUNKSJON;
import static hub.core.message.Content.HELSETILSTAND;
import static hub.core.message.Content.KONTAKT;
import static hub.core.message.Content.TJENESTER;

import hub.core.message.Content;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of the pleie og omsorg bodies [80704]. One tree serves all kinds and versions: what
 * one does not have is never met. 2.0 has the administrative part in an element of its own, notes
 * right below the root, and the time of an event as text.
 */
final class PloPlaces {
  private static final List<String> NOTICES =
      List.of(
          "MeldingInnlagtPasient",
          "MeldingUtskrivningsklarPasient",
          "AvmeldingUtskrivningsklarPasient",
          "MeldingOmUtskrevetPasient",
          "OrienteringOmDod",
          "TilbakemeldingUtskrivningsklarPasient");

  private final BodyRoot root;
  private final String po;

  PloPlaces(BodyRoot root) {
    this.root = root;
    this.po = Namespaces.poKomponent(root.version());
  }

  Place body() {
    List<Place> places = new ArrayList<>(administrative());
    places.add(po("FellesAdministrativeOpplysninger", administrative().toArray(Place[]::new)));
    places.addAll(clinical());
    for (String notice : NOTICES) {
      places.add(logistics(notice));
    }
    return new Place(root.namespace(), root.element(), places.toArray(Place[]::new));
  }

  private List<Place> administrative() {
    return List.of(
        po(
            "InformasjonOmForsendelsen",
            po("Forsendelsesstatus").atStart(PloPlaces::status),
            po("SvarPaaForesporsel")
                .withText((draft, text) -> draft.body.answersRequest = isTrue(text))),
        po("TilknyttetEnhet", po("Kontaktenhet", contact(3))),
        po("KontaktpersonHelsepersonell", po("Kontaktperson", telecom(), role())),
        po("AnsvarForRapport", po("AnsvarligRapport", telecom(), role())));
  }

  private List<Place> clinical() {
    return List.of(
        po(
            "TypeInnholdIMelding",
            po("TypeInnhold").atStart((draft, in) -> draft.body.typeInnhold = in.attribute("V"))),
        po("OpplysningOpphold", event()),
        po("InfoMedisinskDiagnose", diagnosis()),
        po(
            "MedisinskfagligeOpplysninger",
            po("InfoTidligereSykdommer", journaltekst()),
            journalnotat()),
        po(
            "Sykepleierdokumentasjon",
            po("InfoFraSykepleier", journaltekst()),
            po("InfoVurderinger", journaltekst()),
            po("InfoMaalForventetRes", journaltekst())),
        po(
            "OpplysningerAndreFaggrupper",
            po("AndreFagrapporter", journaltekst()),
            po("InfoVurderinger", journaltekst())),
        po("InfoAndreViktigeOpplysninger", journalnotat()),
        po("InfoKartleggingFunksjonsniva", function(), described()),
        journalnotat(),
        plan(),
        service());
  }

  /** Only 2.0 has it. A "no" tells nothing that a rule rests on. */
  private Place plan() {
    return po(
        "OpplysningerOmIndividuellPlan",
        flag("IndividuellPlanForeligger", Need.INDIVIDUELL_PLAN, Act.PLAN_EXISTS),
        flag("KoordinatorOppnevnt", Need.KOORDINATOR, Act.APPOINTED));
  }

  private Place flag(String name, Need need, Act act) {
    return po(name)
        .withText((draft, text) -> {
          if (isTrue(text)) {
            draft.body.coordination.add(Coordination.indicated(need, act, Source.PLO_2_0));
          }
        });
  }

  private static Place role() {
    return CoordinationDraft.roleIn(Namespaces.FK1);
  }

  private static void status(Draft draft, SafeReader in) {
    draft.body.status(in.attribute("V"));
  }

  private Place logistics(String name) {
    Place dischargedTo =
        po(
            "UtskrevetTil",
            po("UtTil").atStart((draft, in) -> draft.body.utTil = in.attribute("V")),
            po("Uttilstand").atStart((draft, in) -> draft.body.uttilstand = in.attribute("V")));
    return new Place(root.namespace(), name, event(), dischargedTo)
        .atStart((draft, in) -> draft.body.logistics = name);
  }

  private Place event() {
    return po(
            "TidsfestetHendelse",
            po("Hendelsekode").atStart((draft, in) -> draft.body.eventCode = in.attribute("V")),
            po("TidspunktForHendelse")
                .atStart((draft, in) -> draft.body.eventTime = in.attribute("V"))
                .withText((draft, time) -> draft.body.eventTime = time),
            po("Anslag").withText(PloPlaces::estimate))
        .atStart((draft, in) -> draft.body.beginEvent())
        .atEnd(draft -> draft.body.endEvent());
  }

  private static void estimate(Draft draft, String anslag) {
    draft.body.estimate = isTrue(anslag);
  }

  private static boolean isTrue(String text) {
    return text.equals("true") || text.equals("1");
  }

  private Place diagnosis() {
    return po(
        "MedisinskDiagnose",
        po("Diagnosekode")
            .atStart((draft, in) -> {
              if (isCoded(in)) {
                diagnosed(draft);
              }
            }),
        po("DiagnoseBeskrivelse").whenFilled(PloPlaces::diagnosed));
  }

  private static void diagnosed(Draft draft) {
    draft.body.has(DIAGNOSE);
    draft.body.has(HELSETILSTAND);
  }

  private Place function() {
    return po(
        "KartlagtFunksjon", coded("Funksjonsvariabel", FUNKSJON), filled("Vurdering", FUNKSJON));
  }

  private Place described() {
    return po(
        "Funksjonsbeskrivelse",
        coded("Funksjonsvariabel", FUNKSJON),
        filled("FunksjonsbeskrivelseTekst", FUNKSJON));
  }

  /** PrivatTjeneste, which the schema asks for, tells no service by itself. */
  private Place service() {
    return po(
        "EksisterendeTjeneste",
        coded("IPLOStjenestetype", TJENESTER),
        filled("BetegnelseTjeneste", TJENESTER),
        filled("OpplysningerOmTjenesten", TJENESTER));
  }

  private static Place journalnotat() {
    return new Place(Namespaces.EPJ2, "GenereltJournalnotat", journaltekst());
  }

  private static Place journaltekst() {
    return new Place(
            Namespaces.EPJ2,
            "Journaltekst",
            new Place(Namespaces.EPJ2, "Overskriftskode").atStart(PloPlaces::heading),
            new Place(Namespaces.EPJ2, "Notat").whenFilled(draft -> draft.body.written = true))
        .atStart((draft, in) -> draft.body.beginJournaltekst())
        .atEnd(draft -> draft.body.endJournaltekst());
  }

  private static void heading(Draft draft, SafeReader in) {
    draft.body.heading = in.attribute("V");
    draft.body.headingList = in.attribute("S");
  }

  /** An organisation with its contact details, and those of the units and persons in it. */
  private static Place[] contact(int levels) {
    return levels == 0
        ? new Place[] {telecom()}
        : new Place[] {
          telecom(),
          new Place(Namespaces.FK1, "Organisation", contact(levels - 1)),
          new Place(Namespaces.FK1, "HealthcareProfessional", telecom())
        };
  }

  private static Place telecom() {
    Place address =
        new Place(Namespaces.FK1, "TeleAddress")
            .atStart((draft, in) -> {
              if (in.attribute("V") != null) {
                draft.body.has(KONTAKT);
              }
            });
    return new Place(Namespaces.FK1, "TeleCom", address);
  }

  private Place coded(String name, Content content) {
    return po(name)
        .atStart((draft, in) -> {
          if (isCoded(in)) {
            draft.body.has(content);
          }
        });
  }

  private static boolean isCoded(SafeReader in) {
    return in.attribute("V") != null || in.attribute("OT") != null || in.attribute("DN") != null;
  }

  private Place filled(String name, Content content) {
    return po(name).whenFilled(draft -> draft.body.has(content));
  }

  private Place po(String name, Place... children) {
    return new Place(po, name, children);
  }
}
