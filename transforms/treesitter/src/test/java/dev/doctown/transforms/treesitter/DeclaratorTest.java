package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What C and C++ let stand around the names of one declaration. */
class DeclaratorTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @ValueSource(strings = {"C", "C++"})
  void functionsThatReturnPointersToFunctionsHaveTheirType(String language) {
    assertEquals(
        List.of("function sig void (*)(int)", "function pick int (*)(int)", "function last int"),
        symbols(
            language,
            """
            static void (*sig(int s, void (*f)(int)))(int) { return f; }
            int (*pick(int a))(int);
            int last(void);
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C++"})
  void allNamesOfADeclarationAreThere(String language) {
    assertEquals(
        List.of(
            "variable g1 int",
            "variable g2 int",
            "variable g3 int",
            "variable environ char **",
            "variable grid int"),
        symbols(
            language,
            "extern int g1, *g2[3], (*g3)(void);\nextern char **environ;\nextern int grid[3][4];\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C++"})
  void macrosBehindTypesAreNoVariables(String language) {
    assertEquals(
        List.of(
            "struct pk null",
            "struct al null",
            "struct un null",
            "struct de null",
            "struct va null",
            "variable v2 struct va {} __packed",
            "struct name null",
            "struct PACKED null",
            "struct ta null",
            "variable TABLE struct ta {}",
            "struct list null",
            "variable __list struct list {}"),
        symbols(
            language,
            """
            struct pk {} __packed;
            struct al {} __aligned(8);
            struct un {} LIB_ATTRIBUTE_UNUSED_;
            struct de {} DEPRECATED_SUGGEST("u");
            struct va {} __packed v2;
            typedef struct {} __packed name;
            typedef struct {} PACKED;
            struct ta {} TABLE;
            struct list {} __list;
            """));
  }

  private List<String> symbols(String language, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, "src/a", bytes, 500)).symbols().stream()
        .map(symbol -> symbol.kind() + " " + symbol.qualifiedName() + " " + symbol.returns())
        .toList();
  }
}
