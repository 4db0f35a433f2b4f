package hub.adapters.bench;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The head of an invented message (MsgHead 1.2), round a body.
 *
 * @param parent MsgId of the message before it in the conversation
 * @param conversation MsgId of the first one
 */
record Letter(
    String type,
    String title,
    String msgId,
    LocalDateTime generatedAt,
    Place from,
    Place to,
    Person patient,
    @Nullable String parent,
    @Nullable String conversation,
    String body) {

  /** An invented party and its service. */
  record Place(String name, int herId, String service, int serviceHerId) {
    private String xml() {
      return """
            <Organisation>
              <OrganisationName>%s</OrganisationName>
              <Ident>
                <Id>%d</Id>
                <TypeId V="HER" S="2.16.578.1.12.4.1.1.9051" DN="HER-id"/>
              </Ident>
              <Organisation>
                <OrganisationName>%s</OrganisationName>
                <Ident>
                  <Id>%d</Id>
                  <TypeId V="HER" S="2.16.578.1.12.4.1.1.9051" DN="HER-id"/>
                </Ident>
              </Organisation>
            </Organisation>
      """
          .formatted(name, herId, service, serviceHerId)
          .stripTrailing();
    }
  }

  String xml() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Oppdiktet melding om en oppdiktet pasient -->
    <MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24">
      <MsgInfo>
        <Type V="%s" DN="%s"/>
        <MIGversion>v1.2 2006-05-24</MIGversion>
        <GenDate>%s</GenDate>
        <MsgId>%s</MsgId>
    %s    <Sender>
    %s
        </Sender>
        <Receiver>
    %s
        </Receiver>
        <Patient>
          <FamilyName>%s</FamilyName>
          <GivenName>%s</GivenName>
          <DateOfBirth>%s</DateOfBirth>
          <Sex V="%s" DN="%s"/>
          <Ident>
            <Id>%s</Id>
            <TypeId V="FNR" S="2.16.578.1.12.4.1.1.8116" DN="Fødselsnummer"/>
          </Ident>
        </Patient>
      </MsgInfo>
      <Document>
        <RefDoc>
          <IssueDate V="%s"/>
          <MsgType V="XML" DN="XML-instans"/>
          <Content>
    %s      </Content>
        </RefDoc>
      </Document>
    </MsgHead>
    """
        .formatted(
            type,
            title,
            Bodies.time(generatedAt),
            msgId,
            reference(),
            from.xml(),
            to.xml(),
            patient.familyName(),
            patient.givenName(),
            patient.born(),
            patient.woman() ? "2" : "1",
            patient.woman() ? "Kvinne" : "Mann",
            patient.number(),
            Bodies.time(generatedAt),
            body.indent(8));
  }

  private String reference() {
    return parent == null
        ? ""
        : """
            <ConversationRef>
              <RefToParent>%s</RefToParent>
              <RefToConversation>%s</RefToConversation>
            </ConversationRef>
        """
            .formatted(parent, conversation)
            .indent(-2);
  }
}
