package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceParameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C and C++ as they are written: with macros that no grammar knows. */
class MacroMaskTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @Test
  void linesOfMacrosAmongMembersAreNoFields() {
    String source =
        "struct node_s {\n  FIELDS\n  struct node_s* next;\n  MORE(int, x)\n  int q;\n"
            + "  LIST(a, b);\n  TAILQ_HEAD(h, node_s) list;\n};\nstruct only_s { FIELDS };\n";
    assertEquals(
        List.of(
            "struct node_s public struct node_s",
            "field node_s.next public struct node_s* next",
            "field node_s.q public int q",
            "field node_s.list public TAILQ_HEAD(h, node_s) list",
            "struct only_s public struct only_s"),
        symbols("C", source));
  }

  @Test
  void attributesBeforeAndBehindDeclarationsAreNoTypes() {
    String source =
        "LIB_EXTERN int run(LIB_UNUSED int a) LIB_NONNULL(1);\n"
            + "static LIB_INLINE const char* name(void) { return 0; }\n"
            + "DWORD WINAPI start(LPVOID arg);\nLIB_EXTERN DWORD stop(void);\n"
            + "HANDLE handle;\nstatic DWORD COUNT;\n";
    assertEquals(
        List.of(
            "function run public int run(LIB_UNUSED int a) LIB_NONNULL(1)",
            "function name private static const char* name(void)",
            "function start public DWORD start(LPVOID arg)",
            "function stop public DWORD stop(void)",
            "variable handle public HANDLE handle",
            "variable COUNT private static DWORD COUNT"),
        symbols("C", source));
  }

  @Test
  void templatesAndClassesKeepTheirNamesBehindMacros() {
    String source =
        "LIB_BEGIN_NAMESPACE\nnamespace detail {\n"
            + "LIB_EXPORT template <typename T, LIB_ENABLE_IF(is_x<T>::value)> class LIB_API box {\n"
            + " public:\n  LIB_CONSTEXPR box(T x LIB_BUILTIN) : x_(x) {}\n"
            + "  LIB_CONSTEXPR20 ~box() = default;\n"
            + "  auto size() const -> size_t LIB_NOEXCEPT { LIB_TRY { f(); } return unsigned(x_) << 1; }\n"
            + " private:\n  T x_;\n};\n}  // namespace detail\nLIB_END_NAMESPACE\n";
    assertEquals(
        List.of(
            "namespace detail public namespace detail",
            "class detail::box public"
                + " template <typename T, LIB_ENABLE_IF(is_x<T>::value)> class LIB_API box",
            "constructor detail::box::box public box(T x LIB_BUILTIN)",
            "method detail::box::~box public ~box() = default",
            "method detail::box::size public auto size() const -> size_t LIB_NOEXCEPT",
            "field detail::box::x_ private T x_"),
        symbols("C++", source));
  }

  @Test
  void sectionsOfQtAreAccessSections() {
    String source =
        "class W : public QObject {\n  Q_OBJECT\n  Q_PROPERTY(int x READ x)\npublic:\n"
            + "  explicit W(QWidget* p = nullptr);\nsignals:\n  void changed();\n"
            + "private slots:\n  void update();\nQ_SIGNALS:\n  void closed();\n};\n";
    assertEquals(
        List.of(
            "class W public class W : public QObject",
            "constructor W::W public explicit W(QWidget* p = nullptr)",
            "method W::changed public void changed()",
            "method W::update private void update()",
            "method W::closed public void closed()"),
        symbols("C++", source));
  }

  @Test
  void ofConditionalsThatABracketCrossesTheFirstBranchStays() {
    String source =
        "#if A\nint f(int a) {\n#else\nint f(long a) {\n#endif\n  return 1;\n}\n"
            + "#ifdef __cplusplus\nextern \"C\" {\n#endif\nint g(void);\n"
            + "#ifdef __cplusplus\n}\n#endif\n";
    assertEquals(
        List.of("function f public int f(int a)", "function g public int g(void)"),
        symbols("C", source));
  }

  @Test
  void commentsDoNotEndTheDefinitionOfAMacro() {
    String source = "#define FIELDS \\\n  /* public */ \\\n  void* data; \\\n\nint x;\n";
    assertEquals(
        List.of("macro FIELDS public #define FIELDS", "variable x public int x"),
        symbols("C", source).stream()
            .map(line -> line.replaceFirst("(#define FIELDS).*", "$1"))
            .toList());
  }

  @Test
  void blocksBehindMacrosAreFunctionsWhereThoseAreGivenNamesOnly() {
    String source =
        "// Loops.\nTEST_IMPL(loop) { int x; bar(); }\nTEST(Foo, Bar_)\n{ int y = 1; }\n"
            + "DEFINE3(read, unsigned int, fd) { baz(); }\nTEST(now){}\n";
    for (String language : List.of("C", "C++")) {
      ParsedSource parsed = parse(language, source);
      assertEquals(
          List.of(
              "function loop public TEST_IMPL(loop)", "function Foo.Bar_ public TEST(Foo, Bar_)"),
          symbols(language, source));
      assertEquals("Loops.", parsed.symbols().get(0).docComment());
      assertNull(parsed.symbols().get(0).returns());
      assertEquals(
          List.of("call TEST_IMPL", "binding x", "call bar", "call TEST", "binding y", "call baz"),
          parsed.references().stream().map(use -> use.kind() + " " + use.name()).toList());
    }
  }

  @Test
  void macrosOnLinesBeforeSuchABlockAreNoTypes() {
    String source =
        "struct a {};\nLIB_END_NAMESPACE\n\nTEST(Foo, bar) { int x; }\n"
            + "LIB_SLOW\nTEST(Foo, baz) { int y; }\n";
    assertEquals(
        List.of(
            "struct a public struct a",
            "function Foo.bar public TEST(Foo, bar)",
            "function Foo.baz public TEST(Foo, baz)"),
        symbols("C++", source));
  }

  @Test
  void unusualDeclarators() {
    String source =
        "int old(a, b) int a; char *b; { return a; }\nint (*pick(int x))(double);\n"
            + "struct tagged { int z; } var;\n";
    assertEquals(
        List.of(
            "function old public int old(a, b) int a; char *b",
            "function pick public int (*pick(int x))(double)",
            "struct tagged public struct tagged",
            "variable var public struct tagged { int z; } var",
            "field tagged.z public int z"),
        symbols("C", source));
    assertEquals(
        List.of("a", "b"),
        parse("C", source).symbols().get(0).parameters().stream()
            .map(SourceParameter::name)
            .toList());
  }

  @Test
  void everyByteKeepsItsPlace() {
    String source = "LIB_API int f(void);\r\n#if A\r\nvoid g(\r\n#else\r\nvoid h(\r\n#endif\r\n);";
    MacroMask mask = MacroMask.of(source.getBytes(StandardCharsets.UTF_8), true);
    assertEquals(
        "        int f(void);\r\n     \r\nvoid g(\r\n     \r\n       \r\n      \r\n);",
        new String(mask.source(), StandardCharsets.UTF_8));
    assertEquals(List.of(new Span(0, 7)), mask.attributes());
  }

  private ParsedSource parse(String language, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, "src/a", bytes, 500));
  }

  private List<String> symbols(String language, String source) {
    return parse(language, source).symbols().stream()
        .map(
            symbol ->
                String.join(
                    " ",
                    symbol.kind(),
                    symbol.qualifiedName(),
                    symbol.visibility(),
                    symbol.signature()))
        .toList();
  }
}
