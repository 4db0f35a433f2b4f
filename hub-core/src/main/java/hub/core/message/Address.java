package hub.core.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sender or receiver by the service-based addressing [1153]: the party (level 1) and the service
 * or person in it (level 2).
 *
 * @param herId level 1, a number without separators; null when the message gives none
 * @param enh the organisation number of level 1; null when the message gives none
 * @param name the organisation's name, never a person's
 * @param level2HerId of the service or the person; null when the message gives none
 * @param person level 2 is a person. Only fastleger are (REFERENCE §13)
 */
public record Address(
    @Nullable Long herId,
    @Nullable String enh,
    @Nullable String name,
    @Nullable Long level2HerId,
    boolean person) {

  /** No HER-id and no ENH at level 1: nobody that a duty could bind. */
  public boolean isNobody() {
    return herId == null && enh == null;
  }

  /** The party as a message may have named it when it sent: by HER-id, or by ENH alone. */
  List<Address> asSenders() {
    return herId != null && enh != null
        ? List.of(this, new Address(null, enh, name, level2HerId, person))
        : isNobody() ? List.of() : List.of(this);
  }

  /** How the party stands in a message id (design.md §6); an ENH is never mapped here. */
  public String idPart() {
    return herId != null ? herId.toString() : "enh:" + (enh == null ? "" : enh);
  }
}
