package hub.adapters.log;

/**
 * Seals what is about a patient with the patient's data key (AES-256-GCM). Thread-safe.
 *
 * <p>{@code about} is not sealed but vouched for: the same must be given to open.
 */
public interface Sealing {
  byte[] seal(String keyId, byte[] clear, byte[] about);

  /**
   * Opens what was sealed.
   *
   * @throws KeyGone when the data key has been destroyed, or was never this installation's
   * @throws UnreadableRecord when the seal is broken
   * @throws Appender.Unavailable when it cannot be told yet whether the data key is gone: try again
   */
  byte[] open(String keyId, byte[] sealed, byte[] about);

  /** The data key is not there: the patient was erased. */
  final class KeyGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyGone() {
      super("the data key of this record is gone");
    }
  }
}
