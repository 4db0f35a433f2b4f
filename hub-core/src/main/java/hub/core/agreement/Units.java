package hub.core.agreement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HER-ids of units by kind, of level 1 or 2 ({@code units}). Null where an agreement lists none.
 *
 * @param psykisk psykisk helsevern (R9)
 * @param tsb tverrfaglig spesialisert rusbehandling (R9)
 * @param poliklinikk day clinics (R10)
 * @param dogn wards (R10)
 * @param ohd øyeblikkelig hjelp døgn units, which R2, R6 and R8 do not bind (D17)
 */
public record Units(
    @Nullable Set<Long> psykisk,
    @Nullable Set<Long> tsb,
    @Nullable Set<Long> poliklinikk,
    @Nullable Set<Long> dogn,
    @Nullable Set<Long> ohd) {
  public static final Units NONE = new Units(null, null, null, null, null);

  /** Only øyeblikkelig hjelp døgn units. */
  public static Units ohd(@Nullable Set<Long> herIds) {
    return new Units(null, null, null, null, herIds);
  }

  Units over(Units below) {
    return new Units(
        psykisk != null ? psykisk : below.psykisk,
        tsb != null ? tsb : below.tsb,
        poliklinikk != null ? poliklinikk : below.poliklinikk,
        dogn != null ? dogn : below.dogn,
        ohd != null ? ohd : below.ohd);
  }
}
