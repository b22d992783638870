// Calls of the Java sources below a folder, as javac attributes them.
//
// Tool: the JDK's own compiler (made with 17.0.15), attribution only, no annotation processing.
//
//   java --add-exports jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED \
//     Calls.java FOLDER [CLASSPATH] > calls.tsv
//
// Prints what README.md says. Calls are method invocations, class instance creations with a written
// `new`, and written `this(...)` and `super(...)`; method references and the constructors of enum
// constants are none. Where javac finds no target because a library is missing, there is no line.

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import com.sun.tools.javac.tree.JCTree;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

final class Calls {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-implicit:none", "-Xmaxerrs", "100000", "-nowarn");

  private final Path root;
  private final Trees trees;
  private final Elements elements;
  private final SourcePositions positions;
  private final SortedSet<String> rows = new TreeSet<>();

  private Calls(Path root, JavacTask task) {
    this.root = root;
    this.trees = Trees.instance(task);
    this.elements = task.getElements();
    this.positions = trees.getSourcePositions();
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]).toRealPath();
    List<Path> sources;
    try (Stream<Path> found = Files.walk(root)) {
      sources =
          found
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> !path.endsWith("module-info.java"))
              .sorted()
              .toList();
    }
    List<String> options = new ArrayList<>(OPTIONS);
    if (arguments.length > 1) {
      options.addAll(List.of("-classpath", arguments[1]));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8);
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .forEach(System.err::println);
    Calls calls = new Calls(root, task);
    for (CompilationUnitTree unit : units) {
      calls.new Scanner().scan(unit, null);
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print("path\tline\tcolumn_byte\tname\ttarget_path\ttarget_line\ttarget_name\n");
    calls.rows.forEach(row -> out.print(row + "\n"));
    out.flush();
  }

  /** A place in a file as it is printed. */
  private record Place(String path, long line, int column) {}

  private Place place(CompilationUnitTree unit, long offset) throws IOException {
    String text = unit.getSourceFile().getCharContent(true).toString();
    int start = text.lastIndexOf('\n', (int) offset - 1) + 1;
    long line = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    int column = text.substring(start, (int) offset).getBytes(StandardCharsets.UTF_8).length;
    return new Place(
        root.relativize(Path.of(unit.getSourceFile().toUri())).toString(), line, column);
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      long start = positions.getStartPosition(getCurrentPath().getCompilationUnit(), call);
      if (start >= 0 && !isImplied(call)) {
        ExpressionTree select = call.getMethodSelect();
        add(select, trees.getElement(new TreePath(getCurrentPath(), select)));
      }
      return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void none) {
      if (!isEnumConstant()) {
        Tree type = call.getIdentifier();
        while (type.getKind() == Tree.Kind.PARAMETERIZED_TYPE
            || type.getKind() == Tree.Kind.ANNOTATED_TYPE) {
          type =
              type instanceof ParameterizedTypeTree parameterized
                  ? parameterized.getType()
                  : ((AnnotatedTypeTree) type).getUnderlyingType();
        }
        Element constructor =
            call.getClassBody() == null
                ? trees.getElement(getCurrentPath())
                : superConstructor(call.getClassBody());
        Element created = trees.getElement(new TreePath(getCurrentPath(), type));
        boolean declared = constructor != null && created != null && !created.getKind().isInterface();
        add((ExpressionTree) type, declared ? constructor : created);
      }
      return super.visitNewClass(call, none);
    }

    private boolean isEnumConstant() {
      Element parent = trees.getElement(getCurrentPath().getParentPath());
      return parent != null
          && parent.getKind() == ElementKind.ENUM_CONSTANT
          && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.VARIABLE;
    }

    /** `super()` that the compiler put there has the place of what it stands in. */
    private boolean isImplied(MethodInvocationTree call) {
      try {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        ExpressionTree select = call.getMethodSelect();
        String name = name(select);
        long end = nameOffset(unit, select) + name.length();
        String text = unit.getSourceFile().getCharContent(true).toString();
        return end > text.length()
            || !text.substring((int) end - name.length(), (int) end).equals(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The constructor that an anonymous class calls. */
    private Element superConstructor(ClassTree body) {
      for (Tree member : body.getMembers()) {
        if (member instanceof MethodTree method
            && method.getName().contentEquals("<init>")
            && method.getBody() != null
            && method.getBody().getStatements().get(0) instanceof ExpressionStatementTree first
            && first.getExpression() instanceof MethodInvocationTree call) {
          return ((JCTree.JCMethodInvocation) call).meth instanceof JCTree.JCIdent identifier
              ? identifier.sym
              : ((JCTree.JCFieldAccess) ((JCTree.JCMethodInvocation) call).meth).sym;
        }
      }
      return null;
    }

    private void add(ExpressionTree named, Element element) {
      if (element == null || element.asType().getKind() == TypeKind.ERROR) {
        return;
      }
      try {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        Place from = place(unit, nameOffset(unit, named));
        String call = from.path + "\t" + from.line + "\t" + from.column + "\t" + name(named);
        Place to = target(element);
        rows.add(
            to == null
                ? call + "\t\t\t"
                : call + "\t" + to.path + "\t" + to.line + "\t" + declaredName(element));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private long nameOffset(CompilationUnitTree unit, ExpressionTree named) {
      return named instanceof MemberSelectTree select
          ? positions.getEndPosition(unit, select) - select.getIdentifier().length()
          : positions.getStartPosition(unit, named);
    }

    private String name(ExpressionTree named) {
      return named instanceof MemberSelectTree select
          ? select.getIdentifier().toString()
          : ((IdentifierTree) named).getName().toString();
    }
  }

  private static String declaredName(Element element) {
    return element.getKind() == ElementKind.CONSTRUCTOR
        ? element.getEnclosingElement().getSimpleName().toString()
        : element.getSimpleName().toString();
  }

  /** Where the name of the declaration stands; null outside these sources. */
  private Place target(Element element) throws IOException {
    Element declared = element;
    if (elements.getOrigin(element) != Elements.Origin.EXPLICIT) {
      if (element.getKind() != ElementKind.CONSTRUCTOR) {
        return null;
      }
      declared = element.getEnclosingElement();
    }
    TreePath path = trees.getPath(declared);
    if (path == null) {
      return null;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    String text = unit.getSourceFile().getCharContent(true).toString();
    int offset = ((JCTree) path.getLeaf()).pos;
    if (path.getLeaf() instanceof ClassTree type) {
      Matcher matcher =
          Pattern.compile(
                  "\\b(class|interface|enum|record)\\s+" + type.getSimpleName() + "\\b")
              .matcher(text);
      if (matcher.find(Math.max(0, offset - 12))) {
        offset = matcher.end() - type.getSimpleName().length();
      }
    }
    return place(unit, offset);
  }
}
