package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.SubsystemRole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A code base made by hand: each folder is a subsystem with its name. */
final class SampleCode {
  private final SampleGraph graph = new SampleGraph();
  private final List<Integer> lines = new ArrayList<>();
  private final List<String> folders = new ArrayList<>();
  private final Map<Integer, Integer> ends = new HashMap<>();
  private final BitSet abstractTypes = new BitSet();

  private final Map<Integer, String> otherLanguages = new HashMap<>();
  private String language = "Java";

  /** Makes a language that of all files. */
  SampleCode language(String name) {
    language = name;
    return this;
  }

  /** Adds a source file that belongs to the subsystem of another folder. */
  SampleCode joining(String folder, String path, int lineCount) {
    file(path, lineCount);
    folders.set(folders.size() - 1, folder);
    return this;
  }

  /** Adds a source file in another language than the others. */
  SampleCode fileIn(String otherLanguage, String path, int lineCount) {
    otherLanguages.put(folders.size(), otherLanguage);
    return file(path, lineCount);
  }

  /** Adds a source file. */
  SampleCode file(String path, int lineCount) {
    return file(path, "source", lineCount);
  }

  SampleCode file(String path, String category, int lineCount) {
    graph.file(path, language, category);
    lines.add(lineCount);
    folders.add(path.substring(0, path.indexOf('/')));
    return this;
  }

  SampleCode type(String name, int line, int end) {
    return symbol(name, "class", "public", line, end);
  }

  SampleCode function(String name, int line, int end) {
    return symbol(name, "function", "public", line, end);
  }

  SampleCode symbol(String name, String kind, String visibility, int line, int end) {
    ends.put(graph.symbol(name, kind, visibility, line), end);
    return this;
  }

  SampleCode abstractType(String name, int line, int end) {
    type(name, line, end);
    abstractTypes.set(graph.number(name));
    return this;
  }

  /** Adds a sure call. */
  SampleCode call(String from, String to, int line) {
    graph.edge(from, to, EdgeKind.CALLS, 90, line);
    return this;
  }

  SampleCode edge(String from, String to, EdgeKind kind, int confidence) {
    graph.edge(from, to, kind, confidence, 1);
    return this;
  }

  /** Id of a symbol, or of a file by its path. */
  String id(String name) {
    return String.valueOf(graph.number(name));
  }

  Codebase build() {
    SymbolGraph built = graph.build();
    Map<String, Integer> numbers = new TreeMap<>();
    folders.forEach(folder -> numbers.putIfAbsent(folder, 0));
    List<Subsystem> subsystems = new ArrayList<>();
    numbers.replaceAll(
        (folder, zero) -> {
          subsystems.add(
              new Subsystem(
                  "s-" + folder,
                  null,
                  folder,
                  folder,
                  SubsystemRole.CODE,
                  50,
                  null,
                  folder,
                  "",
                  List.of(),
                  List.of(),
                  List.of()));
          return subsystems.size() - 1;
        });
    int[] endLines = new int[built.symbolCount()];
    ends.forEach((symbol, end) -> endLines[symbol] = end);
    return new Codebase(
        built,
        subsystems,
        folders.stream().mapToInt(folder -> numbers.getOrDefault(folder, -1)).toArray(),
        lines.stream().mapToInt(Integer::intValue).toArray(),
        IntStream.range(0, folders.size())
            .mapToObj(file -> otherLanguages.getOrDefault(file, language))
            .toList(),
        endLines,
        abstractTypes);
  }
}
