package hub.adapters.run;

import hub.adapters.xml.TestMessages;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Messages about one patient of a test, with times relative to now. */
final class Messages {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneId.of("Europe/Oslo"));

  private Messages() {}

  /** A LOG_INNLAGT: R2 is due 24 hours after the admission. */
  static byte[] innlagt(int patient, Instant admitted) {
    return of(MessageKind.LOG_INNLAGT, patient).time("1", LOCAL.format(admitted)).bytes();
  }

  /** A HELSEOPPL_SOKNAD that is a tidligmelding and lacks nothing. */
  static byte[] tidligmelding(int patient) {
    Instant soon = Instant.now().plus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    return of(MessageKind.HELSEOPPL_SOKNAD, patient)
        .typeInnhold("1")
        .contact()
        .time("3", LOCAL.format(soon), true)
        .journal("9145", "1", "Fint")
        .journal("9145", "2", "Fint")
        .bytes();
  }

  /** An INNLEGGELSESRAPPORT, so that R3 is met. */
  static byte[] innleggelsesrapport(int patient) {
    return of(MessageKind.INNLEGGELSESRAPPORT, patient)
        .sender("2001", "2002")
        .receiver("1001", "1002")
        .services()
        .contact()
        .diagnosis()
        .functions()
        .bytes();
  }

  private static TestMessages of(MessageKind kind, int patient) {
    String fnr = String.format("01815%06d", patient);
    return TestMessages.of(kind)
        .msgId(UUID.randomUUID().toString())
        .genDate(LOCAL.format(Instant.now().truncatedTo(ChronoUnit.SECONDS)))
        .patientIds(TestMessages.ident(fnr, "FNR"));
  }
}
