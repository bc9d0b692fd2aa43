package org.quanheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How the code looks: short files and methods, few parameters, names of the field, nothing half
/// done.
class TidyTest {

  private static final Path ROOT = Path.of(System.getProperty("quanheng.root"));
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 50;
  private static final int CONSTRUCTOR_PARAMETERS = 5;
  private static final int RECORD_COMPONENTS = 7;
  private static final int LINE = 120;

  /// A line of HTML carries its addresses and words with it.
  private static final int TEMPLATE_LINE = 160;

  private static final Pattern WRONG_NAME =
      Pattern.compile(".*(Manager|Helper|Util|Utils|Service|Impl|Dto|Entity)");
  private static final Set<String> WRONG_PACKAGES =
      Set.of("impl", "internal", "util", "utils", "common", "dto", "entity", "service", "helper");

  private static List<Path> sources;

  @BeforeAll
  static void findSources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      sources =
          files
              .filter(file -> !file.toString().contains("/target/"))
              .filter(file -> file.toString().matches(".*\\.(java|sql|sh|js|css|jte)"))
              .sorted()
              .toList();
    }
    assertThat(sources).isNotEmpty();
  }

  @Test
  void filesAreShortAndLinesFit() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path source : sources) {
      List<String> lines = Files.readAllLines(source);
      if (lines.size() > FILE_LINES) {
        wrong.add(at(source, lines.size()) + " has more than " + FILE_LINES + " lines");
      }
      for (int i = 0; i < lines.size(); i++) {
        int longest = source.toString().endsWith(".jte") ? TEMPLATE_LINE : LINE;
        if (lines.get(i).length() > longest) {
          wrong.add(at(source, i + 1) + " is longer than " + longest + " characters");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingIsHalfDone() throws IOException {
    Pattern words =
        Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|Not" + "Implemented|@Dis" + "abled)\\b");
    Pattern sleep = Pattern.compile("Thread\\.sl" + "eep");
    List<String> wrong = new ArrayList<>();
    for (Path source : sources) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        if (words.matcher(lines.get(i)).find()
            || (isTest(source) && sleep.matcher(lines.get(i)).find())) {
          wrong.add(at(source, i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyQueryStandsInOneFileAndSaysWhatItAnswers() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path source : sources) {
      if (source.toString().endsWith(".sql") && !Files.readString(source).startsWith("-- ")) {
        wrong.add(at(source, 1) + " does not begin with a comment that says what it answers");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void methodsAreShortAndTypesHaveFewParts() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> wrong = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> java = sources.stream().filter(it -> it.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Shape(unit, positions, wrong).scan(unit, null);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isTest(Path source) {
    return source.toString().contains("/src/test/");
  }

  private static String at(Path source, int line) {
    return ROOT.relativize(source) + ":" + line;
  }

  /// Looks at the methods, constructors, records and names of one file.
  private static final class Shape extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> wrong;
    private final Deque<ClassTree> enclosing = new ArrayDeque<>();

    Shape(CompilationUnitTree unit, SourcePositions positions, List<String> wrong) {
      this.unit = unit;
      this.positions = positions;
      this.wrong = wrong;
      if (unit.getPackageName() != null) {
        for (String part : unit.getPackageName().toString().split("\\.")) {
          if (WRONG_PACKAGES.contains(part)) {
            wrong.add(unit.getSourceFile().getName() + ": no package is called " + part);
          }
        }
      }
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (WRONG_NAME.matcher(type.getSimpleName()).matches()) {
        wrong.add(line(type) + " names machinery: " + type.getSimpleName());
      }
      if (type.getKind() == Tree.Kind.RECORD) {
        long components =
            type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(it -> !it.getModifiers().getFlags().contains(Modifier.STATIC))
                .count();
        if (components > RECORD_COMPONENTS) {
          wrong.add(line(type) + " has " + components + " components: " + type.getSimpleName());
        }
      }
      enclosing.push(type);
      super.visitClass(type, nothing);
      enclosing.pop();
      return nothing;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      // annotations, such as the table a test is fed with, are not counted
      Tree body = method.getBody() == null ? method : method.getBody();
      long lines = lineOf(positions.getEndPosition(unit, body)) - lineOf(start(body)) + 1;
      if (lines > METHOD_LINES) {
        wrong.add(line(method) + " has " + lines + " lines: " + method.getName());
      }
      boolean constructor = method.getName().contentEquals("<init>");
      boolean ofRecord = enclosing.peek().getKind() == Tree.Kind.RECORD;
      if (constructor && !ofRecord && method.getParameters().size() > CONSTRUCTOR_PARAMETERS) {
        wrong.add(line(method) + " is a constructor with more than 5 parameters");
      }
      return super.visitMethod(method, nothing);
    }

    private String line(Tree tree) {
      return unit.getSourceFile().getName() + ":" + lineOf(start(tree));
    }

    private long start(Tree tree) {
      return positions.getStartPosition(unit, tree);
    }

    private long lineOf(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
