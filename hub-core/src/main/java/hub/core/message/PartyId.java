package hub.core.message;

/**
 * Who a duty binds: level 1 of the service-based addressing (rules.md §2). The HER-id without
 * separators, else the HER-id that an agreement maps the ENH to, else "enh:" and the ENH.
 */
public record PartyId(String value) {
  public static PartyId ofHerId(long herId) {
    return new PartyId(Long.toString(herId));
  }

  public static PartyId ofEnh(String enh) {
    return new PartyId("enh:" + enh);
  }

  @Override
  public String toString() {
    return value;
  }
}
