package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceParameter;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file has declared so far that definitions in other places refer to: its namespaces, and
 * the members of its types. In languages whose visibility is no matter of declarations nothing is.
 */
final class DeclaredNames {
  private final LanguageRules rules;
  private final Set<String> namespaces = new HashSet<>();
  private final Map<String, String> visibilities = new HashMap<>();

  DeclaredNames(LanguageRules rules) {
    this.rules = rules;
  }

  /**
   * Notes a symbol.
   *
   * @param parentKind kind of the symbol around it, empty for the file
   */
  void add(SourceSymbol symbol, String parentKind) {
    if (rules.visibility() != VisibilityRule.ACCESS_SPECIFIER) {
      return;
    }
    String name = symbol.qualifiedName();
    if (symbol.kind().equals("namespace")) {
      namespaces.add(name);
    } else if (SymbolKinds.holdsMembers(parentKind)) {
      visibilities.putIfAbsent(name, symbol.visibility());
      visibilities.putIfAbsent(overload(name, symbol.parameters()), symbol.visibility());
    }
  }

  /** Whether the scope of a name is a namespace. */
  boolean isNamespace(String qualified, String name) {
    int scope = qualified.length() - name.length() - rules.separator().length();
    return scope > 0 && namespaces.contains(qualified.substring(0, scope));
  }

  /** The visibility of a member, of its overloads the one with these types; null if not known. */
  @Nullable String visibility(String qualified, List<SourceParameter> parameters) {
    String exact = visibilities.get(overload(qualified, parameters));
    return exact == null ? visibilities.get(qualified) : exact;
  }

  private static String overload(String name, List<SourceParameter> parameters) {
    StringBuilder text = new StringBuilder(name).append('(');
    for (SourceParameter parameter : parameters) {
      text.append(parameter.type()).append(',');
    }
    return text.toString();
  }
}
