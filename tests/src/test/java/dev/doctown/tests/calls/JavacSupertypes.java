package dev.doctown.tests.calls;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the named types of a folder of Java extend and implement, as javac attributes it. */
final class JavacSupertypes {
  private JavacSupertypes() {}

  /**
   * Lines {@code from kind to} of fully qualified names, for types whose supertype is declared in
   * the folder too; types inside of methods and without a name are left out.
   */
  static Set<String> of(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  diagnostic -> {},
                  List.of("-proc:none", "-XDshould-stop.ifError=FLOW"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      return between(types(units, Trees.instance(task)));
    }
  }

  private static Set<TypeElement> types(List<CompilationUnitTree> units, Trees trees) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (CompilationUnitTree unit : units) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
          if (trees.getElement(getCurrentPath()) instanceof TypeElement type && isNamed(type)) {
            types.add(type);
          }
          return super.visitClass(tree, null);
        }
      }.scan(unit, null);
    }
    return types;
  }

  private static boolean isNamed(TypeElement type) {
    Element around = type;
    while (around instanceof TypeElement outer && outer.getNestingKind() == NestingKind.MEMBER) {
      around = outer.getEnclosingElement();
    }
    return around instanceof TypeElement outer && outer.getNestingKind() == NestingKind.TOP_LEVEL;
  }

  private static Set<String> between(Set<TypeElement> types) {
    Set<String> lines = new TreeSet<>();
    for (TypeElement type : types) {
      boolean isInterface = type.getKind() == ElementKind.INTERFACE;
      add(types, type, "extends", type.getSuperclass(), lines);
      for (TypeMirror above : type.getInterfaces()) {
        add(types, type, isInterface ? "extends" : "implements", above, lines);
      }
    }
    return lines;
  }

  private static void add(
      Set<TypeElement> types, TypeElement type, String kind, TypeMirror above, Set<String> lines) {
    if (above instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement supertype
        && types.contains(supertype)) {
      lines.add(type.getQualifiedName() + " " + kind + " " + supertype.getQualifiedName());
    }
  }
}
