package dev.doctown.pipeline;

import dev.doctown.schemas.tables.SymbolRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of {@link LendingCode} as a person makes them; a seed says which and where. */
final class LendingEdits {
  /** What is edited. */
  enum Kind {
    BODY,
    BODY_COMMENT,
    DOC_SENTENCE,
    SIGNATURE,
    DEFAULT_VALUE,
    ADDED_FUNCTION,
    REMOVED_FUNCTION,
    RENAMED_FUNCTION,
    MOVED_FUNCTION,
    ADDED_FILE,
    REMOVED_FILE,
    TEST,
    README_SECTION;

    /** Whether it changes nothing that any text is written from. */
    boolean isOfNoConcern() {
      return this == TEST || this == README_SECTION || this == BODY_COMMENT;
    }
  }

  private static final String TEST_FILE = "server/src/test/java/lending/ShelvesTest.java";
  private static final Pattern DEFAULT = Pattern.compile("(?<=\\w=)\\d+(?=\\):)");

  private final Map<String, List<String>> lines = new TreeMap<>();
  private final List<SymbolRow> functions;
  private final Random random;
  private final Kind kind;
  private final String what;

  /**
   * Makes an edit.
   *
   * @param functions those of source files, each of which has a body
   */
  LendingEdits(Map<String, byte[]> files, List<SymbolRow> functions, int seed) {
    files.forEach(
        (path, content) ->
            lines.put(
                path,
                new ArrayList<>(
                    Arrays.asList(new String(content, StandardCharsets.UTF_8).split("\n", -1)))));
    this.functions = functions;
    this.random = new Random(seed);
    this.kind = Kind.values()[seed % Kind.values().length];
    this.what = "seed " + seed + ": " + kind + " " + edit();
  }

  Kind kind() {
    return kind;
  }

  /** What was edited, for people. */
  String what() {
    return what;
  }

  /** The repository behind the edit. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    lines.forEach((path, of) -> SmallCode.put(files, path, String.join("\n", of)));
    return files;
  }

  private String edit() {
    return switch (kind) {
      case BODY -> inBody("count(1);", "count(1)");
      case BODY_COMMENT -> inBody("// The lamps are on.", "# The lamps are on.");
      case DOC_SENTENCE -> docSentence();
      case SIGNATURE -> signature();
      case DEFAULT_VALUE -> defaultValue();
      case ADDED_FUNCTION -> addedFunction();
      case REMOVED_FUNCTION -> removedFunction();
      case RENAMED_FUNCTION -> renamedFunction();
      case MOVED_FUNCTION -> movedFunction();
      case ADDED_FILE -> addedFile();
      case REMOVED_FILE -> removedFile();
      case TEST -> test();
      case README_SECTION -> readmeSection();
    };
  }

  private String inBody(String java, String python) {
    SymbolRow function = any(functions);
    List<String> file = of(function);
    int last = function.getEndLine() - (isJava(function) ? 2 : 1);
    String indent = file.get(last).replaceAll("\\S.*", "");
    file.add(last, indent + (isJava(function) ? java : python));
    return function.getQualifiedName();
  }

  private String docSentence() {
    SymbolRow function =
        any(functions.stream().filter(each -> each.getDocComment() != null).toList());
    List<String> file = of(function);
    String sentence = String.valueOf(function.getDocComment());
    file.replaceAll(line -> line.replace(sentence, "Otherwise: " + sentence));
    return function.getQualifiedName();
  }

  private String signature() {
    SymbolRow function = any(functions);
    List<String> file = of(function);
    int first = function.getStartLine() - 1;
    String added = isJava(function) ? "int hurry" : "hurry=0";
    String head = file.get(first);
    boolean none = head.contains("()");
    file.set(first, head.replaceFirst("\\)", (none ? "" : ", ") + added + ")"));
    return function.getQualifiedName();
  }

  private String defaultValue() {
    List<SymbolRow> with = new ArrayList<>();
    for (SymbolRow function : functions) {
      if (DEFAULT.matcher(of(function).get(function.getStartLine() - 1)).find()) {
        with.add(function);
      }
    }
    SymbolRow function = any(with);
    int first = function.getStartLine() - 1;
    List<String> file = of(function);
    file.set(first, DEFAULT.matcher(file.get(first)).replaceAll(found -> "1" + found.group()));
    return function.getQualifiedName();
  }

  private String addedFunction() {
    SymbolRow function = any(functions);
    List<String> copy = new ArrayList<>(body(function));
    copy.replaceAll(
        line -> word(function.getName()).matcher(line).replaceAll(function.getName() + "Again"));
    copy.add(0, "");
    of(function).addAll(function.getEndLine(), copy);
    return function.getQualifiedName();
  }

  private String removedFunction() {
    SymbolRow function = any(functions);
    body(function).clear();
    return function.getQualifiedName();
  }

  private String renamedFunction() {
    SymbolRow function = any(functions);
    Pattern name = word(function.getName());
    lines
        .values()
        .forEach(
            file ->
                file.replaceAll(
                    line -> name.matcher(line).replaceAll(function.getName() + "Renamed")));
    return function.getQualifiedName();
  }

  /** To the end of its file, or of the class that it ends with. */
  private String movedFunction() {
    SymbolRow function = any(functions);
    List<String> file = of(function);
    List<String> moved = new ArrayList<>(body(function));
    moved.add(0, "");
    file.addAll(file.size() - (isJava(function) ? 2 : 1), moved);
    body(function).clear();
    return function.getQualifiedName();
  }

  private String addedFile() {
    String path = any(List.of("report/figures.py", "report/table.py"));
    List<String> copy = new ArrayList<>(lines.getOrDefault(path, List.of()));
    copy.replaceAll(
        line -> {
          Matcher defined = Pattern.compile("def (\\w+)").matcher(line);
          return defined.replaceAll("def $1_again");
        });
    String added = path.replace(".py", "_again.py");
    lines.put(added, copy);
    return added;
  }

  private String removedFile() {
    String path = any(List.of("report/figures.py", "server/src/main/java/lending/Loan.java"));
    lines.remove(path);
    return path;
  }

  private String test() {
    lines
        .getOrDefault(TEST_FILE, List.of())
        .replaceAll(
            line ->
                line.replace(
                    "assert ", "new Book(\"Maps\", 1).spine(" + random.nextInt(99) + "); assert "));
    return TEST_FILE;
  }

  private String readmeSection() {
    lines
        .getOrDefault("README.md", List.of())
        .replaceAll(line -> line.replace("bakery", "bakery of " + (1900 + random.nextInt(90))));
    return "README.md";
  }

  private List<String> of(SymbolRow function) {
    List<String> file = lines.get(function.getPath());
    if (file == null) {
      throw new AssertionError(function.getPath());
    }
    return file;
  }

  /** Its lines with a doc comment of one line above them, as a part of the file's. */
  private List<String> body(SymbolRow function) {
    List<String> file = of(function);
    int first = function.getStartLine() - 1;
    boolean documented = file.get(first - 1).strip().startsWith("/**");
    return file.subList(documented ? first - 1 : first, function.getEndLine());
  }

  private static boolean isJava(SymbolRow function) {
    return function.getPath().endsWith(".java");
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Pattern word(String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
  }
}
