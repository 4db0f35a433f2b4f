package hub.core.head;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sender or receiver by the service-based addressing [1153].
 *
 * @param organisation level 1
 * @param service level 2 when it is one; null when none is told
 * @param person level 2 when it is one, such as a fastlege; beside or below a service a person only
 *     signs, and is left out here
 */
public record Party(Unit organisation, @Nullable Unit service, @Nullable Person person) {
  /** One can tell who it is: there is an identifier at either level. */
  public boolean isIdentified() {
    return !organisation.idents().isEmpty() || !levelTwo().isEmpty();
  }

  /** HER-id or, without one, ENH of level 1; empty when it has neither. */
  public Optional<Ident> partyId() {
    return organisation.ident("HER").or(() -> organisation.ident("ENH"));
  }

  /** HER-id of the service or the person. */
  public Optional<Ident> levelTwoHerId() {
    return levelTwo().stream().filter(ident -> ident.is("HER")).findFirst();
  }

  /** Of the service or the person. */
  public List<Ident> levelTwo() {
    if (service != null) {
      return service.idents();
    }
    return person == null ? List.of() : person.idents();
  }
}
