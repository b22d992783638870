package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceParameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names and types of parameters between macros, as a reader of the declaration takes them. A type
 * is as it is written: a macro between its parts or behind the name is still in it.
 */
class ParameterMacrosTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int f(LIB_UNUSED int x); | x | int",
        "int f(LIB_UNUSED const int x); | x | const int",
        "int f(LIB_UNUSED register int x); | x | register int",
        "int f(LIB_UNUSED volatile int *p); | p | volatile int *",
        "int f(LIB_A LIB_B int x); | x | int",
        "int f(LIB_UNUSED foo_t x); | x | foo_t",
        "int f(LIB_UNUSED foo_t *x); | x | foo_t *",
        "int f(LIB_UNUSED DWORD x); | x | DWORD",
        "int f(LIB_UNUSED FILE *x); | x | FILE *",
        "int f(UINT x); | x | UINT",
        "int f(UINT const a); | a | UINT const",
        "int f(DWORD const flags, int x); | flags | DWORD const",
        "int f(HANDLE const *h); | h | HANDLE const *",
        "int f(const UINT a); | a | const UINT",
        "int f(UINT ARG); | ARG | UINT",
        "int f(FILE LIB_FAR *x, int y); | x | FILE LIB_FAR *",
        "int f(HWND WINAPI x); | x | HWND WINAPI",
        "int f(IN OUT UINTN *Size); | Size | UINTN *",
        "int f(IN CHAR16 *Name OPTIONAL); | Name | CHAR16 *",
        "int f(IN const void *p); | p | const void *",
        "int f(char *restrict DST); | DST | char *restrict",
        "int f(char *const DST); | DST | char *const",
        "int f(int x LIB_UNUSED); | x | int",
        "int f(UINT x LIB_UNUSED); | x | UINT",
        "int f(const foo_t x LIB_UNUSED); | x | const foo_t",
        "int f(const foo_t ARG); | ARG | const foo_t",
        "int f(struct foo ARG); | ARG | struct foo",
        "int f(char *const x LIB_UNUSED); | x | char *const",
        "int f(char *argv[] LIB_UNUSED, int k); | argv | char *[]",
      })
  void ofC(String source, String name, String type) {
    assertFirst("C", source, name, type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int f(LIB_UNUSED Foo& x); | x | Foo&",
        "int f(LIB_UNUSED Foo const& x); | x | Foo const&",
        "int f(LIB_UNUSED std::string&& x); | x | std::string&&",
        "int f(LIB_UNUSED std::vector<int> x); | x | std::vector<int>",
        "int f(int x LIB_UNUSED = 3); | x | int LIB_UNUSED",
        "int f(char *__restrict DST); | DST | char *__restrict",
        "int f(char *_Nonnull DST); | DST | char *_Nonnull",
        "template <class T> void f(typename T ARG); | ARG | typename T",
        "int f(std::map<KEY, UINT const> x); | x | std::map<KEY, UINT const>",
      })
  void ofCpp(String source, String name, String type) {
    assertFirst("C++", source, name, type);
  }

  private void assertFirst(String language, String source, String name, String type) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    List<SourceParameter> parameters =
        parser.parse(new ParseRequest(language, "src/a", bytes, 500)).symbols().get(0).parameters();
    assertEquals(
        name + " of type " + type,
        parameters.get(0).name() + " of type " + parameters.get(0).type());
  }
}
