package dev.doctown.runners;

import dev.doctown.docpack.answer.Definition;
import dev.doctown.docpack.answer.RelatedSymbol;
import dev.doctown.docpack.answer.Relation;
import dev.doctown.docpack.answer.SymbolAnswer;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints what is known of a symbol for people. */
final class SymbolText {
  private static final int MOST = 10;
  private static final int MOST_SOURCE_LINES = 60;

  private final PrintStream out;
  private final boolean all;

  /**
   * @param all whether long lists and sources are printed whole
   */
  SymbolText(PrintStream out, boolean all) {
    this.out = out;
    this.all = all;
  }

  /** Kind, name and place on one line. */
  static String heading(SymbolRow row) {
    return row.getKind()
        + " "
        + OneLine.of(row.getQualifiedName())
        + "  "
        + place(row.getPath(), row.getStartLine(), row.getEndLine());
  }

  static String place(String path, int startLine, int endLine) {
    return OneLine.of(path) + ":" + startLine + "-" + endLine;
  }

  /** Prints all but the source. */
  void print(SymbolAnswer answer) {
    boolean one = answer.symbols().size() == 1;
    List<SymbolRow> symbols = new ArrayList<>();
    for (Definition definition : answer.symbols()) {
      SymbolRow symbol = definition.symbol();
      symbols.addAll(definition.rows());
      out.println(one ? heading(symbol) : symbol.getSymbolId() + "  " + heading(symbol));
      if (!symbol.getSignature().isBlank()) {
        out.println("    " + OneLine.of(symbol.getSignature()));
      }
      definition.declarations().forEach(declaration -> printDeclaration(symbol, declaration));
    }
    if (!answer.subsystems().isEmpty()) {
      out.println();
      out.println("Subsystem: " + OneLine.of(String.join(", ", answer.subsystems())));
    }
    printUses(symbols);
    printDocumentation(symbols);
    printStatements(answer.statements());
    for (Relation relation : answer.relations()) {
      print(relation);
    }
    printExamples(answer.examples());
  }

  private void printDeclaration(SymbolRow symbol, SymbolRow declaration) {
    String signature = declaration.getSignature();
    boolean same = signature.isBlank() || signature.equals(symbol.getSignature());
    String place = OneLine.of(declaration.getPath()) + ":" + declaration.getStartLine();
    out.println("    declared in " + place + (same ? "" : "  " + OneLine.of(signature)));
  }

  /** The number that pages say: a user may use it at several places, tests and imports do too. */
  private void printUses(List<SymbolRow> symbols) {
    int uses =
        symbols.stream()
            .map(SymbolRow::getFanIn)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum();
    if (uses > 0) {
      out.println();
      out.println("Uses: " + Quantities.count(uses, "places") + ", with imports and tests");
    }
  }

  /** Prints the lines of the symbol's definition, each as it is. */
  void printSource(List<String> lines) {
    out.println();
    out.println("Source");
    int shown = all ? lines.size() : Math.min(lines.size(), MOST_SOURCE_LINES);
    lines.subList(0, shown).forEach(out::println);
    more(lines.size() - shown, " lines");
  }

  private void printDocumentation(List<SymbolRow> symbols) {
    List<String> texts =
        symbols.stream()
            .map(SymbolRow::getDocComment)
            .filter(text -> text != null && !text.isBlank())
            .distinct()
            .toList();
    if (texts.size() == 1) {
      out.println();
      texts.get(0).lines().map(UnsafeCharacters::shownIn).forEach(out::println);
    }
  }

  private void printStatements(List<Statement> statements) {
    if (!statements.isEmpty()) {
      out.println();
      StatementLines.section(statements).forEach(out::println);
    }
  }

  private void print(Relation relation) {
    List<RelatedSymbol> symbols = relation.symbols();
    String name = relation.kind().name().toLowerCase(Locale.ROOT);
    out.println();
    out.println(
        Character.toUpperCase(name.charAt(0)) + name.substring(1) + " (" + symbols.size() + ")");
    int shown = all ? symbols.size() : Math.min(symbols.size(), MOST);
    for (RelatedSymbol symbol : symbols.subList(0, shown)) {
      String kind = symbol.kind() == null ? "outside" : symbol.kind();
      String label = kind.equals("file") ? "" : kind + " " + OneLine.of(symbol.name()) + "  ";
      out.println("  " + label + OneLine.of(symbol.path()) + ":" + symbol.line());
    }
    more(symbols.size() - shown, "");
    if (relation.uncertain() > 0) {
      out.println("  and " + Quantities.count(relation.uncertain()) + " uncertain");
    }
  }

  private void printExamples(List<UsageExample> examples) {
    if (examples.isEmpty()) {
      return;
    }
    UsageExample example = examples.get(0);
    out.println();
    out.println(
        "Example  " + place(example.getPath(), example.getStartLine(), example.getEndLine()));
    example
        .getCode()
        .lines()
        .map(UnsafeCharacters::shownIn)
        .forEach(line -> out.println("    " + line));
  }

  private void more(int count, String what) {
    if (count > 0) {
      out.println("  … and " + Quantities.count(count) + " more" + what + " (--all)");
    }
  }
}
