package hub.adapters.projector;

import hub.core.message.ContentHash;
import hub.core.message.Fact;

/** A fact about a patient, and the content of the message that told it. */
record Known(Fact fact, ContentHash content) {}
