package hub.adapters.agreement;

import hub.adapters.agreement.Tree.Entry;
import hub.adapters.agreement.Tree.Mapping;
import hub.adapters.agreement.Tree.Scalar;
import hub.adapters.agreement.Tree.Sequence;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML as a tree. Nodes are only composed, never constructed: no tag can make an object. */
final class YamlTree {
  /** An agreement is three deep. An alias that holds itself would have no end. */
  private static final int DEEPEST = 20;

  private YamlTree() {}

  static Tree of(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(50);
    Node node;
    try {
      node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new AgreementFault(
          file + " line " + line + ": this is no YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      throw new AgreementFault(file + ": this is no YAML: " + firstLine(e) + ".");
    }
    if (node == null) {
      throw new AgreementFault(file + " is empty. Give it an id at least, or remove it.");
    }
    return tree(file, node, 0);
  }

  private static Tree tree(String file, Node node, int depth) {
    int line = line(node);
    if (depth > DEEPEST) {
      throw new AgreementFault(file + " line " + line + ": this is nested too deep.");
    }
    return switch (node) {
      case MappingNode mapping -> {
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
          int at = line(tuple.getKeyNode());
          if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw new AgreementFault(file + " line " + at + ": a key must be a single word.");
          }
          entries.add(new Entry(key.getValue(), at, tree(file, tuple.getValueNode(), depth + 1)));
        }
        yield new Mapping(entries, line);
      }
      case SequenceNode sequence -> {
        List<Tree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          items.add(tree(file, item, depth + 1));
        }
        yield new Sequence(items, line);
      }
      case ScalarNode scalar ->
          new Scalar(Tag.NULL.equals(scalar.getTag()) ? null : scalar.getValue(), line);
      default -> throw new AgreementFault(file + " line " + line + ": this is not understood.");
    };
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private static String firstLine(YAMLException fault) {
    String message = fault.getMessage();
    return message == null ? "it cannot be read" : message.lines().findFirst().orElse("");
  }
}
