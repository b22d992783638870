package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The types of functions in C and C++ that qualifiers and macros stand around. */
class ReturnTypeTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @Test
  void qualifiersBehindATypeBelongToIt() {
    assertEquals(
        List.of("east1: Foo const&", "east3: std::string const", "west: const Foo&"),
        symbols(
            "C++",
            "Foo const& east1();\nstd::string const east3();\nconst Foo& west() { return f; }\n"));
  }

  @Test
  void theTypeIsNoCallingConventionAndNoMacro() {
    String source =
        """
        extern BOOLEAN NTAPI random_it(PVOID buffer, ULONG length);
        BOOL WINAPI main_it(int a);
        LIB_API DWORD stop(void);
        static inline __must_check bool is_it(void);
        asmlinkage __visible void entry(void);
        size_t length(void);
        """;
    for (String language : List.of("C", "C++")) {
      assertEquals(
          List.of(
              "random_it: BOOLEAN",
              "main_it: BOOL",
              "stop: DWORD",
              "is_it: bool",
              "entry: void",
              "length: size_t"),
          symbols(language, source));
    }
  }

  @Test
  void membersBehindOperatorsHaveNoMacrosAsTypes() {
    assertEquals(
        List.of(
            "text: null", "operator&=: void", "operator+=: text&", "operator<<=: text&", "n: int"),
        symbols(
            "C++",
            """
            struct text {
              LIB_CONSTEXPR void operator&=(int a) {}
              LIB_CONSTEXPR text& operator+=(const text& s) { return s; }
              LIB_CONSTEXPR text& operator<<=(const text& s) { return s; }
              LIB_CONSTEXPR int n() { return 1; }
            };
            """));
  }

  @Test
  void linesOfMacrosBeforeATemplateAreNoScopes() {
    assertEquals(
        List.of("length: std::size_t"),
        symbols(
            "C++",
            "BEGIN_NS\ntemplate <class T> MY_CONSTEXPR std::size_t tr<T>:: length(const T* p)"
                + " { return 0; }\nEND_NS\n"));
  }

  private List<String> symbols(String language, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, "src/a", bytes, 500)).symbols().stream()
        .map(symbol -> symbol.name() + ": " + symbol.returns())
        .toList();
  }
}
