package hub.adapters.agreement;

import java.io.Serial;

/** An agreement that cannot be used. The message is one sentence: where, what, what is allowed. */
public final class AgreementFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  AgreementFault(String message) {
    super(message, null, false, false); // the sentence is all there is to say
  }
}
