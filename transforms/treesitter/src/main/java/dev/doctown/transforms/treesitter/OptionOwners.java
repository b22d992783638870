package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SourceSymbol;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields and parameters whose names are those of options. */
final class OptionOwners {
  /** The word of an attribute of Rust, alone or with a name. */
  private static final String VARIABLE = "env";

  private final Matches matches;
  private final SourceText source;

  OptionOwners(Matches matches, SourceText source) {
    this.matches = matches;
    this.source = source;
  }

  /** The flag that the owner of an option gives; null when it has none. */
  @Nullable String flag(Call call, List<SourceSymbol> symbols) {
    if (!call.pattern().annotation()) {
      Match parameter = parameter(call);
      return parameter == null ? null : longFlag(source.text(parameter.name()));
    }
    String name = field(call, symbols);
    if (name == null) {
      return null;
    }
    List<String> words = call.bare().stream().map(source::text).toList();
    if (words.contains("long")) {
      return longFlag(name);
    }
    return words.contains("short") ? "-" + name.substring(0, 1) : null;
  }

  /** The variable that a field is read from which says that it is, and not which; null for none. */
  @Nullable String variable(Call call, List<SourceSymbol> symbols) {
    boolean reads =
        call.pattern().annotation()
            && call.pattern().keywords().containsKey(VARIABLE)
            && call.bare().stream().map(source::text).anyMatch(VARIABLE::equals);
    String name = reads ? field(call, symbols) : null;
    return name == null ? null : name.toUpperCase(Locale.ROOT);
  }

  /** What a parameter is by default where its type says that it is an option. */
  @Nullable Span defaultOf(Call call) {
    Match parameter = call.pattern().annotation() ? null : parameter(call);
    Span value = parameter == null ? null : parameter.part(Capture.DEFAULT);
    return value == null || value.contains(call.expression()) ? null : value;
  }

  /** The doc comment of the field that is an option. */
  @Nullable String documentation(Call call, List<SourceSymbol> symbols) {
    SourceSymbol owner = symbols.get(call.enclosing());
    boolean member = owner.kind().equals("field") || owner.kind().equals("constant");
    return member ? owner.docComment() : null;
  }

  private static @Nullable String field(Call call, List<SourceSymbol> symbols) {
    SourceSymbol owner = call.enclosing() < 0 ? null : symbols.get(call.enclosing());
    return owner != null && owner.kind().equals("field") ? owner.name() : null;
  }

  private @Nullable Match parameter(Call call) {
    List<Match> parameters = matches.of(Capture.PARAMETER);
    int low = 0;
    int high = parameters.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parameters.get(middle).span().start() <= call.expression().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Match last = low == 0 ? null : parameters.get(low - 1);
    return last != null && last.span().contains(call.expression()) ? last : null;
  }

  private static String longFlag(String name) {
    return "--" + name.replace('_', '-');
  }
}
