package hub.core.head;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A patient or a health professional; each part null when it is not told. */
public record Person(
    @Nullable String familyName,
    @Nullable String middleName,
    @Nullable String givenName,
    @Nullable String birthDate,
    @Nullable Code sex,
    List<Ident> idents) {
  public Person {
    idents = List.copyOf(idents);
  }

  public Optional<Ident> ident(String type) {
    return idents.stream().filter(ident -> ident.is(type)).findFirst();
  }

  /** Given, middle and family name in one; empty when none is told. */
  public String fullName() {
    return Stream.of(givenName, middleName, familyName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "Person[masked]";
  }
}
