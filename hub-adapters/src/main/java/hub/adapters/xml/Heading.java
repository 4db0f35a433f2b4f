package hub.adapters.xml;

import static hub.core.message.Content.FORLOP;
import static hub.core.message.Content.FUNKSJON;
import static hub.core.message.Content.HELSETILSTAND;
import static hub.core.message.Content.PLAN;
import static hub.core.message.Content.STATUS;

import hub.core.message.Content;
import java.util.List;

/** A heading of a Journaltekst, and which contents the text below it is (rules.md 4.1-4.3). */
record Heading(String list, String code, List<Content> contents) {
  private static final List<Heading> ALL =
      List.of(
          new Heading("9145", "1", List.of(STATUS)),
          new Heading("9145", "2", List.of(FORLOP, PLAN)),
          new Heading("9142", "OP", List.of(PLAN)),
          new Heading("9142", "HJ", List.of(FUNKSJON)),
          new Heading("9142", "AAI", List.of(HELSETILSTAND)),
          new Heading("9141", "8", List.of(HELSETILSTAND)));

  /** By the code and the last part of the list's OID. */
  static List<Content> contents(String oid, String code) {
    for (Heading heading : ALL) {
      if (heading.code.equals(code) && isList(oid, heading.list)) {
        return heading.contents;
      }
    }
    return List.of();
  }

  private static boolean isList(String oid, String list) {
    return oid.endsWith(list)
        && (oid.length() == list.length() || oid.charAt(oid.length() - list.length() - 1) == '.');
  }
}
