package dev.doctown.transforms.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What calls mean by rules that one language alone has. */
class CallsByLanguageTest {
  private static final String PATH = "shop";

  private final List<SymbolRow> symbols = new ArrayList<>();

  CallsByLanguageTest() {
    add(PATH, PATH, "file", null);
  }

  private void add(
      String id, String name, String kind, @Nullable String parent, String... parameters) {
    int place = symbols.size();
    symbols.add(
        SymbolRow.newBuilder()
            .setSymbolId(id)
            .setName(name)
            .setQualifiedName(id)
            .setKind(kind)
            .setPath(PATH)
            .setStartByte(place)
            .setStartLine(place)
            .setEndLine(99)
            .setSignature("")
            .setVisibility("public")
            .setParentSymbolId(parent)
            .setParameters(
                List.of(parameters).stream().map(CallsByLanguageTest::parameter).toList())
            .build());
  }

  private static Parameter parameter(String written) {
    int space = written.indexOf(' ');
    return Parameter.newBuilder()
        .setName(written.substring(space + 1))
        .setType(written.substring(0, space))
        .build();
  }

  /** Ids and confidences of what a call in {@code Shop} of Java calls. */
  private List<String> called(String from, String name, String... arguments) {
    return calledIn("Java", from, null, name, arguments);
  }

  private List<String> calledIn(
      String language, String from, @Nullable String qualifier, String name, String... arguments) {
    GraphBuilder builder = new GraphBuilder(GraphLimits.defaults());
    builder.addFile(
        FileRow.newBuilder()
            .setPath(PATH)
            .setLanguage(language)
            .setCategory("source")
            .setSizeBytes(1)
            .setLineCount(99)
            .build());
    symbols.forEach(builder::addSymbol);
    ReferenceRow call =
        ReferenceRow.newBuilder()
            .setPath(PATH)
            .setStartByte(50)
            .setLine(50)
            .setKind("call")
            .setName(name)
            .setQualifier(qualifier)
            .setArity(arguments.length)
            .setArguments(List.of(arguments))
            .setEnclosingSymbolId(from)
            .build();
    builder.survey(call);
    builder.resolve(call);
    List<String> targets = new ArrayList<>();
    builder
        .finish()
        .edgeRows()
        .forEachRemaining(
            (EdgeRow edge) -> {
              if (edge.getKind().equals("calls")) {
                targets.add(edge.getToSymbolId() + " " + edge.getConfidence());
              }
            });
    return targets;
  }

  @Test
  void aMethodOfAnAnonymousClassIsSeenInThatClassAlone() {
    add("Shop", "Shop", "class", PATH);
    add("main", "main", "method", "Shop", "String[] args");
    add("anonymous.run", "run", "method", "main");
    add("anonymous.stop", "stop", "method", "main");
    add("Shop.run", "run", "method", "Shop", "String file");

    assertEquals(List.of("Shop.run 95"), called("main", "run", "args[0]"));
    assertEquals(List.of("anonymous.run 95"), called("anonymous.stop", "run"));
    assertEquals(List.of("anonymous.stop 95"), called("main", "stop"));
  }

  @Test
  void theStandardStreamsTellOverloadsApart() {
    add("Shop", "Shop", "class", PATH);
    add("main", "main", "method", "Shop", "String... args");
    add("streams", "main", "method", "Shop", "InputStream in", "PrintStream out", "String... args");
    add("writers", "main", "method", "Shop", "InputStream in", "PrintWriter out", "String... args");

    assertEquals(List.of("streams 85"), called("main", "main", "System.in", "System.out", "args"));
  }

  @Test
  void aVariantOfRustHasTheMethodsOfItsEnumeration() {
    add("Unit", "Unit", "enum", PATH);
    add("Unit.Second", "Second", "enum_member", "Unit");
    add("Unit.format", "format", "method", "Unit", "&self self");
    add("main", "main", "function", PATH);

    assertEquals(List.of("Unit.format 90"), calledIn("Rust", "main", "Unit::Second", "format"));
    // As of clap, which derives what reads arguments.
    for (String made : List.of("Unit::parse()", "Unit::try_parse().unwrap()", "Unit::default()")) {
      assertEquals(List.of("Unit.format 90"), calledIn("Rust", "main", made, "format"));
    }
  }
}
