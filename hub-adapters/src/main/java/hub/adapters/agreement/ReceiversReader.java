package hub.adapters.agreement;

import hub.core.message.MessageKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code receivers}: which units take a kind of message (R18). */
final class ReceiversReader {
  private ReceiversReader() {}

  static Map<MessageKind, Set<Long>> read(Spot spot) {
    Map<MessageKind, Set<Long>> receivers = new EnumMap<>(MessageKind.class);
    spot.entries("kinds of message")
        .forEach((name, listed) ->
            listed.attempt(units -> receivers.put(kind(name, units), Scalars.herIds(units))));
    return receivers;
  }

  private static MessageKind kind(String name, Spot spot) {
    return MessageKind.of(name)
        .orElseThrow(() -> spot.fault("is no kind of message", "Allowed are " + kinds()));
  }

  private static String kinds() {
    return Arrays.stream(MessageKind.values())
        .map(MessageKind::type)
        .collect(Collectors.joining(", "));
  }
}
