package hub.adapters.agreement;

import com.fasterxml.jackson.core.JsonParser;
import hub.core.agreement.RuleValues;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads {@code set} of a line of {@code due}: the keys of an agreement file, and {@code limit} and
 * {@code warnBefore} for the rule of the line.
 */
public final class SetReader {
  private static final String[] KEYS =
      Stream.concat(Stream.of("limit", "warnBefore"), ValuesReader.KEYS.stream())
          .toArray(String[]::new);

  private final Tree tree;

  private SetReader(Tree tree) {
    this.tree = tree;
  }

  /** Reads the value that the parser stands on; what it means is known with the rule. */
  public static SetReader of(JsonParser json) throws IOException {
    return new SetReader(JsonTree.of(json));
  }

  /** The values for a line about the rule. Throws an {@link AgreementFault} for a wrong one. */
  public Values values(Rule rule) {
    Spot top = Spot.top(null, "set", tree);
    Keys keys = top.keys(KEYS);
    Head.read(keys); // says nothing here, and must be right all the same
    Values values = ValuesReader.read(keys);
    RuleValues ofLine =
        new RuleValues(
            keys.read("limit", Spans::limit),
            keys.read("warnBefore", Spans::lead),
            null,
            null,
            null);
    top.faults().throwIfAny();
    return Values.ofRules(Map.of(rule.id(), ofLine)).over(values);
  }
}
