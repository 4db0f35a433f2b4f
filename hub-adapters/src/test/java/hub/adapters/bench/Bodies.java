package hub.adapters.bench;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Bodies of invented messages, PLO 1.6 and dialogmelding 1.0. */
final class Bodies {
  private static final String KITH = "http://www.kith.no/xmlstds/";
  private static final String OID = "2.16.578.1.12.4.1.1.";

  private Bodies() {}

  static String time(LocalDateTime time) {
    return time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  static String innlagt(String status, LocalDateTime admitted) {
    return logistikk(
        status, "MeldingInnlagtPasient", hendelse("1", "Pasient innlagt", time(admitted), false));
  }

  static String utskrivningsklar(LocalDateTime admitted, LocalDateTime ready) {
    return logistikk(
        "N",
        "MeldingUtskrivningsklarPasient",
        hendelse("1", "Pasient innlagt", time(admitted), false)
            + hendelse("3", "Pasient utskrivningsklar", ready.toLocalDate().toString(), true));
  }

  static String utskrevet(LocalDateTime discharged) {
    return logistikk(
        "N",
        "MeldingOmUtskrevetPasient",
        """
        <UtskrevetTil>
          <Uttilstand V="1" S="%s8431" DN="Som levende"/>
          <UtTil V="1" S="%s8408" DN="Bosted/arbeidssted"/>
        </UtskrevetTil>
        """
                .formatted(OID, OID)
            + hendelse("2", "Pasient utskrevet", time(discharged), false));
  }

  /** TypeInnhold 1 with status N is the tidligmelding, 2 with M an update. */
  static String helseopplysninger(
      String status, String innhold, LocalDateTime expected, String text) {
    return plo(
        "HelseopplysningerVedSoknad",
        "HelseopplysningerVedSoknad",
        status,
        """
        <TypeInnholdIMelding>
          <TypeInnhold V="%s" S="%s9140" DN="%s"/>
        </TypeInnholdIMelding>
        <OpplysningOpphold>
        %s</OpplysningOpphold>
        <InfoMedisinskDiagnose>
          <MedisinskDiagnose>
            <Hoveddiagnose>true</Hoveddiagnose>
            <Diagnosekode V="S720" S="%s7110" DN="Brudd i lårhals"/>
          </MedisinskDiagnose>
        </InfoMedisinskDiagnose>
        %s%s\
        """
            .formatted(
                innhold,
                OID,
                innhold.equals("1") ? "Varsel om innlagt pasient" : "Oppdaterte opplysninger",
                hendelse("3", "Pasient utskrivningsklar", expected.toLocalDate().toString(), true)
                    .indent(2),
                OID,
                notater(
                    journaltekst("9145", "1", "Pasientens status", text)
                        + journaltekst(
                            "9145", "2", "Antatt forløp", "Operasjon, så opptrening. " + text)),
                funksjon()));
  }

  static String innleggelsesrapport(boolean withFunction, String text) {
    return plo(
        "Innleggelsesrapport",
        "Innleggelsesrapport",
        "N",
        """
        <InfoMedisinskDiagnose>
          <MedisinskDiagnose>
            <Hoveddiagnose>true</Hoveddiagnose>
            <Diagnosekode V="I50" S="%s7110" DN="Hjertesvikt"/>
          </MedisinskDiagnose>
        </InfoMedisinskDiagnose>
        %s<EksisterendeTjeneste>
          <IPLOStjenestetype V="15" S="%s9151" DN="Helsetjenester i hjemmet"/>
          <PrivatTjeneste>false</PrivatTjeneste>
        </EksisterendeTjeneste>
        %s\
        """
            .formatted(
                OID,
                notater(journaltekst("9142", "AAI", "Årsak til innleggelse", text)),
                OID,
                withFunction ? funksjon() : ""));
  }

  static String utskrivningsrapport(String text) {
    return plo(
        "TverrfagligEpikrise",
        "TverrfagligEpikrise",
        "N",
        """
        <TypeInnholdIMelding>
          <TypeInnhold V="11" S="%s9139" DN="Utskrivningsrapport"/>
        </TypeInnholdIMelding>
        %s\
        """
            .formatted(OID, notater(journaltekst("9142", "FO", "Forløp og behandling", text))));
  }

  static String svarPaaKlar(String tema, String text) {
    return """
    <Dialogmelding xmlns="%sdialog/2006-10-11">
      <Notat>
        <TemaKodet V="7" S="%s7322" DN="Utskrivningsklar pasient"/>
        <Tema>%s</Tema>
        <TekstNotatInnhold>%s</TekstNotatInnhold>
      </Notat>
    </Dialogmelding>
    """
        .formatted(KITH, OID, tema, text);
  }

  private static String logistikk(String status, String element, String inside) {
    return plo(
        "Pasientlogistikk",
        "Pasientlogistikk",
        status,
        "<p:%s>\n%s</p:%s>\n".formatted(element, inside.indent(2), element));
  }

  private static String plo(String namespace, String root, String status, String inside) {
    return """
    <p:%s xmlns:p="%spo/%s/2012-04-01"
        xmlns="%spo/poKomponent/2012-04-01"
        xmlns:epj2="%sepj/epj2/2008-02-20"
        xmlns:meta="%sepj/meta/2008-02-20"
        xmlns:fk1="%sfelleskomponent1">
      <InformasjonOmForsendelsen>
        <Forsendelsesstatus V="%s" DN="%s"/>
      </InformasjonOmForsendelsen>
      <TilknyttetEnhet>
        <Kontaktenhet>
          <fk1:OrganisationName>Vaktrom 2. etasje</fk1:OrganisationName>
          <fk1:Ident>
            <fk1:Id>VAKT2</fk1:Id>
            <fk1:TypeId V="LAV" S="2.16.578.1.12.4.1.1.9051" DN="Lokal identifikator for avdelinger"/>
          </fk1:Ident>
          <fk1:TeleCom>
            <fk1:TypeTelecom V="HP" DN="Hovedtelefon"/>
            <fk1:TeleAddress V="tel:+4755500100"/>
          </fk1:TeleCom>
        </Kontaktenhet>
      </TilknyttetEnhet>
    %s</p:%s>
    """
        .formatted(
            root,
            KITH,
            namespace,
            KITH,
            KITH,
            KITH,
            KITH,
            status,
            statusTitle(status),
            inside.indent(2),
            root);
  }

  private static String statusTitle(String status) {
    return switch (status) {
      case "N" -> "Ny";
      case "M" -> "Endring";
      default -> "Kansellering";
    };
  }

  private static String hendelse(String code, String title, String value, boolean estimate) {
    return """
    <TidsfestetHendelse>
      <Hendelsekode V="%s" S="%s9121" DN="%s"/>
      <TidspunktForHendelse V="%s"/>
      <Anslag>%s</Anslag>
    </TidsfestetHendelse>
    """
        .formatted(code, OID, title, value, estimate);
  }

  private static String notater(String journaltekster) {
    return """
    <MedisinskfagligeOpplysninger>
      <epj2:GenereltJournalnotat komponentID="7d0f6a52-31c4-4b7e-9a55-2f7f8e1c0d11"
          meta:informasjonskategori="Andre notater"
          meta:komponenttype="2.16.578.1.12.4.1.6.13.11009.0"
          meta:basiskomponenttype="EPJ dokument">
    %s  </epj2:GenereltJournalnotat>
    </MedisinskfagligeOpplysninger>
    """
        .formatted(journaltekster.indent(4));
  }

  private static String journaltekst(String list, String code, String title, String text) {
    return """
    <epj2:Journaltekst>
      <epj2:Overskriftskode V="%s" S="%s%s" DN="%s"/>
      <epj2:Notat>%s</epj2:Notat>
    </epj2:Journaltekst>
    """
        .formatted(code, OID, list, title, text);
  }

  private static String funksjon() {
    return """
    <InfoKartleggingFunksjonsniva>
      <KartlagtFunksjon>
        <Funksjonsvariabel V="5" S="%s9111" DN="Bevege seg innendørs"/>
        <Vurdering>3</Vurdering>
      </KartlagtFunksjon>
    </InfoKartleggingFunksjonsniva>
    """
        .formatted(OID);
  }
}
