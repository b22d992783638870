package dev.doctown.transforms.treesitter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Types, methods and constructors of a file as javac's parser sees them. */
final class JavacDefinitions {
  private JavacDefinitions() {}

  /** One line each: path, kind, name, first and last byte. */
  static Set<String> in(String path, byte[] bytes) throws IOException {
    String text = new String(bytes, UTF_8);
    boolean ascii = text.length() == bytes.length;
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                null,
                diagnostic -> {},
                List.of("-proc:none"),
                null,
                List.of(file(path, text)));
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    Set<String> found = new TreeSet<>();
    for (CompilationUnitTree unit : task.parse()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        private String type = "";

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
          String outer = type;
          type = tree.getSimpleName().toString();
          if (!type.isEmpty()) {
            add(kind(tree), type, tree);
          }
          super.visitClass(tree, null);
          type = outer;
          return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
          boolean constructor = tree.getName().contentEquals("<init>");
          add(
              constructor ? "constructor" : "method",
              constructor ? type : tree.getName().toString(),
              tree);
          return super.visitMethod(tree, null);
        }

        private void add(String kind, String name, Tree tree) {
          int start = (int) positions.getStartPosition(unit, tree);
          int end = (int) positions.getEndPosition(unit, tree);
          found.add(
              String.format(
                  Locale.ROOT, "%s %s %s %d-%d", path, kind, name, utf8(start), utf8(end)));
        }

        private int utf8(int characters) {
          return ascii ? characters : text.substring(0, characters).getBytes(UTF_8).length;
        }
      }.scan(unit, null);
    }
    return found;
  }

  private static String kind(ClassTree tree) {
    return switch (tree.getKind()) {
      case INTERFACE -> "interface";
      case ENUM -> "enum";
      case ANNOTATION_TYPE -> "annotation";
      case RECORD -> "record";
      default -> "class";
    };
  }

  private static JavaFileObject file(String path, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
