package hub.adapters.audit;

import hub.core.agreement.Agreements;
import hub.core.duty.Alert;
import hub.core.duty.Obligation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the rules say about an archive.
 *
 * @param refused by name
 * @param alerts by {@code at}, then id
 * @param notes sentences about the index, for stderr
 * @param somethingWrong a file was refused, or a line of the index could not be used
 */
public record Audit(
    List<Refused> refused,
    List<Alert> alerts,
    List<String> notes,
    boolean somethingWrong,
    Counts counts) {

  /**
   * How many there are.
   *
   * @param later accepted after what the horizon knows, and left out
   */
  public record Counts(int files, int accepted, int duplicates, int patients, int later) {}

  /** How an archive is read and judged. */
  public record Setup(Reading.Reader reader, Names names, Agreements agreements, Horizon horizon) {}

  /** Runs the archive. */
  public static Audit of(Path folder, Setup setup) throws IOException {
    return of(folder, setup, duty -> {});
  }

  /**
   * The same.
   *
   * @param duties takes every obligation as it stands at the end, patient by patient
   */
  public static Audit of(Path folder, Setup setup, InOrder.Taker<? super Obligation> duties)
      throws IOException {
    return KnownThen.of(folder, setup).judged(setup.agreements(), duties);
  }
}
