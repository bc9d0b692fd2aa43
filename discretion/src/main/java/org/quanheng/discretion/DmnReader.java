package org.quanheng.discretion;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads the one decision table of a DMN document as the table of a benchmark: hit policy UNIQUE
/// for a grid, COLLECT with MAX for the heaviest; cells of the subset of [Feel].
final class DmnReader {

  private static final Set<String> OTHER_EXPRESSIONS =
      Set.of(
          "literalExpression",
          "invocation",
          "context",
          "list",
          "relation",
          "functionDefinition",
          "businessKnowledgeModel",
          "decisionService",
          "conditional",
          "filter",
          "for",
          "every",
          "some",
          "import");

  private final Benchmark head;
  private final Notes notes;

  DmnReader(Benchmark head, Notes notes) {
    this.head = head;
    this.notes = notes;
  }

  Optional<Base> read(String document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setExpandEntityReferences(false);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // by itself it prints what it also throws
      builder.setErrorHandler(null);
      Element root =
          builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
      return model(root);
    } catch (ParserConfigurationException | SAXException | IOException e) {
      notes.tell(1, Rule.SYNTAX, "detail", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Base> model(Element root) {
    if (!"definitions".equals(root.getLocalName())
        || !String.valueOf(root.getNamespaceURI()).contains("/DMN/")) {
      outside("<" + root.getLocalName() + ">");
      return Optional.empty();
    }
    List<Element> tables = new ArrayList<>();
    collect(root, tables);
    if (tables.size() != 1) {
      outside(tables.size() + " decision tables");
    }
    return notes.isClean() ? table(tables.getFirst()) : Optional.empty();
  }

  private void collect(Element element, List<Element> tables) {
    for (Element child : children(element)) {
      String name = String.valueOf(child.getLocalName());
      if (name.equals("decisionTable")) {
        tables.add(child);
      } else if (OTHER_EXPRESSIONS.contains(name)) {
        outside("<" + name + ">");
      } else {
        collect(child, tables);
      }
    }
  }

  private Optional<Base> table(Element table) {
    String policy = table.getAttribute("hitPolicy");
    String aggregation = table.getAttribute("aggregation");
    boolean heaviest = policy.equals("COLLECT") && aggregation.equals("MAX");
    if (!heaviest && !policy.isEmpty() && !policy.equals("UNIQUE")) {
      outside("hit policy " + (policy + " " + aggregation).strip());
    }
    List<Fact> facts = new ArrayList<>();
    int outputs = 0;
    for (Element child : children(table)) {
      if ("input".equals(child.getLocalName())) {
        input(text(child, "inputExpression")).ifPresent(facts::add);
      }
      outputs += "output".equals(child.getLocalName()) ? 1 : 0;
      if ("output".equals(child.getLocalName()) && has(child, "defaultOutputEntry")) {
        outside("<defaultOutputEntry>");
      }
    }
    if (outputs < 1 || outputs > 2) {
      outside(outputs + " outputs");
    }
    if (!notes.isClean()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (Element child : children(table)) {
      if ("rule".equals(child.getLocalName())) {
        rows.add(row(child, facts, rows.size() + 1));
      }
    }
    return Optional.of(heaviest ? new Base.Heaviest(rows) : new Base.Grid(rows));
  }

  private Optional<Fact> input(String expression) {
    for (Fact fact : head.facts()) {
      if (expression.equals(Dmn.name(fact)) || expression.equals(fact.slug())) {
        return Optional.of(fact);
      }
    }
    outside("input expression " + expression);
    return Optional.empty();
  }

  private Row row(Element rule, List<Fact> facts, int number) {
    List<String> tests = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (Element child : children(rule)) {
      String name = String.valueOf(child.getLocalName());
      if (name.equals("inputEntry")) {
        tests.add(text(child, "text"));
      } else if (name.equals("outputEntry")) {
        ends.add(text(child, "text"));
      }
    }
    Map<String, Ranges> when = new LinkedHashMap<>();
    for (int i = 0; i < facts.size() && i < tests.size(); i++) {
      Fact fact = facts.get(i);
      String test = tests.get(i);
      Optional<Ranges> ranges = new Feel(fact).read(test);
      if (ranges.isEmpty()) {
        outside("row " + number + ", " + fact.slug() + ": " + test);
      } else if (!test.strip().equals("-")) {
        when.put(fact.slug(), ranges.get());
      }
    }
    String low = ends.isEmpty() ? "" : ends.getFirst();
    int mildest = tier(low, number);
    int heaviest = ends.size() > 1 ? tier(ends.getLast(), number) : mildest;
    String id =
        rule.getAttribute("id").startsWith("row_")
            ? rule.getAttribute("id").substring(4)
            : Integer.toString(number);
    return new Row(id, new Condition(when), mildest, Math.max(mildest, heaviest), "", number);
  }

  /// A tier by its place or by its quoted name.
  private int tier(String text, int row) {
    String name = text.strip();
    int place = -1;
    if (name.matches("[0-9]{1,3}")) {
      place = Integer.parseInt(name);
    } else if (name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")) {
      place = head.ladder().placeOf(name.substring(1, name.length() - 1));
    }
    if (place < 0 || place > head.ladder().highest()) {
      outside("row " + row + ", output " + name);
      return 0;
    }
    return place;
  }

  private void outside(String what) {
    notes.tell(1, Rule.OUTSIDE_DMN, "what", what);
  }

  private static boolean has(Element element, String name) {
    return children(element).stream().anyMatch(child -> name.equals(child.getLocalName()));
  }

  /// The text below the child of this name; that of the element itself where there is none.
  private static String text(Element element, String name) {
    for (Element child : children(element)) {
      if (name.equals(child.getLocalName())) {
        return child.getTextContent().strip();
      }
    }
    return element.getTextContent().strip();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
