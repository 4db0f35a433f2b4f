package hub.adapters.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import hub.adapters.compose.AppRecError;
import hub.adapters.compose.AppRecs;
import hub.adapters.compose.Recipient;
import hub.adapters.compose.Schemas;
import hub.adapters.compose.Written;
import hub.adapters.intake.Answer;
import hub.adapters.intake.IntakeInMemory;
import hub.adapters.xml.HeadReader;
import hub.adapters.xml.OfficialExamples;
import hub.core.head.Head;
import hub.core.projection.Quarantined.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What becomes of a document in a hub that has seen no other, in few words. */
final class Outcome {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** Compiled once: it takes a second. */
  private static @Nullable Schema official;

  private Outcome() {}

  /** Skips the test where the official schemas are not at hand. */
  static synchronized Schema official() {
    Schema schema = official;
    if (schema == null) {
      schema = Schemas.official();
      official = schema;
    }
    return schema;
  }

  /** What was said of it, then the AppRec of each of its receivers. */
  static String of(String document) {
    return of(document.getBytes(UTF_8));
  }

  static String of(byte[] document) {
    List<Reason> faults =
        switch (new WholeHub().post(document)) {
          case Answer.Accepted accepted -> List.of();
          case Answer.Refused refused -> refused.reasons();
          case Answer.Reused reused -> reused.reasons();
          case Answer.Unavailable unavailable -> throw new AssertionError(unavailable.why());
        };
    String said =
        faults.isEmpty()
            ? "taken"
            : faults.stream().map(Reason::code).distinct().collect(joining(" "));
    List<Written> appRecs = appRecs(document, faults);
    return said
        + ": "
        + (appRecs.isEmpty()
            ? "no AppRec"
            : appRecs.stream().map(Outcome::told).collect(joining(", ")));
  }

  /** Of each receiver; each valid by the official schema, or by ours where that is not at hand. */
  static List<Written> appRecs(byte[] document, List<Reason> faults) {
    Head head = HeadReader.read(document);
    List<AppRecError> errors =
        faults.stream()
            .map(each -> new AppRecError(each.code(), IntakeInMemory.said(each)))
            .toList();
    List<Written> appRecs = new ArrayList<>();
    for (Recipient by : Recipient.of(head)) {
      Optional<byte[]> xml =
          errors.isEmpty()
              ? AppRecs.accepted(head, by, NOW)
              : AppRecs.rejected(head, by, NOW, errors);
      xml.ifPresent(each -> appRecs.add(valid(new Written("AppRec", each))));
    }
    return appRecs;
  }

  private static Written valid(Written appRec) {
    Optional<String> fault =
        OfficialExamples.areAtHand()
            ? Schemas.fault(official(), appRec.xml())
            : Schemas.fault(appRec.xml());
    if (fault.isPresent()) {
      throw new AssertionError("an AppRec that is not valid: " + fault.get());
    }
    return appRec;
  }

  private static String told(Written appRec) {
    String errors =
        appRec.at("Error").stream()
            .map((Element each) -> each.getAttribute("V"))
            .distinct()
            .map(code -> " " + code)
            .collect(joining());
    return appRec.v("Status") + errors + " by " + appRec.v("Sender/Role");
  }

  /** Taken, with a positive AppRec of each receiver. */
  static String taken(List<String> roles) {
    return "taken: " + roles.stream().map(role -> "1 by " + role).collect(joining(", "));
  }

  /** Refused for that, with a negative AppRec of each receiver. */
  static String refused(String code, List<String> roles) {
    return code
        + ": "
        + roles.stream().map(role -> "2 " + code + " by " + role).collect(joining(", "));
  }

  /** Refused for that, with nobody to tell it. */
  static String unanswered(String code) {
    return code + ": no AppRec";
  }
}
