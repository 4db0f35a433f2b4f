package hub.adapters.compose;

import hub.core.head.Code;
import hub.core.head.Head;
import hub.core.head.Party;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who asks a forespørsel, which decides the list that TypeForesp is taken from [1152]. */
public enum Asker {
  KOMMUNE(
      "9152",
      Map.of(
          1, "Forespørsel om helseopplysninger",
          4, "Forespørsel om legemiddelopplysninger",
          6, "Fornye resept",
          7, "Forespørsel om time",
          8, "Forespørsel om status og plan for utskrivning",
          99, "Annen henvendelse")),
  FASTLEGE(
      "9153",
      Map.of(
          3, "Forespørsel om tjenestetilbud",
          5, "Forespørsel om tilstandsvurdering",
          99, "Annen henvendelse")),
  SYKEHUS(
      "9154",
      Map.of(
          1, "Forespørsel om helseopplysninger",
          4, "Forespørsel om legemiddelopplysninger",
          8, "Forespørsel om status og plan for utskrivning",
          99, "Annen henvendelse"));

  /** Anything else, which only the text of the question tells. */
  static final int OTHER = 99;

  private final String list;

  @SuppressWarnings("ImmutableEnumChecker") // made once by Map.of
  private final Map<Integer, String> types;

  Asker(String list, Map<Integer, String> types) {
    this.list = list;
    this.types = types;
  }

  /** Who received this message, as far as its kind and its addressing tell. */
  static Optional<Asker> receiverOf(Head head) {
    Party receiver = head.receiver();
    if (receiver != null && receiver.person() != null) {
      return Optional.of(FASTLEGE);
    }
    return kind(head)
        .flatMap(kind ->
            switch (kind.direction()) {
              case TO_MUNICIPALITY -> Optional.of(KOMMUNE);
              case TO_HOSPITAL -> Optional.of(SYKEHUS);
              case EITHER -> Optional.empty();
            });
  }

  static Optional<MessageKind> kind(Head head) {
    return Optional.ofNullable(head.type()).flatMap(type -> MessageKind.of(type.value()));
  }

  boolean asks(int type) {
    return types.containsKey(type);
  }

  Code code(int type) {
    return Codes.of(list, Integer.toString(type), types.getOrDefault(type, ""));
  }

  /** The codes with their texts, in order. */
  String choices() {
    StringBuilder choices = new StringBuilder();
    new TreeMap<>(types)
        .forEach((code, name) ->
            choices
                .append(choices.isEmpty() ? "" : ", ")
                .append(code)
                .append(" (")
                .append(name)
                .append(')'));
    return choices.toString();
  }
}
