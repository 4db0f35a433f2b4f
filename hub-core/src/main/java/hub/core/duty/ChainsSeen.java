package hub.core.duty;

import hub.core.message.Message;
import hub.core.message.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages only go on with a chain: what it started or met stands since its first (D10).
 * Asked in the order of the log, so that a later message never changes what an earlier one started.
 */
final class ChainsSeen {
  /** What was said, and what an M has named, known or not. */
  private final Set<MessageId> begun = new HashSet<>();

  private @Nullable Message latest;
  private boolean latestFollows;

  /** An M of what was said before, or an N that its M has overtaken. */
  boolean follows(Message message) {
    if (!message.equals(latest)) { // it may say several things
      latest = message;
      latestFollows = goesOn(message);
    }
    return latestFollows;
  }

  private boolean goesOn(Message message) {
    List<MessageId> chain =
        message.isChange()
            ? Stream.of(message.msgId(), message.refToParent(), message.refToConversation())
                .filter(Objects::nonNull)
                .map(name -> MessageId.of(message.sender(), name)) // a chain has one sender
                .toList()
            : List.of(message.id());
    boolean goesOn = chain.stream().anyMatch(begun::contains);
    begun.addAll(chain);
    return goesOn;
  }
}
