package hub.adapters.cli;

import hub.adapters.compose.Contact;
import hub.adapters.compose.DraftFault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every draft takes: who answers for it, and where it goes. */
final class DraftOptions {
  @Option(
      names = "--fornavn",
      paramLabel = "NAVN",
      description = "Fornavnet til den som svarer for meldingen.")
  @Nullable String givenName;

  @Option(names = "--etternavn", paramLabel = "NAVN", description = "Etternavnet.")
  @Nullable String familyName;

  @Option(
      names = "--telefon",
      paramLabel = "NUMMER",
      description = "Telefonen der den som svarer, kan nås.")
  @Nullable String telephone;

  @Option(
      names = "--out",
      paramLabel = "FIL",
      description = "Hvor utkastet skrives; uten denne på standard ut.")
  @Nullable Path out;

  void mustHaveContact(String command) {
    if (contact() == null) {
      throw new UsageFault(
          command + " must tell who answers for it: give --fornavn, --etternavn and --telefon.");
    }
  }

  /** Null when nobody is named. */
  @Nullable Contact contact() {
    String given = checked(givenName);
    String family = checked(familyName);
    String number = checked(telephone);
    if (given == null && family == null && number == null) {
      return null;
    }
    if (given == null || family == null || number == null) {
      throw new UsageFault("Give all of --fornavn, --etternavn and --telefon, or none.");
    }
    try {
      return new Contact(given, family, number);
    } catch (DraftFault e) {
      throw new UsageFault(e.sentence());
    }
  }

  static @Nullable String checked(@Nullable String text) {
    return text == null ? null : checkedText(text);
  }

  /** XML has no place for other control characters than these. */
  static String checkedText(String text) {
    boolean sound =
        text.codePoints()
            .allMatch(c ->
                c == '\n'
                    || c == '\t'
                    || (c >= 0x20 && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff));
    if (!sound) {
      throw new UsageFault("A text has a control character in it; write it without.");
    }
    return text.strip();
  }
}
