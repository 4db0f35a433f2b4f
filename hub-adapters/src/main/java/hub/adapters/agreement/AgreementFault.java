package hub.adapters.agreement;

import java.io.Serial;
import java.util.List;

/**
 * Agreements that cannot be used. The message is one sentence about the first fault: where, what,
 * what is allowed.
 */
public final class AgreementFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 2;

  private final transient List<String> all;

  AgreementFault(String message) {
    this(List.of(message));
  }

  AgreementFault(List<String> all) {
    super(all.getFirst(), null, false, false); // the sentence is all there is to say
    this.all = List.copyOf(all);
  }

  /** Every fault that was found, a sentence each. */
  public List<String> all() {
    return all;
  }
}
