package hub.adapters.acceptance;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variants of a plain message that the receiving tests ask for, each with one thing changed:
 * the official file where it is at hand, else made of the plain one.
 */
final class Variant {
  private static final String NAME = "<FamilyName>Prøve</FamilyName><GivenName>Test</GivenName>";
  private static final Pattern PATIENT = Pattern.compile("(?s)<Patient>.*</Patient>");
  private static final Pattern RECEIVER = Pattern.compile("(?s)<Receiver>(.*)</Receiver>");
  private static final Pattern SENDER = Pattern.compile("(?s)<Sender>.*</Sender>");
  private static final Pattern STATUS =
      Pattern.compile(
          "<((?:\\w+:)?)Forsendelsesstatus[^>]*/>(\\s*<\\w*:?SvarPaaForesporsel>\\w*)?");

  /** By number: a plain message and its patient give the variant. */
  private static final Map<String, BiFunction<String, Person, String>> MADE =
      Map.ofEntries(
          Map.entry("2", (xml, p) -> xml.replaceFirst("</Organisation>\\s*</Sender>", "</Sender>")),
          Map.entry("11a", (xml, p) -> patient(xml, "<FamilyName/>" + ident("", "FNR"))),
          Map.entry("11b", (xml, p) -> patient(xml, NAME + born(p) + ident(p.hnr(), "HNR"))),
          Map.entry("11c", (xml, p) -> patient(xml, NAME + born(p))),
          Map.entry("12", (xml, p) -> named(xml, p, Person.UNKNOWN)),
          Map.entry(
              "13a",
              (xml, p) ->
                  sender(
                      xml,
                      "<Organisation><OrganisationName/><Ident><Id/><TypeId"
                          + " V=\"ENH\"/></Ident></Organisation>")),
          Map.entry("13b", (xml, p) -> sender(xml, "")),
          Map.entry("14a", (xml, p) -> named(xml, p, "")),
          Map.entry("14b", (xml, p) -> named(xml, p, "g18")),
          Map.entry("15a", (xml, p) -> STATUS.matcher(xml).replaceFirst("$2")),
          Map.entry(
              "15b",
              (xml, p) ->
                  xml.contains("SvarPaaForesporsel>")
                      ? xml.replaceFirst("SvarPaaForesporsel>\\w+<", "SvarPaaForesporsel><")
                      : STATUS.matcher(xml).replaceFirst("$0<$1SvarPaaForesporsel/>")),
          Map.entry("16a", (xml, p) -> patient(xml, NAME + date(p) + ident(p.hnr(), "HNR"))),
          Map.entry("16b", (xml, p) -> patient(xml, NAME + ident(p.hnr(), "HNR"))),
          Map.entry("16c", (xml, p) -> patient(xml, NAME + ident(p.dnr(), "DNR"))),
          Map.entry(
              "16d",
              (xml, p) -> patient(xml, NAME + ident(p.fnr(), "FNR") + ident(p.hnr(), "HNR"))),
          Map.entry("17a", (xml, p) -> patient(xml, NAME + date(p) + ident(p.hnr(), "HNR"))),
          Map.entry("17b", (xml, p) -> xml),
          Map.entry(
              "18",
              (xml, p) ->
                  RECEIVER
                      .matcher(xml)
                      .replaceFirst(
                          "<Receiver>"
                              + "<Organisation><OrganisationName>Alvdal Kommune</OrganisationName>"
                              + ident("333555666", "ENH")
                              + ident("99387", "HER")
                              + "<Organisation><OrganisationName>Ukjent tjeneste</OrganisationName>"
                              + ident("9999", "LOK")
                              + "</Organisation></Organisation></Receiver>")),
          Map.entry(
              "19",
              (xml, p) ->
                  copied(
                      xml,
                      "<Organisation><OrganisationName>Kopien"
                          + "</OrganisationName>"
                          + ident("971318864", "ENH")
                          + "</Organisation>")),
          Map.entry("20a", (xml, p) -> copied(xml, receiver(xml))),
          Map.entry("20b", (xml, p) -> copied(xml, receiver(xml))),
          Map.entry("21", (xml, p) -> cancelling(xml)));

  private Variant() {}

  /** Of the kind, by its number. */
  static String of(Plo kind, String number) {
    return kind.file(number).orElseGet(() -> made(kind, number));
  }

  /** Ours, also where there is an official one. */
  static String made(Plo kind, String number) {
    String plain = kind.plain();
    BiFunction<String, Person, String> change = MADE.get(number);
    if (change == null) {
      throw new IllegalArgumentException("no variant " + number);
    }
    String made = change.apply(plain, kind.patient);
    if (made.equals(plain) && !number.equals("17b")) {
      throw new IllegalStateException(number + " changes nothing in " + kind);
    }
    return made;
  }

  /** About the person with this number, whatever it is. */
  static String named(String xml, Person person, String number) {
    return patient(xml, NAME + ident(number, "FNR"));
  }

  /** With birth date and sex beside an FNR that is none. */
  static String bornWithoutNumber(Plo kind) {
    return patient(kind.plain(), NAME + born(kind.patient) + ident("", "FNR"));
  }

  private static String patient(String xml, String inside) {
    return PATIENT.matcher(xml).replaceFirst("<Patient>" + inside + "</Patient>");
  }

  private static String sender(String xml, String inside) {
    return SENDER.matcher(xml).replaceFirst("<Sender>" + inside + "</Sender>");
  }

  private static String receiver(String xml) {
    Matcher receiver = RECEIVER.matcher(xml);
    if (!receiver.find()) {
      throw new IllegalStateException("no receiver");
    }
    return receiver.group(1);
  }

  private static String copied(String xml, String to) {
    String alone = xml.replaceAll("(?s)<OtherReceiver>.*</OtherReceiver>\\s*", "");
    return alone.replace(
        "<Patient>",
        "<OtherReceiver><RoleReceiver V=\"COP\" DN=\"Kopimottaker\"/>"
            + to
            + "</OtherReceiver><Patient>");
  }

  private static String cancelling(String xml) {
    String id = FreshIds.ofMessage(xml);
    return xml.replaceAll("(?s)<ConversationRef>.*</ConversationRef>", "")
        .replaceFirst(
            "</MsgId>",
            "</MsgId><ConversationRef><RefToParent>"
                + id
                + "</RefToParent><RefToConversation>"
                + id
                + "</RefToConversation></ConversationRef>")
        .replace("<MsgId>" + id, "<MsgId>" + id.replace(id.charAt(0), 'c'))
        .replaceFirst("(Forsendelsesstatus)[^>]*/>", "$1 V=\"C\" DN=\"Kansellering\"/>");
  }

  private static String born(Person person) {
    return date(person) + "<Sex V=\"" + person.sex() + "\"/>";
  }

  private static String date(Person person) {
    return "<DateOfBirth>" + person.born() + "</DateOfBirth>";
  }

  private static String ident(String id, String type) {
    String list = type.length() == 3 && type.endsWith("NR") ? "8116" : "9051";
    return "<Ident><Id>"
        + id
        + "</Id><TypeId V=\""
        + type
        + "\" DN=\""
        + type
        + "\" S=\"2.16.578.1.12.4.1.1."
        + list
        + "\"/></Ident>";
  }
}
