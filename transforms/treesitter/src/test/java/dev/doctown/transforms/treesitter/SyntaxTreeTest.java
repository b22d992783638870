package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spans for chunks: roles, leading comments, and how far the tree is given. */
class SyntaxTreeTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @Test
  void definitionsBeginWithTheirCommentsAndAttributes() {
    assertEquals(
        List.of(
            "IMPORT use a::b;",
            "COMMENT // apart",
            "DEFINITION /// Doc.\n// more\n#[test]\nfn f() {}",
            "DEFINITION fn g() {}"),
        children(
            "Rust", "use a::b;\n// apart\n\n/// Doc.\n// more\n#[test]\nfn f() {}\nfn g() {}\n"));
    assertEquals(
        List.of(
            "IMPORT const fs = require('fs');",
            "DEFINITION // why\nexport const f = () => 1;",
            "OTHER f();",
            "COMMENT // end"),
        children(
            "JavaScript",
            "const fs = require('fs');\n// why\nexport const f = () => 1;\nf(); // end\n"));
    assertEquals(
        List.of("IMPORT import os", "DEFINITION # why\n@cached\ndef f(): pass"),
        children("Python", "import os\n\n# why\n@cached\ndef f(): pass\n"));
  }

  @Test
  void definitionsBeginWithMacrosThatTheParserDoesNotSee() {
    assertEquals(
        List.of(
            "DEFINITION LIBRARY_EXTERN int one(int a);",
            "DEFINITION /* Doc. */\nLIBRARY_EXTERN int two(int a);",
            "DEFINITION LIBRARY_EXTERN\nint three(int a) { return a; }"),
        children(
            "C",
            "LIBRARY_EXTERN int one(int a);\n/* Doc. */\nLIBRARY_EXTERN int two(int a);\n"
                + "LIBRARY_EXTERN\nint three(int a) { return a; }\n"));
    assertEquals(
        List.of("DEFINITION LIBRARY_EXPORT template <typename T> class Box { T held; };"),
        children("C++", "LIBRARY_EXPORT template <typename T> class Box { T held; };\n"));
  }

  @Test
  void aCommentBeforeTheFirstMemberBelongsToIt() {
    SyntaxNode type =
        parse("Python", "class A:\n    # why\n    def f(self): pass\n    x = 1\n", 1).root();
    SyntaxNode body = type.children().get(0).children().get(1);
    assertEquals(SyntaxNode.Role.DEFINITION, body.children().get(0).role());
    assertEquals("class A:\n    ".length(), body.startByte());
    assertEquals("class A:\n    ".length(), body.children().get(0).startByte());
  }

  @Test
  void theOnlyMemberOfABodyIsOneDefinition() {
    String source = "class A:\n    def f(self):\n        return 1\n";
    SyntaxNode type = parse("Python", source, 10).root().children().get(0);
    SyntaxNode member = type.children().get(1);
    assertEquals("class A:\n    ".length(), member.startByte());
    assertEquals(SyntaxNode.Role.DEFINITION, member.role());
    assertEquals(
        List.of(SyntaxNode.Role.OTHER, SyntaxNode.Role.OTHER, SyntaxNode.Role.OTHER),
        member.children().stream().map(SyntaxNode::role).toList());
  }

  @Test
  void smallNodesHaveNoChildren() {
    String source = "class A { void f() {} }\n";
    assertEquals(List.of(), onlyChild(parse("Java", source, 17).root()).children());
    assertEquals(2, onlyChild(parse("Java", source, 16).root()).children().size());
  }

  @Test
  void theFilesOwnChildrenAreGivenHoweverSmallItIs() {
    List<SyntaxNode> children =
        parse("Python", "def a(): pass\n\ndef b(): pass\n", 1000).root().children();
    assertEquals(
        List.of(SyntaxNode.Role.DEFINITION, SyntaxNode.Role.DEFINITION),
        children.stream().map(SyntaxNode::role).toList());
  }

  private static SyntaxNode onlyChild(SyntaxNode node) {
    assertEquals(1, node.children().size());
    return node.children().get(0);
  }

  @Test
  void deepExpressionsStayWithinTheStack() {
    String source = "int x = " + "1 +\n".repeat(700) + "1;\n";
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    Invariants.check(parse("C", source, 1), bytes, 1);
  }

  @Test
  void prototypesAreFoundInALinkageBlockThatAConditionalOpens() {
    String source =
        "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\nAPI int open_it(int a);\nint shut(void);\n\n"
            + "#ifdef __cplusplus\n}\n#endif\n";
    assertEquals(
        List.of("function open_it", "function shut"),
        parse("C", source, 500).symbols().stream().map(SyntaxTreeTest::kindAndName).toList());
  }

  @Test
  void constantsOnOneLineStandBesideEachOther() {
    assertEquals(
        List.of("odd.A", "odd.B", "odd.C", "odd.D"),
        parse("Go", "package odd\n\nconst ( A = iota; B; C, D = 1, 2 )\n", 500).symbols().stream()
            .map(SourceSymbol::qualifiedName)
            .toList());
    assertEquals(
        List.of("odd.P", "odd.Q"),
        parse("Go", "package odd\n\ntype ( P int; Q string )\n", 500).symbols().stream()
            .map(SourceSymbol::qualifiedName)
            .toList());
  }

  private static String kindAndName(SourceSymbol symbol) {
    return symbol.kind() + " " + symbol.name();
  }

  private List<String> children(String language, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parse(language, source, 20).root().children().stream()
        .map(
            node ->
                node.role()
                    + " "
                    + new String(
                        bytes,
                        node.startByte(),
                        node.endByte() - node.startByte(),
                        StandardCharsets.UTF_8))
        .toList();
  }

  private ParsedSource parse(String language, String source, int largestLeaf) {
    return parser.parse(
        new ParseRequest(language, "src/a", source.getBytes(StandardCharsets.UTF_8), largestLeaf));
  }
}
