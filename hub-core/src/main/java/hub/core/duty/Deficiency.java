package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.explanation.Explanation;
import hub.core.message.Content;
import hub.core.message.Fact;
import hub.core.message.Ids.Name;
import hub.core.message.MessageId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one message lacks, or how it was sent in the wrong way.
 *
 * @param journey null when the message belongs to none
 */
record Deficiency(
    Rule rule,
    Fact fact,
    @Nullable MessageId journey,
    Terms terms,
    List<Content> missing,
    Explanation why) {

  UUID id() {
    return Name.of(rule.id()).and(fact.message().id()).uuid();
  }
}
