package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceSymbol;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JavaDeclarationTest {

  @Test
  void bracketsBehindTheNameBelongToTheType() {
    assertEquals(
        List.of("int[]", "String[][]", "int[]", "int", "char[]"),
        members("int f()[] { return x; } String[] g(int a) [ ]; int a[] = {}, b; char[] c;")
            .stream()
            .map(SourceSymbol::returns)
            .toList());
  }

  /** JEP 467: the last run of lines counts, and what is nearer to the declaration. */
  @Test
  void linesOfThreeSlashesDocument() {
    assertEquals("Opens *it*.\n\nOr not.", documentation("/// Opens *it*.\n///\n/// Or not.\n"));
    assertEquals("Second.", documentation("/// First.\n\n/// Second.\n"));
    assertEquals("Lines.", documentation("/** Block. */\n/// Lines.\n"));
    assertEquals("Block.", documentation("/// Lines.\n/** Block. */\n"));
    assertEquals(null, documentation("//// Banner.\n// Plain.\n"));
  }

  private static @Nullable String documentation(String comments) {
    return members(comments + "void f() {}").get(0).docComment();
  }

  private static List<SourceSymbol> members(String source) {
    String text = "class A {\n" + source + "\n}\n";
    List<SourceSymbol> symbols =
        new TreeSitterParser()
            .parse(
                new ParseRequest("Java", "src/A.java", text.getBytes(StandardCharsets.UTF_8), 500))
            .symbols();
    return symbols.subList(1, symbols.size());
  }
}
