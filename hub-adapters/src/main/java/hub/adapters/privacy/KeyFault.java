package hub.adapters.privacy;

import java.io.Serial;
import java.nio.file.Path;

/** Keys that the hub cannot go on with. The message says what is wrong and what to do. */
public final class KeyFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  KeyFault(String message) {
    super(message, null, false, false); // the sentence is all there is to say
  }

  /**
   * There is a log, but no keys: new ones could read nothing of it and would name everyone anew.
   */
  public static KeyFault logWithoutKeys(Path folder) {
    return new KeyFault(
        "The log is written with keys that are not in "
            + folder
            + "; restore their backup there, or say with --keys where they lie."
            + " The hub makes no new keys for an old log.");
  }
}
