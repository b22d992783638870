package dev.doctown.transforms.core.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fixtures of pytest: functions whose results tests and other fixtures take by the name of a
 * parameter, from the class, the file, or a {@code conftest.py} of the folders around.
 */
final class PythonFixtures {
  private static final Pattern NAMED = Pattern.compile("name\\s*=\\s*[\"'](\\w+)[\"']");
  private static final Set<String> MARKERS = Set.of("pytest", "pytest_asyncio");

  /** Annotations of generators by what they give. */
  private static final Pattern GIVES =
      Pattern.compile(
          "(?:\\w+\\.)*(?:Async)?(?:Generator|Iterator|Iterable)\\[(.*)]", Pattern.DOTALL);

  /** Marks what a fixture gives. */
  private static final String GIVEN = "fixture";

  private final PythonResolver language;
  private final RepositoryFacts facts;
  private final Map<Integer, Map<Integer, String>> known = new HashMap<>();

  PythonFixtures(PythonResolver language, RepositoryFacts facts) {
    this.language = language;
    this.facts = facts;
  }

  /** Whether a call makes the function that it stands in front of a fixture. */
  static boolean isMark(Reference call) {
    String qualifier = call.qualifier();
    return call.name().equals("fixture") && (qualifier == null || MARKERS.contains(qualifier));
  }

  /** Whether a value comes from a fixture itself, and not from a member of what it gives. */
  static boolean isGiven(Value value) {
    return GIVEN.equals(value.type());
  }

  /** What a parameter of a test or fixture holds; unknown where no fixture has its name. */
  Value given(Symbol function, String parameter) {
    if (!function.name().startsWith("test") && !of(function.file()).containsKey(function.index())) {
      return Value.UNKNOWN;
    }
    return find(function, parameter)
        .map(fixture -> language.deeper(() -> result(fixture)))
        .map(
            value ->
                value.kind() == Value.Kind.INSTANCE
                    ? new Value(Value.Kind.INSTANCE, value.symbol(), GIVEN)
                    : value)
        .orElse(Value.UNKNOWN);
  }

  private Optional<Symbol> find(Symbol function, String name) {
    Optional<Symbol> found = inFile(function.file(), function, name);
    String folder = facts.file(function.file()).folder();
    while (found.isEmpty()) {
      SourceFile around = facts.byPath((folder.isEmpty() ? "" : folder + "/") + "conftest.py");
      if (around != null && around.index() != function.file()) {
        found = inFile(around.index(), function, name);
      }
      if (folder.isEmpty()) {
        break;
      }
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    return found;
  }

  /** The fixture of a name in a file that a function sees, that of its own class first. */
  private Optional<Symbol> inFile(int file, Symbol function, String name) {
    int module = facts.file(file).symbol();
    for (int holder : List.of(function.parent(), module)) {
      // Of two the last holds.
      Symbol last = null;
      for (Map.Entry<Integer, String> fixture : of(file).entrySet()) {
        Symbol found = language.symbols.get(fixture.getKey());
        if (fixture.getValue().equals(name)
            && found.parent() == holder
            && found.index() != function.index()) {
          last = found;
        }
      }
      if (last != null) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** The fixtures of a file by their numbers, with the names by which they are taken. */
  private Map<Integer, String> of(int file) {
    return known.computeIfAbsent(
        file,
        unused -> {
          Map<Integer, String> fixtures = new TreeMap<>();
          for (Reference mark : facts.fixtureMarks(file)) {
            Matcher named = NAMED.matcher(String.join(",", mark.arguments()));
            Symbol function = language.symbols.get(mark.place().enclosing());
            fixtures.put(function.index(), named.find() ? named.group(1) : function.name());
          }
          return fixtures;
        });
  }

  private Value result(Symbol fixture) {
    String returns = fixture.returns();
    if (returns != null) {
      String annotation = PythonTypes.unquoted(returns.strip());
      Matcher gives = GIVES.matcher(annotation);
      String type = gives.matches() ? Brackets.split(gives.group(1)).get(0) : annotation;
      return language.typed(new Place(fixture.file(), fixture.index(), fixture.start()), type);
    }
    List<Reference> yielded = facts.yielded(fixture.index());
    List<Reference> given = yielded.isEmpty() ? facts.returned(fixture.index()) : yielded;
    Set<Value> results = new LinkedHashSet<>();
    given.forEach(each -> results.add(language.deeper(() -> language.bound(each))));
    return results.size() == 1 ? results.iterator().next() : Value.UNKNOWN;
  }
}
