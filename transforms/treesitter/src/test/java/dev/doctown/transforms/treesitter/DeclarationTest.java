package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceSymbol;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Names and types of declarations in C, C++ and Rust that are not written as most are. */
class DeclarationTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @Test
  void specializationsAreNamedWithoutTheirArguments() {
    assertEquals(
        List.of(
            "struct std::hash",
            "method std::hash::operator()",
            "class fmt::formatter",
            "struct std::hash",
            "function size",
            "method ns::swap",
            "union box"),
        symbols(
            "C++",
            """
            template <> struct std::hash<ns::Foo> { int operator()(ns::Foo f) const; };
            template <> class FMT_API fmt::formatter<X> : Base {};
            template <typename T> struct std::hash<T*> {};
            template <> int size<a::b>(int a) { return a; }
            template <> void ns::swap<int>(int a);
            template <> union box<int> {};
            """,
            symbol -> symbol.kind() + " " + symbol.qualifiedName()));
  }

  @Test
  void implementationsForTypesWithoutNamesAreNamedByTheType() {
    assertEquals(
        List.of(
            "impl public crate::a::[T]",
            "method public crate::a::[T]::show",
            "impl public crate::a::[T; N]",
            "method public crate::a::[T; N]::show",
            "impl public crate::a::&mut [u8]",
            "impl public crate::a::(A, B)",
            "impl public crate::a::fn(u8) -> a::B",
            "impl public crate::a::*const a::T",
            "impl public crate::a::dyn Named + Send",
            "impl public crate::a::()",
            "impl public crate::a::!",
            "impl public crate::a::Named",
            "impl public crate::a::C"),
        symbols(
            "Rust",
            """
            impl<T> Show for [T] { fn show(&self) {} }
            impl<T, const N: usize> Show for [T; N] { fn show(&self) {} }
            impl Show for &mut [u8] {}
            impl<A, B> Show for (
                A,
                B,
            ) {}
            impl Show for fn(u8) -> a::B {}
            impl Show for *const a::T {}
            impl Show for dyn Named + Send {}
            impl Show for () {}
            impl Show for ! {}
            impl Show for dyn a::Named {}
            impl<'a> Show for &'a mut b::C<'a> {}
            """,
            symbol -> symbol.kind() + " " + symbol.visibility() + " " + symbol.qualifiedName()));
  }

  @Test
  void whatAFunctionReturnsIsAType() {
    assertEquals(
        List.of(
            "a: int",
            "b: std::vector<T>",
            "c: const auto&",
            "d: null",
            "d: null",
            "e: bool",
            "LIMIT: const int",
            "g: decltype(auto)",
            "h: std::string*",
            "i: auto",
            "j: const char*"),
        symbols(
            "C++",
            """
            constexpr auto a(int x) noexcept -> int { return x; }
            template <typename T> static inline auto b(T t) -> std::vector<T>;
            const auto& c();
            struct d { constexpr d() = default; };
            constexpr LIB_INLINE bool e();
            static constexpr const int LIMIT = 3;
            decltype(auto) g();
            inline std::string* h();
            auto i();
            const static inline char* j();
            """,
            symbol -> symbol.name() + ": " + symbol.returns()));
    assertEquals(
        List.of("a: int", "b: const char *"),
        symbols(
            "C",
            "static inline int a(void);\nconst static char *b(void) { return 0; }\n",
            symbol -> symbol.name() + ": " + symbol.returns()));
  }

  @Test
  void ofConditionalsInADeclarationTheFirstBranchIsShown() {
    String source =
        """
        int open_it(int a,
        #ifdef X
          int b
        #else
          char b
        #endif
          ) {
          return 1;
        }
        #ifdef X
        static int
        #else
        int
        #endif
        head_it(int a) { return 0; }
        int three(int a)
        #if 0
          LIB_OFF
        #else
          LIB_ON
        #endif
        ;
        """;
    for (String language : List.of("C", "C++")) {
      assertEquals(
          List.of(
              "int open_it(int a, int b)", "static int head_it(int a)", "int three(int a) LIB_ON"),
          symbols(language, source, SourceSymbol::signature));
    }
    assertEquals(
        List.of("using value = first<It>"),
        symbols(
            "C++",
            "using value =\n#ifdef X\n  first<It>;\n#else\n  second<It>;\n#endif\n",
            SourceSymbol::signature));
    assertEquals(
        List.of("#define A 1", "int b(int c)", "#define D 2"),
        symbols(
            "C",
            "#define A 1\nint b(int c\n#pragma once\n  );\n#if X\n#else\n#define D 2\n#endif\n",
            SourceSymbol::signature));
  }

  @Test
  void commentsInsideMacrosAreComments() {
    assertEquals(
        List.of("int mid(LIB_IN(a, b) int c)", "void last(int d)"),
        symbols(
            "C",
            "int mid(LIB_IN(a, // the in\n  b) int c);\nLIB_API(/* e */ e)\nvoid last(int d);\n",
            SourceSymbol::signature));
  }

  @Test
  void instantiationsHideNoDefinitionBehindThem() {
    assertEquals(
        List.of("constexpr auto f() -> int", "int g()"),
        symbols(
            "C++",
            """
            extern template auto make<char>(int) -> made<char>;
            extern template class box<char>;
            LIB_API extern template class LIB_API box<int>;
            template class box<long>;

            constexpr auto f() -> int { return 1; }
            int g() { return 2; }
            """,
            SourceSymbol::signature));
  }

  @Test
  void typesThatATypedefNamesAreShownWithThatName() {
    assertEquals(
        List.of(
            "enum foo_t: typedef enum foo_t",
            "enum_member A: A",
            "struct bar: typedef struct bar, *pbar",
            "type_alias pbar: typedef struct bar, *pbar",
            "struct node: typedef struct node",
            "type_alias node_t: typedef struct node node_t",
            "union value: typedef union value"),
        symbols(
            "C",
            """
            LIB_API typedef enum { A } foo_t;
            typedef struct {} bar, *pbar;
            typedef struct node {} node_t;
            typedef union /* any */ {
            #ifdef X
            #endif
            } value;
            """,
            symbol -> symbol.kind() + " " + symbol.name() + ": " + symbol.signature()));
  }

  private List<String> symbols(
      String language, String source, Function<SourceSymbol, String> shown) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, "src/a", bytes, 500)).symbols().stream()
        .map(shown)
        .toList();
  }
}
