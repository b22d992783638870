package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceParameter;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parsed file as readable lines: symbols, then references. A dash stands for nothing. */
final class Listing {
  private Listing() {}

  static List<String> of(ParsedSource parsed, byte[] source) {
    List<String> lines = new ArrayList<>();
    for (SourceSymbol symbol : parsed.symbols()) {
      lines.add(
          String.join(
              " | ",
              symbol.kind(),
              symbol.qualifiedName(),
              line(source, symbol.startByte()) + "-" + line(source, symbol.endByte() - 1),
              symbol.visibility(),
              name(parsed, symbol.parent()),
              symbol.signature(),
              dash(symbol.returns()),
              parameters(symbol.parameters()),
              dash(symbol.docComment()).replace("\n", "⏎")));
    }
    for (SourceReference reference : parsed.references()) {
      lines.add(
          String.join(
              " | ",
              String.valueOf(line(source, reference.startByte())),
              reference.kind(),
              reference.name(),
              dash(reference.qualifier()),
              reference.arity() < 0 ? "-" : String.valueOf(reference.arity()),
              name(parsed, reference.enclosing())));
    }
    return lines;
  }

  private static String parameters(List<SourceParameter> parameters) {
    return parameters.isEmpty()
        ? "-"
        : parameters.stream().map(Listing::parameter).collect(Collectors.joining(", "));
  }

  private static String parameter(SourceParameter parameter) {
    return parameter.name()
        + (parameter.type() == null ? "" : ": " + parameter.type())
        + (parameter.defaultValue() == null ? "" : " = " + parameter.defaultValue())
        + (parameter.documentation() == null ? "" : " (" + parameter.documentation() + ")");
  }

  private static String name(ParsedSource parsed, int symbol) {
    return symbol < 0 ? "-" : parsed.symbols().get(symbol).name();
  }

  private static String dash(@Nullable String text) {
    return text == null ? "-" : text;
  }

  private static int line(byte[] source, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += source[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
