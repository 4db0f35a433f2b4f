package hub.core.explanation;

import hub.core.duty.Rule;
import hub.core.fixtures.Story;

/**
 * One outcome of one rule.
 *
 * @param name what happens, in a few words
 * @param asOf when it is looked at, Oslo time
 */
record Told(Rule rule, String name, String asOf, Story story) {}
