package hub.adapters.audit;

import hub.adapters.audit.Audit.Setup;
import hub.core.agreement.Agreements;
import hub.core.projection.WhatIf;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An archive judged twice: by the agreements that hold, and by others that somebody proposes.
 *
 * @param before by those that hold
 * @param whatIf what the proposal would change of it
 */
public record Comparison(Audit before, WhatIf whatIf) {

  /** Runs the archive, which is read once. */
  public static Comparison of(Path folder, Setup setup, Agreements proposal) throws IOException {
    KnownThen known = KnownThen.of(folder, setup);
    Audit before = known.judged(setup.agreements(), duty -> {});
    return new Comparison(before, WhatIf.of(before.alerts(), known.alerts(proposal, duty -> {})));
  }
}
