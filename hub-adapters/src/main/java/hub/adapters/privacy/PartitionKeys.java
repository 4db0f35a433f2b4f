package hub.adapters.privacy;

/**
 * What patients are called in record keys: an HMAC-SHA256 with the pseudonym key, in hex. It stands
 * in record keys of the log and of the key store and nowhere else. Beside it what tells the
 * children of a patient from each other, which stands in sealed facts alone. Thread-safe.
 */
public final class PartitionKeys {
  /** Not a patient: what could not be used, and so cannot be told whom it is about. */
  public static final String QUARANTINE = "quarantine";

  private static final int BYTES = 32;
  private static final int CHILD_BYTES = 16;

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

  /**
   * What tells a child from others. It is never the start of a partition key, so that the child as
   * a patient is not found by it.
   *
   * @param identity as for a patient
   */
  public String ofChild(String identity) {
    return "c-" + hmac.hex("child|" + identity, CHILD_BYTES);
  }
}
