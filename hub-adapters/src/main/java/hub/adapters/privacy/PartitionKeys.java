package hub.adapters.privacy;

/**
 * What patients are called in record keys: an HMAC-SHA256 with the pseudonym key, in hex. It stands
 * in record keys of the log and of the key store and nowhere else. Thread-safe.
 */
public final class PartitionKeys {
  /** Not a patient: what could not be used, and so cannot be told whom it is about. */
  public static final String QUARANTINE = "quarantine";

  private static final int BYTES = 32;

  private final Hmac hmac;

  PartitionKeys(Hmac hmac) {
    this.hmac = hmac;
  }

  /**
   * The partition key of a patient.
   *
   * @param identity id type, issuer and number as one text, the same for the same patient
   */
  public String of(String identity) {
    return hmac.hex(identity, BYTES);
  }
}
