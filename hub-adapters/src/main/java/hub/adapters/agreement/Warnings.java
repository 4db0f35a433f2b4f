package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.message.PartyId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is allowed, and yet may not be meant. */
final class Warnings {
  /** So long before it a review is to be thought of. */
  private static final int SOON_DAYS = 90;

  private Warnings() {}

  static List<String> of(Read read, List<Read> all, LocalDate today) {
    List<String> warnings = new ArrayList<>();
    LocalDate reviewBy = read.head().reviewBy();
    if (reviewBy != null && reviewBy.isBefore(today)) {
      warnings.add(
          read.at("reviewBy")
              + "reviewBy "
              + reviewBy
              + " is past. Review the agreement, and set the next date.");
    } else if (reviewBy != null && !reviewBy.isAfter(today.plusDays(SOON_DAYS))) {
      warnings.add(
          "%sreviewBy %s is %d days away. Review the agreement, and set the next date."
              .formatted(read.at("reviewBy"), reviewBy, ChronoUnit.DAYS.between(today, reviewBy)));
    }
    Agreement agreement = read.agreement();
    if (agreement.to() != null && agreement.to().isBefore(today)) {
      warnings.add(
          read.at("to")
              + "the agreement has ended, "
              + agreement.to()
              + ". Set another to, or remove the file when nothing before that day is asked for.");
    }
    agreement.municipalities().forEach(each -> between(read, each, all, today, warnings));
    return warnings;
  }

  /** Tells what follows the end of this agreement, if nothing does for a while. */
  private static void between(
      Read read, PartyId municipality, List<Read> all, LocalDate today, List<String> warnings) {
    LocalDate to = read.agreement().to();
    if (to == null) {
      return;
    }
    LocalDate next = to.plusDays(1);
    List<Agreement> others =
        all.stream()
            .map(Read::agreement)
            .filter(other -> isOf(other, read.agreement().trust(), municipality))
            .toList();
    boolean goesOn = others.stream().anyMatch(other -> isInForce(other, next));
    LocalDate again =
        others.stream()
            .map(Agreement::from)
            .filter(from -> from != null && from.isAfter(next))
            .min(Comparator.naturalOrder())
            .orElse(null);
    boolean isOver = again != null && !again.isAfter(today);
    boolean isEnded = again == null && !next.isAfter(today);
    if (!goesOn && (isEnded || (again != null && !isOver))) {
      warnings.add(
          "%sthe municipality %s falls between: no agreement with the trust %s is in force %s. What"
                  .formatted(
                      read.at("to"),
                      municipality,
                      read.agreement().trust(),
                      again == null
                          ? "from " + next + " on"
                          : "from " + next + " to " + again.minusDays(1))
              + " is national holds then.");
    }
  }

  private static boolean isOf(Agreement agreement, @Nullable PartyId trust, PartyId municipality) {
    return trust != null
        && trust.equals(agreement.trust())
        && (agreement.municipalities().isEmpty()
            || agreement.municipalities().contains(municipality));
  }

  private static boolean isInForce(Agreement agreement, LocalDate day) {
    return (agreement.from() == null || !day.isBefore(agreement.from()))
        && (agreement.to() == null || !day.isAfter(agreement.to()));
  }
}
