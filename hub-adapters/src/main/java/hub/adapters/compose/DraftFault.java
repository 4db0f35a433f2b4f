package hub.adapters.compose;

import java.io.Serial;

/** No draft can be written. The message is one sentence that says why, and quotes no message. */
public final class DraftFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final boolean ofMessage;

  private DraftFault(String sentence, boolean ofMessage) {
    super(sentence, null, false, false);
    this.ofMessage = ofMessage;
  }

  /** What is to be said lacks something, or contradicts itself. */
  static DraftFault ofDraft(String sentence) {
    return new DraftFault(sentence, false);
  }

  /** The message cannot be answered so. */
  static DraftFault ofMessage(String sentence) {
    return new DraftFault(sentence, true);
  }

  public boolean isOfMessage() {
    return ofMessage;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
