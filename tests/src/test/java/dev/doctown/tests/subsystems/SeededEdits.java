package dev.doctown.tests.subsystems;

import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits as a person makes them, chosen by a seed, each on its own of the same state:
 *
 * <ol>
 *   <li>a function is added: a copy, under a new name, behind one that is called, and a call of it
 *       behind a call of that one in another file
 *   <li>a function that other files call is removed, its calls are not
 *   <li>a function that other files call is renamed, in all files
 *   <li>a file is added: a copy of a source file beside it, in which whatever it defines has
 *       another name
 *   <li>a source file is removed
 * </ol>
 */
final class SeededEdits {
  private static final int SHORTEST_NAME = 4;
  private static final Set<String> FUNCTIONS = Set.of("function", "method");
  private static final Set<String> UNNAMED = Set.of("file", "module", "namespace", "section");

  private final List<SourceFile> files;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, List<SymbolRow>> symbolsOf = new HashMap<>();
  private final List<SymbolRow> called = new ArrayList<>();
  private final Random random;

  /**
   * @param files the state before
   * @param result what the product says of it
   */
  SeededEdits(List<SourceFile> files, Partitioner.Result result, long seed) throws IOException {
    this.files = files;
    this.random = new Random(seed);
    Set<String> sources = new HashSet<>();
    for (FileRow file : result.files()) {
      if (file.getCategory().equals("source") && file.getParser() != null) {
        sources.add(file.getPath());
      }
    }
    for (SourceFile file : files) {
      if (sources.contains(file.path())) {
        texts.put(file.path(), file.text());
      }
    }
    Set<Integer> calledFromElsewhere = new HashSet<>();
    result
        .graph()
        .forEachEdge(
            (from, to, kind, confidence, file, line) -> {
              if (confidence >= 80 && result.graph().fileOf(to) != file) {
                calledFromElsewhere.add(to);
              }
            });
    for (int number = 0; number < result.symbols().size(); number++) {
      SymbolRow symbol = result.symbols().get(number);
      if (sources.contains(symbol.getPath())) {
        symbolsOf.computeIfAbsent(symbol.getPath(), path -> new ArrayList<>()).add(symbol);
        if (FUNCTIONS.contains(symbol.getKind())
            && symbol.getName().length() >= SHORTEST_NAME
            && symbol.getName().matches("\\w+")
            && calledFromElsewhere.contains(number)) {
          called.add(symbol);
        }
      }
    }
  }

  /**
   * One edit.
   *
   * @param files the state behind it
   * @param edited the paths that it touches
   */
  record Edit(String what, List<SourceFile> files, Set<String> edited) {}

  /** The edits, in turn of each kind. */
  List<Edit> take(int count) {
    List<Edit> edits = new ArrayList<>();
    for (int edit = 0; edit < count; edit++) {
      edits.add(
          switch (edit % 5) {
            case 0 -> addFunction(any(called));
            case 1 -> removeFunction(any(called));
            case 2 -> renameFunction(any(called));
            case 3 -> addFile(any(List.copyOf(texts.keySet())));
            default -> removeFile(any(List.copyOf(texts.keySet())));
          });
    }
    return edits;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Edit addFunction(SymbolRow function) {
    String name = function.getName();
    String added = name + "Added";
    Map<String, String> changed = new TreeMap<>();
    List<String> lines = lines(text(function.getPath()));
    List<String> body = lines.subList(function.getStartLine() - 1, function.getEndLine());
    String copy = word(name).matcher(String.join("\n", body)).replaceAll(added);
    lines.addAll(function.getEndLine(), List.of("", copy));
    changed.put(function.getPath(), String.join("\n", lines));
    List<String> callers = new ArrayList<>();
    Pattern call = Pattern.compile("\\b" + Pattern.quote(name) + "\\(");
    texts.forEach(
        (path, text) -> {
          if (!path.equals(function.getPath()) && call.matcher(text).find()) {
            callers.add(path);
          }
        });
    if (!callers.isEmpty()) {
      String caller = any(callers);
      List<String> calling = lines(text(caller));
      for (int line = 0; line < calling.size(); line++) {
        if (call.matcher(calling.get(line)).find()) {
          calling.add(line + 1, word(name).matcher(calling.get(line)).replaceAll(added));
          break;
        }
      }
      changed.put(caller, String.join("\n", calling));
    }
    return changed("add " + function.getQualifiedName(), changed);
  }

  private Edit removeFunction(SymbolRow function) {
    List<String> lines = lines(text(function.getPath()));
    lines.subList(function.getStartLine() - 1, function.getEndLine()).clear();
    return changed(
        "remove " + function.getQualifiedName(),
        Map.of(function.getPath(), String.join("\n", lines)));
  }

  private Edit renameFunction(SymbolRow function) {
    Map<String, String> changed = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          Matcher matcher = word(function.getName()).matcher(text);
          if (matcher.find()) {
            changed.put(path, matcher.replaceAll(function.getName() + "Renamed"));
          }
        });
    return changed("rename " + function.getQualifiedName(), changed);
  }

  private Edit addFile(String path) {
    String text = text(path);
    Set<String> names = new TreeSet<>();
    for (SymbolRow symbol : symbolsOf.getOrDefault(path, List.of())) {
      if (!UNNAMED.contains(symbol.getKind()) && symbol.getName().matches("\\w+")) {
        names.add(symbol.getName());
      }
    }
    for (String name : names) {
      text = word(name).matcher(text).replaceAll(name + "Added");
    }
    int slash = path.lastIndexOf('/');
    int dot = path.indexOf('.', slash + 2);
    int end = dot < 0 ? path.length() : dot;
    String added = path.substring(0, end) + "Added" + path.substring(end);
    List<SourceFile> after = new ArrayList<>(files);
    for (SourceFile file : files) {
      if (file.path().equals(path)) {
        after.add(file.with(added, text));
      }
    }
    return new Edit("add a file like " + path, after, Set.of());
  }

  private Edit removeFile(String path) {
    return new Edit(
        "remove " + path,
        files.stream().filter(file -> !file.path().equals(path)).toList(),
        Set.of(path));
  }

  private Edit changed(String what, Map<String, String> changed) {
    List<SourceFile> after = new ArrayList<>();
    for (SourceFile file : files) {
      String text = changed.get(file.path());
      after.add(text == null ? file : file.with(text));
    }
    return new Edit(what, after, Set.copyOf(changed.keySet()));
  }

  private String text(String path) {
    return texts.getOrDefault(path, "");
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }

  private static Pattern word(String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
  }
}
