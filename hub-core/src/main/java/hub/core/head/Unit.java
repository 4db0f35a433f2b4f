package hub.core.head;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation (level 1) or a service in it (level 2) [1153].
 *
 * @param name null when it is not told
 * @param idents those that say of which type they are
 */
public record Unit(@Nullable String name, List<Ident> idents) {
  public Unit {
    idents = List.copyOf(idents);
  }

  public Optional<Ident> ident(String type) {
    return idents.stream().filter(ident -> ident.is(type)).findFirst();
  }
}
