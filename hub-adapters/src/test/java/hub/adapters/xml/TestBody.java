package hub.adapters.xml;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.util.stream.Stream;

/** The body of a test message, with its parts in the order of the schemas. */
final class TestBody {
  private static final String OID = "2.16.578.1.12.4.1.1.";
  private static final String JOURNALNOTAT =
      "<epj2:GenereltJournalnotat m1:basiskomponenttype=\"EPJ dokument\""
          + " m1:komponenttype=\"2.16.578.1.12.4.1.6.13.11009.0\" komponentID=\"k1\">";

  private static final String SERVICE =
      "<EksisterendeTjeneste><BetegnelseTjeneste>Hjemmesykepleie</BetegnelseTjeneste>"
          + "<PrivatTjeneste>false</PrivatTjeneste></EksisterendeTjeneste>";
  private static final String APPLICATION =
      "<OpplysningerTilSoknad><EgensoknadSendt>false</EgensoknadSendt></OpplysningerTilSoknad>";
  private static final String M1 = " xmlns:m1=\"http://www.kith.no/xmlstds/epj/meta/2008-02-20\"";

  /** Of a standard that the hub has no schema for; nothing in it is ever read. */
  private static final String EPIKRISE =
      "<Message xmlns=\"http://www.kith.no/xmlstds/epikrise/2012-02-15\">"
          + "<Oppdiktet kode=\"1\">Bare prøve.<Mer/></Oppdiktet></Message>";

  private final MessageKind kind;
  private final BodyVersion version;

  /** Not asked for in an EPIKRISE. */
  private final BodyRoot root;

  private String status = "<Forsendelsesstatus V=\"N\"/>";
  private String statusCode = "N";
  private String typeInnhold = "1";
  private final StringBuilder times = new StringBuilder();
  private String utTil = "<UtTil V=\"1\" S=\"" + OID + "8408\"/>";
  private String theme = theme("7322", "6") + "<dia:Tema>Tema</dia:Tema>";
  private String contact = "";
  private String diagnosis = "";
  private String functions = "";
  private String services = "";
  private final StringBuilder medical = new StringBuilder();
  private final StringBuilder nursing = new StringBuilder();

  TestBody(MessageKind kind, BodyVersion version) {
    this.kind = kind;
    this.version = version;
    this.root =
        Stream.of(BodyRoot.values())
            .filter(one -> kind == MessageKind.EPIKRISE || isOf(one))
            .findFirst()
            .orElseThrow();
  }

  private boolean isOf(BodyRoot one) {
    return one.version() == version && one.carries(kind, null);
  }

  void status(String code) {
    statusCode = code;
    status = "<Forsendelsesstatus V=\"" + code + "\"/>";
  }

  void typeInnhold(String code) {
    typeInnhold = code;
  }

  void time(String code, String value, boolean anslag) {
    times.append(hendelse(code, value, anslag));
  }

  void theme(String list, String code, String text) {
    theme = theme(list, code) + "<dia:Tema>" + text + "</dia:Tema>";
  }

  void utTil(String code, String uttilstand) {
    utTil = "<Uttilstand V=\"" + uttilstand + "\"/><UtTil V=\"" + code + "\"/>";
  }

  void contact() {
    contact =
        "<TilknyttetEnhet><Kontaktenhet><fk1:OrganisationName>Sengepost 3</fk1:OrganisationName>"
            + "<fk1:Ident><fk1:Id>P3</fk1:Id><fk1:TypeId V=\"LAV\"/></fk1:Ident>"
            + "<fk1:TeleCom><fk1:TeleAddress V=\"tel:55512345\"/></fk1:TeleCom>"
            + "</Kontaktenhet></TilknyttetEnhet>";
  }

  void diagnosis() {
    diagnosis =
        "<InfoMedisinskDiagnose><MedisinskDiagnose><Hoveddiagnose>true</Hoveddiagnose>"
            + "<Diagnosekode V=\"S72\" S=\""
            + OID
            + "7110\"/></MedisinskDiagnose></InfoMedisinskDiagnose>";
  }

  void functions() {
    functions =
        "<InfoKartleggingFunksjonsniva><KartlagtFunksjon><Funksjonsvariabel V=\"5\" S=\""
            + OID
            + "9111\"/><Vurdering>3</Vurdering></KartlagtFunksjon></InfoKartleggingFunksjonsniva>";
  }

  void services() {
    services = SERVICE;
  }

  void journal(String list, String code, String text) {
    (list.equals("9141") ? nursing : medical)
        .append("<epj2:Journaltekst><epj2:Overskriftskode V=\"")
        .append(code)
        .append("\" S=\"")
        .append(OID)
        .append(list)
        .append("\"/><epj2:Notat>")
        .append(text)
        .append("</epj2:Notat></epj2:Journaltekst>");
  }

  String xml() {
    return switch (kind) {
      case LOG_INNLAGT -> logistics("MeldingInnlagtPasient", times("1", "2026-03-01T10:00:00"));
      case LOG_UTSKRIVNINGSKLAR ->
          logistics("MeldingUtskrivningsklarPasient", times("3", "2026-03-05"));
      case LOG_AVMELDING -> logistics("AvmeldingUtskrivningsklarPasient", times("4", "2026-03-06"));
      case LOG_TILBAKEMELDING ->
          logistics("TilbakemeldingUtskrivningsklarPasient", times("3", "2026-03-05"));
      case LOG_UTSKREVET ->
          logistics(
              "MeldingOmUtskrevetPasient",
              "<UtskrevetTil>" + utTil + "</UtskrevetTil>" + times("2", "2026-03-07"));
      case LOG_DOD -> logistics("OrienteringOmDod", times("13", "2026-03-07"));
      case EPJ_EKSTRAKT -> extract();
      case KOORDINATORMELDING -> koordinator();
      case EPIKRISE -> EPIKRISE;
      default -> kind.isDialog() ? dialog() : version == BodyVersion.PLO_2_0 ? summary() : report();
    };
  }

  private String report() {
    return plo(
        switch (kind) {
          case HELSEOPPL_SOKNAD ->
              (version == BodyVersion.PLO_1_5 ? APPLICATION : innhold() + expected())
                  + diagnosis
                  + medical()
                  + nursing()
                  + functions;
          case INNLEGGELSESRAPPORT -> diagnosis + medical() + services + functions + nursing();
          case UTSKRIVNINGSRAPPORT ->
              innhold() + stays() + diagnosis + medical() + nursing() + functions;
          case MEDISINSKE_OPPLYSNINGER, HELSEOPPLYSNINGER_LEGE -> diagnosis + medical() + functions;
          case ORIENTERING_TJENESTETILBUD -> services.isEmpty() ? SERVICE : services;
          case FRAVARSMELDING ->
              "<Fraversassistent><MottakerFravarende>true</MottakerFravarende></Fraversassistent>";
          default -> throw new IllegalStateException(kind.name());
        });
  }

  /** The reports of 2.0 differ in what may follow these. */
  private String summary() {
    String notes = medical.isEmpty() ? "" : JOURNALNOTAT + medical + "</epj2:GenereltJournalnotat>";
    return plo(diagnosis + notes + functions.replace("<Vurdering>3</Vurdering>", "") + services)
        .replace("KartlagtFunksjon", "Funksjonsbeskrivelse");
  }

  private String expected() {
    return times.isEmpty() ? stay(hendelse("3", "2026-03-09", true)) : stays();
  }

  private String extract() {
    return "<n:Node xmlns:n=\""
        + root.namespace()
        + "\""
        + M1
        + " m1:basiskomponenttype=\"EPJ ekstrakt\" m1:komponenttype=\"1.2.3\" komponentID=\"k1\"/>";
  }

  private String koordinator() {
    return "<KoordinatorMelding xmlns=\""
        + root.namespace()
        + "\"><Status>"
        + statusCode
        + "</Status><Person><Patient/></Person><Notice><Need>KOORDINATOR</Need>"
        + "<SeenAt>2026-03-01</SeenAt></Notice>"
        + "<Contact><Name>Prøve</Name><Phone>55512345</Phone></Contact></KoordinatorMelding>";
  }

  private String innhold() {
    return "<TypeInnholdIMelding><TypeInnhold V=\""
        + typeInnhold
        + "\" S=\""
        + OID
        + "9140\"/></TypeInnholdIMelding>";
  }

  private String stays() {
    return times
        .toString()
        .replace("<TidsfestetHendelse>", "<OpplysningOpphold><TidsfestetHendelse>")
        .replace("</TidsfestetHendelse>", "</TidsfestetHendelse></OpplysningOpphold>");
  }

  private static String stay(String event) {
    return "<OpplysningOpphold>" + event + "</OpplysningOpphold>";
  }

  private String times(String code, String dull) {
    return times.isEmpty() ? hendelse(code, dull, false) : times.toString();
  }

  private String hendelse(String code, String value, boolean anslag) {
    String time = value.contains("T") ? value : value + "T08:00:00";
    return "<TidsfestetHendelse><Hendelsekode V=\""
        + code
        + "\" S=\""
        + OID
        + "9121\"/>"
        + (version == BodyVersion.PLO_2_0
            ? "<TidspunktForHendelse>" + time + "</TidspunktForHendelse>"
            : "<TidspunktForHendelse V=\"" + value + "\"/>")
        + "<Anslag>"
        + anslag
        + "</Anslag></TidsfestetHendelse>";
  }

  private String medical() {
    return medical.isEmpty()
        ? ""
        : "<MedisinskfagligeOpplysninger>"
            + JOURNALNOTAT
            + medical
            + "</epj2:GenereltJournalnotat>"
            + "</MedisinskfagligeOpplysninger>";
  }

  private String nursing() {
    return nursing.isEmpty()
        ? ""
        : "<Sykepleierdokumentasjon><InfoFraSykepleier>"
            + nursing
            + "</InfoFraSykepleier></Sykepleierdokumentasjon>";
  }

  private String logistics(String child, String content) {
    return plo("<b:" + child + ">" + content + "</b:" + child + ">");
  }

  /** The component is the default namespace and the root has a prefix, as real systems have it. */
  private String plo(String content) {
    return "<b:"
        + root.element()
        + " xmlns:b=\""
        + root.namespace()
        + "\" xmlns=\""
        + Namespaces.poKomponent(version)
        + "\" xmlns:fk1=\"http://www.kith.no/xmlstds/felleskomponent1\""
        + M1
        + " xmlns:epj2=\"http://www.kith.no/xmlstds/epj/epj2/2008-02-20\">\n"
        + administrative()
        + content
        + "</b:"
        + root.element()
        + ">";
  }

  private String administrative() {
    String head =
        "<InformasjonOmForsendelsen>" + status + "</InformasjonOmForsendelsen>\n" + contact;
    return version == BodyVersion.PLO_2_0
        ? (kind.isLogistics() ? "" : innhold())
            + "<FellesAdministrativeOpplysninger>"
            + head
            + "</FellesAdministrativeOpplysninger>"
        : head;
  }

  private String dialog() {
    String namespace = root.namespace();
    String content =
        kind == MessageKind.DIALOG_FORESPORSEL
            ? "<dia:Foresporsel><dia:TypeForesp V=\"99\" S=\""
                + OID
                + "9152\"/><dia:Sporsmal>Prøve?</dia:Sporsmal></dia:Foresporsel>"
            : "<dia:Notat>"
                + theme
                + "<dia:TekstNotatInnhold>Prøve.</dia:TekstNotatInnhold></dia:Notat>";
    return "<dia:Dialogmelding xmlns:dia=\"" + namespace + "\">" + content + "</dia:Dialogmelding>";
  }

  private static String theme(String list, String code) {
    return "<dia:TemaKodet V=\"" + code + "\" S=\"" + OID + list + "\"/>";
  }
}
