package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Definitions of C++ that stand in another place than what they belong to. */
class MemberDefinitionTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @Test
  void membersDefinedInANamespaceAreMembersAsTheyWereDeclared() {
    assertEquals(
        List.of(
            "namespace public n",
            "class public n::W",
            "method private n::W::m",
            "method protected n::W::mk",
            "constructor public n::W::W",
            "method public n::W::~W",
            "method public n::W::f",
            "method private n::W::f",
            "method private n::W::m",
            "method protected n::W::mk",
            "constructor public n::W::W",
            "method public n::W::~W",
            "method private n::W::f",
            "method public n::V::g"),
        symbols(
            """
            namespace n {
            class W {
              void m();
             protected: static W mk();
             public: W(int); ~W(); void f(int a);
             private: void f(long a);
            };
            void W::m() {}
            W W::mk() { return {}; }
            W::W(int) {}
            W::~W() {}
            void W::f(long b) {}
            void V::g() {}
            }
            """));
    assertEquals(
        List.of("class public A", "method private A::m", "method private A::m"),
        symbols("class A { void m(); };\nvoid A::m() {}\n"));
  }

  @Test
  void whatIsDefinedInANamespaceByItsPathIsAFunction() {
    assertEquals(
        List.of(
            "namespace public q",
            "function public q::free_fn",
            "namespace public q::r",
            "function public q::r::g",
            "function public q::r::g",
            "function public q::free_fn"),
        symbols(
            """
            namespace q { int free_fn(int a); namespace r { int g(); } int r::g() { return 1; } }
            int q::free_fn(int a) { return a; }
            """));
  }

  @Test
  void friendsAreNoMembers() {
    assertEquals(
        List.of(
            "namespace public b",
            "class public b::X",
            "function public b::fr",
            "function public b::operator==",
            "method private b::X::own"),
        symbols(
            """
            namespace b {
            class X {
              friend void fr(X);
              friend bool operator==(X, X) { return true; }
              friend class Y;
              void own();
            };
            }
            """));
  }

  private List<String> symbols(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest("C++", "src/a", bytes, 500)).symbols().stream()
        .map(symbol -> symbol.kind() + " " + symbol.visibility() + " " + symbol.qualifiedName())
        .toList();
  }
}
