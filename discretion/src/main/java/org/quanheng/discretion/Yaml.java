package org.quanheng.discretion;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads the front matter of a benchmark's file: YAML 1.2 without anchors and aliases.
final class Yaml {

  private static final int DEEPEST = 12;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setMaxAliasesForCollections(0).build();

  private Yaml() {}

  static Optional<Node> read(String text, Notes notes) {
    try {
      Optional<Node> node = new Compose(SETTINGS).composeString(text);
      if (node.isEmpty()) {
        notes.tell(1, Rule.MISSING_FRONT_MATTER);
      }
      return node.filter(found -> isPlain(found, 0, notes));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 2;
      notes.tell(line, Rule.SYNTAX, "detail", e.getProblem());
    } catch (YamlEngineException e) {
      notes.tell(1, Rule.SYNTAX, "detail", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static boolean isPlain(Node node, int depth, Notes notes) {
    if (node.getAnchor().isPresent() || depth > DEEPEST) {
      notes.tell(Entries.lineOf(node), Rule.ANCHOR);
      return false;
    }
    return switch (node) {
      case MappingNode mapping -> {
        boolean plain = true;
        for (NodeTuple tuple : mapping.getValue()) {
          boolean text = tuple.getKeyNode() instanceof ScalarNode;
          if (!text) {
            notes.tell(Entries.lineOf(tuple.getKeyNode()), Rule.NOT_A_TEXT, "found", "?");
          }
          plain &= text && isPlain(tuple.getValueNode(), depth + 1, notes);
        }
        yield plain;
      }
      case SequenceNode sequence -> {
        boolean plain = true;
        for (Node item : sequence.getValue()) {
          plain &= isPlain(item, depth + 1, notes);
        }
        yield plain;
      }
      default -> true;
    };
  }
}
