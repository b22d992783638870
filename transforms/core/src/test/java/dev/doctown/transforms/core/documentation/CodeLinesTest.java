package dev.doctown.transforms.core.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.documentation.SourceRegions.Region;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of some lines is shown as code. */
class CodeLinesTest {
  @Test
  void remarksAreLeftOutAndLinesKeepTheirNumbers() {
    assertEquals(
        """
        1 int sum(int[] all) {
        3   int sum = 0;
        6   for (int each : all) {
        7     sum  += each;
        8   }

        10   return sum;
        11 }
        """,
        code(
            "Java",
            """
            int sum(int[] all) {
              // Nothing yet.
              int sum = 0; // zero
              /* All of them,
                 one by one. */
              for (int each : all) {
                sum /* so far */ += each;
              }

              return sum;
            }
            """));
  }

  @Test
  void whatLooksLikeACommentInAStringIsCode() {
    String java =
        "String url = \"http://a //b\" + '\"' + \" /* c\";\n"
            + "String text = \"\"\"\n"
            + "    // no comment\n"
            + "    \"\"\";\n"
            + "int half = a /b;";
    assertEquals(numbered(java), code("Java", java));
    String go = "path := `c:// d`\nmore := a[1:]//2";
    assertEquals(numbered(go), code("Go", go));
    String script = "const bare = url.replace(/^https?:\\/\\//, \"\");";
    assertEquals(numbered(script), code("JavaScript", script));
  }

  @Test
  void whatOnlyLooksLikeTheBeginningOfACommentLosesNothing() {
    String go = "query := `\n  /* hint\n  select 1`\nrun(query)";
    assertEquals(numbered(go), code("Go", go));
    String rust = "let glob = r#\"\n /* all\n\"#;\nrun(glob);";
    assertEquals(numbered(rust), code("Rust", rust));
  }

  @Test
  void pythonHasItsOwnMark() {
    assertEquals(
        """
        1 def half(number):
        6   return number // 2
        """,
        code(
            "Python",
            """
            def half(number):
              \"""Half of it.
              # A heading
              \"""
              # rounded down
              return number // 2  # an int
            """));
  }

  @Test
  void stringsOfPythonThatAreNoDocstringsAreCode() {
    String source =
        """
        def page(name):
          title = \"""# A heading
          # of the page
          \"""
          if name:
            "%s" % name
          return {
            "text":
              \"""Hello
              \""",
          }
        """;
    assertEquals(numbered(source), code("Python", source));
    assertEquals(
        "1 class Page:\n3   size = 'A4'\n5   def name(self):\n7     return 'it\\'s'\n",
        code(
            "Python",
            "class Page:\n  'It\\'s one.'\n  size = 'A4'\n  # its name\n  def name(self):\n"
                + "    r\"Name.\"  # short\n    return 'it\\'s'"));
    assertEquals(
        "1 class Page:\n2   \"\"\"Never\n3   closed",
        code("Python", "class Page:\n  \"\"\"Never\n  closed").strip());
  }

  /** Lifetimes look like quotes that nobody closes. */
  @Test
  void aQuoteThatNobodyClosesStandsAlone() {
    assertEquals(
        "1 fn first<'a>(of: &'a str) -> &'a str {\n2   &of[..1]\n",
        code("Rust", "fn first<'a>(of: &'a str) -> &'a str { // of it\n  &of[..1]"));
  }

  @Test
  void aRemarkMovesNoRegion() {
    List<String> plain =
        List.of("{", "  a();", "  b();", "  c();", "  d();", "", "  e();", "", "}");
    List<String> remarked =
        List.of("{", "  // A", "  a();", "  b();", "  c();", "  d();", "", "  e(); // E", "", "}");

    assertEquals(
        SourceRegions.of(plain, 1, 9, "Java").stream().map(Region::text).toList(),
        SourceRegions.of(remarked, 1, 10, "Java").stream().map(Region::text).toList());
    assertEquals(
        List.of(new Region(1, 10, "{\n  a();\n  b();\n  c();\n  d();\n\n  e();\n\n}")),
        SourceRegions.of(remarked, 1, 10, "Java"));
  }

  private static String code(String language, String source) {
    List<String> lines = source.lines().toList();
    return CodeLines.of(lines, 1, lines.size(), language).stream()
        .map(line -> line.text().isBlank() ? "\n" : line.number() + " " + line.text() + "\n")
        .collect(Collectors.joining());
  }

  private static String numbered(String source) {
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (String line : source.lines().toList()) {
      number++;
      numbered.append(number).append(' ').append(line).append('\n');
    }
    return numbered.toString();
  }
}
