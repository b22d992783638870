package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceParameter;
import dev.doctown.transforms.spi.SourceSymbol;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Declarations of several lines on one line, as a reader would write them. */
class SignatureTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @Test
  void bracketsCloseTightlyAndLoseTheirLastComma() {
    assertSignature(
        "Python",
        "def open_stream(\n    filename: Path[\n        str\n    ],\n    mode: str = \"r\",\n) -> Stream:\n    pass\n",
        "def open_stream(filename: Path[str], mode: str = \"r\") -> Stream");
    assertSignature(
        "Go",
        "package a\n\nfunc Open(\n\tname string,\n\tmode ...int,\n) (\n\tint, error,\n) {}\n",
        "func Open(name string, mode ...int) (int, error)");
    assertSignature(
        "Rust",
        "pub fn next<'a, K>(\n    &mut self,\n    seed: &'a K,\n) -> Result<\n    Option<K>,\n    E,\n>\nwhere\n    K: Seed<'a>,\n    E: Error,\n{\n}\n",
        "pub fn next<'a, K>(&mut self, seed: &'a K) -> Result<Option<K>, E>"
            + " where K: Seed<'a>, E: Error");
    assertSignature(
        "Java",
        "@Test(\n  expected = X.class)\npublic <T> void put(\n    String key, T value)\n    throws IOException {}\n",
        "public <T> void put(String key, T value) throws IOException");
    assertSignature(
        "TypeScript",
        "export const create = <\n  T extends A = B,\n>(\n  over: Config<\n    T\n  > = {},\n): Made<T> => 1;\n",
        "export const create = <T extends A = B>(over: Config<T> = {}): Made<T> =>");
  }

  @Test
  void whatStandsOnOneLineStaysAsItIs() {
    assertSignature("Python", "one = ( 1, )\n", "one = ( 1, )");
    assertSignature("C++", "Set<Set<int> > f( int a );\n", "Set<Set<int> > f( int a )");
    assertSignature("TypeScript", "type A = { b: string; };\n", "type A = { b: string; }");
  }

  @Test
  void aTupleOfOneKeepsItsComma() {
    assertSignature("Python", "one = (\n    first,\n)\n", "one = (first,)");
    assertSignature("Python", "two = (\n    first,\n    second,\n)\n", "two = (first, second)");
    assertSignature("Python", "one = f(\n    first,\n)\n", "one = f(first)");
    assertSignature("Python", "one = (\n    lambda x: x<0,\n)\n", "one = (lambda x: x<0,)");
    assertSignature("Rust", "fn f() -> (\n    A,\n) {}\n", "fn f() -> (A,)");
    assertSignature("Rust", "type A = B<\n    Token![,],\n>;\n", "type A = B<Token![,]>");
  }

  @Test
  void bracesHaveSpacesInsideWhereTheLanguageWritesThem() {
    assertSignature(
        "JavaScript",
        "const pets = {\n  tobi: [\n    { age: 2 }\n  , {}\n  ],\n};\n",
        "const pets = { tobi: [{ age: 2 }, {}] }");
    assertSignature(
        "Go",
        "package a\n\nvar users = []*User{\n\t{ID: 1},\n\t{ID: 2},\n}\n",
        "var users = []*User{{ID: 1}, {ID: 2}}");
    assertSignature("Python", "ages = {\n    \"a\": 1,\n}\n", "ages = {\"a\": 1}");
    assertSignature("C", "int ages[] = {\n  1,\n  2,\n};\n", "int ages[] = {1, 2}");
    assertSignature(
        "C", "union {\n  int a;\n  long b;\n} value;\n", "union { int a; long b; } value");
    assertSignature("C", "int ages[] = { 1,\n  2,\n};\n", "int ages[] = { 1, 2 }");
  }

  @Test
  void literalsStayAsTheyAre() {
    assertSignature("Python", "gap = f(\n    '(  ,',\n)\n", "gap = f('(  ,')");
    assertSignature("Python", "text = \"\"\"(\n    a,\n)\"\"\"\n", "text = \"\"\"( a, )\"\"\"");
    assertSignature("Java", "String gap = \"a  ,\" + '(';\n", "String gap = \"a  ,\" + '('");
    assertSignature("JavaScript", "const gap = `(  ${a  + 1}`;\n", "const gap = `(  ${a  + 1}`");
    assertSignature("JavaScript", "const gap = /(  )/;\n", "const gap = /(  )/");
    assertSignature("TypeScript", "type Gap = 'a  b';\n", "type Gap = 'a  b'");
    assertSignature("Go", "package a\n\nvar gap = `(  ,`\n", "var gap = `(  ,`");
    assertSignature("Rust", "const GAP: &str = r\"(  ,\";\n", "const GAP: &str = r\"(  ,\"");
    assertSignature("C", "char *gap = \"(  ,\";\n", "char *gap = \"(  ,\"");
    assertSignature("C++", "auto gap = R\"((  ,)\";\n", "auto gap = R\"((  ,)\"");
  }

  @Test
  void angleBracketsAreToldFromComparisons() {
    assertSignature(
        "C++",
        "template <\n    typename T,\n    int N\n>\nstruct Made<\n    T, enable_if<(N > 3)>\n> : Base {};\n",
        "template <typename T, int N> struct Made<T, enable_if<(N > 3)>> : Base");
    assertSignature(
        "JavaScript", "const less = a <\n  b && c\n  > d;\n", "const less = a < b && c > d");
    assertSignature(
        "TypeScript", "type F = Array<\n  (a: A) => B\n>;\n", "type F = Array<(a: A) => B>");
  }

  @Test
  void onlyTheWholeWordTemplateMakesABracketOfAnAngle() {
    assertSignature(
        "JavaScript",
        "const less = mytemplate <\n  b && c\n  > d;\n",
        "const less = mytemplate < b && c > d");
  }

  @Test
  void aMarkThatTouchesALiteralStays() {
    assertSignature(
        "Rust",
        "const MAGIC: [&[u8]; 2] = [\n    &b\"GIF87a\"[..],\n    &b\"GIF89a\"[..],\n];\n",
        "const MAGIC: [&[u8]; 2] = [&b\"GIF87a\"[..], &b\"GIF89a\"[..]]");
  }

  @Test
  void chainsAndAlternativesJoin() {
    assertSignature(
        "TypeScript",
        "const schema = z\n  .object({\n    id: z.string(),\n  })\n  ?.strict();\n",
        "const schema = z.object({ id: z.string() })?.strict()");
    assertSignature(
        "TypeScript", "const all = f(\n  a,\n  ...rest\n);\n", "const all = f(a, ...rest)");
    assertSignature("TypeScript", "type A =\n  | B\n  | C;\n", "type A = B | C");
    assertSignature("Rust", "const F: A = f(\n    |x| x,\n);\n", "const F: A = f(|x| x)");
  }

  @Test
  void commentsAndContinuationsLeaveNoGaps() {
    assertSignature(
        "C++",
        "void f(const A& /*a*/, /* b */ int b, int /*c*/);\n",
        "void f(const A&, int b, int)");
    assertSignature("Python", "def f(\n    a,  # one, (\n    # two\n):\n    pass\n", "def f(a)");
    assertSignature("C", "#define CALL(a) \\\n  call( \\\n    a)\n", "#define CALL(a) call(a)");
  }

  @Test
  void lineEndsThatStandForSemicolonsBecomeThem() {
    assertSignature(
        "Go",
        "package a\n\nvar x struct {\n\ta int // one\n\n\t// two\n\tb []string `c`\n\td func() (\n\t\tint,\n\t)\n}\n",
        "var x struct { a int; b []string `c`; d func() (int) }");
    assertSignature("Go", "package a\n\nvar x interface {\n\tF()\n}\n", "var x interface { F() }");
    assertSignature(
        "Go",
        "package a\n\nvar x = func() {\n\ta(b,\n\t\tc)\n\td()\n}\n",
        "var x = func() { a(b, c); d() }");
    assertSignature("Go", "package a\n\nvar x = T{\n\ta: 1,\n}\n", "var x = T{a: 1}");
  }

  @Test
  void longValuesAreLeftOutWhereverTheyBreak() {
    assertSignature("Python", "a = '" + "x".repeat(78) + "'\n", "a = '" + "x".repeat(78) + "'");
    assertSignature("Python", "a = '" + "x".repeat(79) + "'\n", "a");
    assertSignature("Python", "a = " + "x".repeat(80) + " + 1\n", "a");
  }

  @Test
  void commentsAndWhiteSpaceHideNothingAndCutNoCharacter() {
    String comments =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "    # comment " + i + "\n")
            .collect(Collectors.joining());
    assertSignature("Python", "def f(\n" + comments + "    a):\n    pass\n", "def f(a)");
    assertSignature("Python", "a = f(  # " + "long ".repeat(300) + "\n    b)\n", "a = f(b)");
    for (int gap = 31_990; gap < 31_995; gap++) {
      String blank = "\n".repeat(gap);
      assertSignature(
          "Python",
          "def f(" + blank + "\u00e9):\n    pass\n",
          gap < 31_993 ? "def f(\u00e9" + (gap < 31_992 ? ")" : "") : "def f(");
    }
  }

  @Test
  void typesAndDefaultsOfParametersJoinToo() {
    SourceSymbol symbol =
        symbol(
            "Python",
            "def f(\n    a: Map[\n        int,\n        str,\n    ] = Map(\n        1,\n    ),\n) -> Map[\n    int\n]:\n    pass\n");
    assertEquals("Map[int]", symbol.returns());
    SourceParameter parameter = symbol.parameters().get(0);
    assertEquals("Map[int, str]", parameter.type());
    assertEquals("Map(1)", parameter.defaultValue());
    assertEquals(
        "std::map<int, int>&",
        symbol("C++", "void f(std::map<\n    int, int\n>& a);\n").parameters().get(0).type());
  }

  private void assertSignature(String language, String source, String expected) {
    assertEquals(expected, symbol(language, source).signature());
  }

  /** The first symbol; members of Java stand in a class here. */
  private SourceSymbol symbol(String language, String source) {
    boolean member = language.equals("Java");
    String text = member ? "class A {\n" + source + "}\n" : source;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parser
        .parse(new ParseRequest(language, "src/a", bytes, 500))
        .symbols()
        .get(member ? 1 : 0);
  }
}
