package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.explanation.Explanation;
import hub.core.message.Content;
import hub.core.message.Fact;
import hub.core.message.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message lacks, or how it was sent in the wrong way.
 *
 * @param journey null when the message belongs to none
 */
record Deficiency(
    Rule rule,
    Fact fact,
    Parties parties,
    @Nullable MessageId journey,
    Terms terms,
    List<Content> missing,
    Explanation why) {

  ObligationKey key() {
    return ObligationKey.of(rule, fact.message().id());
  }
}
