package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What names mean in C and C++, of what the included files declare. */
final class CResolver extends LanguageResolver {
  private static final Set<String> INFERRED = Set.of("auto", "decltype(auto)");
  private static final Pattern POINTER =
      Pattern.compile(
          "(?:std::)?(?:unique_ptr|shared_ptr|weak_ptr|optional)<(.*)>", Pattern.DOTALL);

  private final CIncludes includes;

  CResolver(RepositoryFacts facts) {
    super(facts);
    this.includes = new CIncludes(facts);
  }

  /** Members of the class around, then the namespaces around, then what is declared at all. */
  @Override
  List<Symbol> inScope(Place place, String name) {
    for (int at = place.enclosing(); at >= 0; at = symbols.get(at).parent()) {
      Symbol around = symbols.get(at);
      Optional<Symbol> type = around.isType() ? Optional.of(around) : classOf(around);
      if (type.isPresent() && type.get().name().equals(name)) {
        return List.of(type.get());
      }
      List<Symbol> found =
          type.map(each -> members(Value.named(each.index()), name)).orElse(List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return declared(place, name);
  }

  /** The class of a member that is defined outside of it. */
  private Optional<Symbol> classOf(Symbol function) {
    int scope = function.qualifiedName().lastIndexOf("::");
    if (!function.isFunction() || scope < 0) {
      return Optional.empty();
    }
    return NearestFile.of(
            symbols
                .qualified(function.qualifiedName().substring(0, scope), function.index())
                .stream()
                .filter(Symbol::isType)
                .toList(),
            facts,
            function.file())
        .stream()
        .findFirst();
  }

  /** What is declared outside of classes in the file and the files that it includes. */
  private List<Symbol> declared(Place place, String name) {
    BitSet visible = includes.visible(place.file());
    List<Symbol> all =
        symbols.near(name, place.enclosing()).stream()
            .filter(symbol -> isFree(symbol) && isFamily(symbol))
            .toList();
    List<Symbol> seen = all.stream().filter(symbol -> visible.get(symbol.file())).toList();
    List<Symbol> inNamespace = preferred(seen, symbol -> isAround(symbol, place));
    List<Symbol> own = inNamespace.stream().filter(each -> each.file() == place.file()).toList();
    if (isOfC(place.file()) && !own.isEmpty()) {
      return lastOf(own);
    }
    List<Symbol> linked =
        all.stream()
            .filter(symbol -> symbol.isFunction() && !symbol.kind().equals("macro"))
            .filter(symbol -> !symbol.visibility().equals("private") && !isHeader(symbol))
            .filter(symbol -> isOfC(symbol.file()))
            .toList();
    boolean functions = inNamespace.stream().anyMatch(each -> each.kind().equals("function"));
    if (functions && !linked.isEmpty() && isOfC(place.file())) {
      List<Symbol> nearest = onePerFile(NearestFile.of(linked, facts, place.file()));
      if (nearest.size() == 1) {
        return nearest;
      }
    }
    return isOfC(place.file()) ? lastOf(inNamespace) : inNamespace;
  }

  /** C has no overloads: of declarations in a file the last is the definition. */
  private static List<Symbol> onePerFile(List<Symbol> found) {
    List<Symbol> last = new ArrayList<>();
    for (Symbol symbol : found) {
      if (!last.isEmpty() && last.get(last.size() - 1).file() == symbol.file()) {
        last.remove(last.size() - 1);
      }
      last.add(symbol);
    }
    return last;
  }

  private static List<Symbol> lastOf(List<Symbol> found) {
    List<Symbol> types = found.stream().filter(Symbol::isType).toList();
    // A tag and the name that the same definition gives it are one type.
    List<Symbol> tagged = preferred(types, symbol -> !symbol.kind().equals("type_alias"));
    boolean one = tagged.size() == 1 && types.size() == 2 && sameFile(types);
    return types.isEmpty()
        ? found.stream().skip(Math.max(0, found.size() - 1)).toList()
        : one ? tagged : types;
  }

  private static boolean sameFile(List<Symbol> symbols) {
    return symbols.stream().map(Symbol::file).distinct().count() == 1;
  }

  private static List<Symbol> preferred(List<Symbol> found, Predicate<Symbol> wanted) {
    List<Symbol> preferred = found.stream().filter(wanted).toList();
    return preferred.isEmpty() ? found : preferred;
  }

  /** Whether a symbol is no member, or a value of an enumeration. */
  private boolean isFree(Symbol symbol) {
    if (symbol.parent() < 0) {
      return false;
    }
    Symbol parent = symbols.get(symbol.parent());
    boolean member = parent.isType() && !symbol.kind().equals("enum_member");
    return !member && !(symbol.isFunction() && classOf(symbol).isPresent());
  }

  private boolean isFamily(Symbol symbol) {
    return LanguageFamily.of(facts.fileOf(symbol).language()) == LanguageFamily.C;
  }

  private boolean isOfC(int file) {
    return "C".equals(facts.file(file).language());
  }

  private boolean isHeader(Symbol symbol) {
    return facts.fileOf(symbol).isHeader();
  }

  /** Whether a symbol's namespace is one around a place. */
  private boolean isAround(Symbol symbol, Place place) {
    String namespace = namespaceOf(symbol);
    String around = symbols.get(place.enclosing()).qualifiedName();
    return namespace.isEmpty() || around.startsWith(namespace + "::");
  }

  private static String namespaceOf(Symbol symbol) {
    int end = symbol.qualifiedName().lastIndexOf("::");
    return end < 0 ? "" : symbol.qualifiedName().substring(0, end);
  }

  @Override
  List<Symbol> imported(Reference reference) {
    SourceFile file = includes.find(reference);
    return file == null || file.symbol() < 0 ? List.of() : List.of(symbols.get(file.symbol()));
  }

  @Override
  Optional<Value> receiver(Place place, String name) {
    if (!name.equals("this")) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.iterate(place.enclosing(), at -> at >= 0, at -> symbols.get(at).parent())
            .map(symbols::get)
            .flatMap(around -> around.isType() ? Stream.of(around) : classOf(around).stream())
            .findFirst()
            .map(type -> Value.instance(type.index()))
            .orElse(Value.UNKNOWN));
  }

  /** What nothing declares is taken for a namespace that a macro opens. */
  @Override
  Value name(Place place, String name) {
    Value value = super.name(place, name);
    boolean namespace =
        value.isUnknown()
            && !isOfC(place.file())
            && local(place, name) == null
            && inScope(place, name).isEmpty();
    return namespace ? Value.named(facts.file(place.file()).symbol()) : value;
  }

  @Override
  List<Symbol> members(Value value, String name) {
    Symbol holder = symbols.get(value.symbol());
    if (holder.isFile()) {
      return declared(new Place(holder.file(), holder.index(), 0), name);
    }
    if (holder.kind().equals("namespace")) {
      BitSet visible = includes.visible(holder.file());
      List<Symbol> all = symbols.qualified(holder.qualifiedName() + "::" + name, holder.index());
      return preferred(all, symbol -> visible.get(symbol.file()));
    }
    return super.members(value, name);
  }

  /**
   * Free functions with the same parameters are one; the last outside of headers is its definition.
   */
  @Override
  List<Symbol> distinct(List<Symbol> found) {
    if (!found.stream().allMatch(this::isFree)) {
      return found;
    }
    Map<List<String>, Symbol> byParameters = new LinkedHashMap<>();
    for (Symbol symbol : found) {
      List<String> parameters =
          symbol.parameters().stream()
              .map(parameter -> String.valueOf(parameter.type()).replace(" ", ""))
              .toList();
      byParameters.merge(parameters, symbol, (known, other) -> isHeader(other) ? known : other);
    }
    return List.copyOf(byParameters.values());
  }

  @Override
  Value typed(Place place, String written) {
    Matcher pointer = POINTER.matcher(written);
    return super.typed(place, pointer.matches() ? pointer.group(1) : written);
  }

  @Override
  boolean isInferred(String type) {
    return INFERRED.contains(type.replace("const ", "").replaceAll("[ &*]+$", ""));
  }

  @Override
  String literalType(String literal) {
    return literal.charAt(0) == '"' ? "char" : super.literalType(literal);
  }

  @Override
  String separator() {
    return "::";
  }

  @Override
  boolean isOutside(Place place, String name) {
    return name.equals("std");
  }
}
