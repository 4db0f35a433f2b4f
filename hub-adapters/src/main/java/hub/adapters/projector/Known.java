package hub.adapters.projector;

import hub.core.message.ContentHash;
import hub.core.message.Fact;
import hub.core.message.MessageId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fact about a patient, and the content of the message that told it.
 *
 * @param brought what was brought along by it; empty but for a link
 */
record Known(Fact fact, ContentHash content, List<Known> brought) {
  Known(Fact fact, ContentHash content) {
    this(fact, content, List.of());
  }

  /** It and what it brought; a link is no message of its own. */
  Stream<Known> messages() {
    return fact instanceof Fact.Linked
        ? brought.stream().flatMap(Known::messages)
        : Stream.of(this);
  }

  MessageId id() {
    return fact.message().id();
  }
}
