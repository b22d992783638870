package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What modules and scripts export, and who sees it. */
class EcmaScriptTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @Test
  void defaultExportsWithoutANameAreCalledDefault() {
    assertSymbols(
        "TypeScript",
        "/** Says it. */\nexport default function (): Locale { return 1; }\n",
        "public function default: export default function (): Locale # Says it.");
    assertSymbols(
        "TypeScript",
        "export default function (a: A): {\n  b: B;\n};\n",
        "public function default: export default function (a: A): { b: B; }");
    assertSymbols(
        "TypeScript",
        "@Made()\nexport default class extends Base<Foo> { run() {} }\n",
        "public class default: export default class extends Base<Foo>",
        "public method default.run: run()");
    assertSymbols(
        "TypeScript",
        "export default async (a: A): Promise<B> => { const b = () => 1; };\n",
        "public function default: export default async (a: A): Promise<B> =>",
        "private function default.b: const b = () =>");
    assertSymbols(
        "JavaScript",
        "export default function* (a) {}\n",
        "public function default: export default function* (a)");
    assertSymbols(
        "JavaScript", "export default a => a;\n", "public function default: export default a =>");
    assertSymbols(
        "JavaScript",
        "export default {\n  data() {},\n  open: 1,\n};\n",
        "public constant default: export default { data() {}, open: 1 }",
        "public method default.data: data()");
    assertSymbols(
        "JavaScript",
        "function named() {}\nexport default named;\n",
        "public function named: function named()");
  }

  /** As in commander, whose types stand in a comment above the first class. */
  @Test
  void aCommentThatDefinesATypeDocumentsNothingElse() {
    assertSymbols(
        "JavaScript",
        "/**\n * Types for JSDoc.\n * @typedef { import('./a.js').A } A\n */\n\n"
            + "// Makes help.\nclass Help {}\n",
        "public class Help: class Help");
  }

  /** A bracket behind an exported declaration is none of its arguments. */
  @Test
  void whatFollowsADefaultExportIsAStatementOfItsOwn() {
    assertSymbols(
        "JavaScript",
        "export default async function* () {}\n(function iife() {})();\n",
        "public function default: export default async function* ()",
        "private function iife: function iife()");
    assertSymbols(
        "TypeScript",
        "export default function (a: A): B {}\r\n[1, 2].map(function each() {});\n",
        "public function default: export default function (a: A): B",
        "private function each: function each()");
    assertSymbols(
        "JavaScript",
        "export default class { run() {} }\n(() => 1)();\nfunction after() {}\n",
        "public class default: export default class",
        "public method default.run: run()",
        "private function after: function after()");
    assertSymbols(
        "JavaScript",
        "export default (function () {})\n(1);\n",
        "public constant default: export default (function () {}) (1)");
  }

  @Test
  void arrowsShowThatTheyAreFunctions() {
    assertSymbols(
        "JavaScript",
        "export const one = a => a;\n"
            + "const two = (a, b) => {};\n"
            + "export class A { run = async () => 1; }\n",
        "public function one: export const one = a =>",
        "private function two: const two = (a, b) =>",
        "public class A: export class A",
        "public method A.run: run = async () =>");
    assertSymbols(
        "TypeScript",
        "export const one = (a: number): number => a;\n",
        "public function one: export const one = (a: number): number =>");
  }

  @Test
  void chainsOfAssignmentsNameWhatTheyAssign() {
    assertSymbols(
        "JavaScript",
        "var res = module.exports = Object.create(proto);\n\n/**\n * Sets it.\n */\n\n"
            + "res.set = res.header = function header(field) {\n  function inner() {}\n};\n",
        "public variable res: var res = module.exports = Object.create(proto)",
        "public method res.set: res.set = res.header = function header(field) # Sets it.",
        "public method res.header: res.set = res.header = function header(field) # Sets it.",
        "private function res.set.inner: function inner()");
    assertSymbols(
        "JavaScript",
        "exports.a = exports.b = exports.c = () => 1;\n",
        "public function a: exports.a = exports.b = exports.c = () =>",
        "public function b: exports.a = exports.b = exports.c = () =>",
        "public function c: exports.a = exports.b = exports.c = () =>");
    assertSymbols(
        "JavaScript",
        "/** Runs. */\nvar x = module.exports = function main() {};\n",
        "public function x: var x = module.exports = function main() # Runs.",
        "public function main: var x = module.exports = function main() # Runs.");
    assertSymbols(
        "JavaScript",
        "var proto = module.exports = function (a) {};\nlet other = 1, more = 2;\n",
        "public function proto: var proto = module.exports = function (a)",
        "private variable other: other = 1",
        "private variable more: more = 2");
    assertSymbols(
        "JavaScript",
        "const A = exports.B = class { run() {} };\n",
        "public class A: const A = exports.B = class",
        "public class B: const A = exports.B = class",
        "public method A.run: run()");
  }

  @Test
  void whatModuleExportsIsSetToIsPublic() {
    assertSymbols(
        "JavaScript",
        "/** Runs. */\nmodule.exports = function main() {};\n",
        "public function main: module.exports = function main() # Runs.");
    assertSymbols(
        "JavaScript",
        "module.exports = class Main { run() {} };\n",
        "public class Main: module.exports = class Main",
        "public method Main.run: run()");
    assertSymbols(
        "JavaScript",
        "function a() {}\nfunction b() {}\nfunction c() {}\nmodule.exports = { a, d: b };\n",
        "public function a: function a()",
        "public function b: function b()",
        "private function c: function c()");
  }

  @Test
  void namesOfPlainScriptsAreEveryones() {
    String script = "const a = 1;\nfunction b() { function c() {} }\nclass D { #e = 1; }\n";
    assertSymbols(
        "JavaScript",
        script,
        "public constant a: const a = 1",
        "public function b: function b()",
        "private function b.c: function c()",
        "public class D: class D",
        "private field D.#e: #e = 1");
    for (String module :
        List.of(
            "import './x';",
            "export {};",
            "require('./x');",
            "module.exports = {};",
            "exports.x = 1;",
            "exports['x'] = 1;",
            "Object.defineProperty(exports, 'x', {});",
            "await 1;")) {
      assertEquals(
          List.of("private", "private", "private", "private", "private"),
          symbols("JavaScript", module + "\n" + script).stream()
              .map(line -> line.substring(0, line.indexOf(' ')))
              .toList(),
          module);
    }
    assertSymbols(
        "JavaScript", "#!/usr/bin/env node\nvar a = 1;\n", "private variable a: var a = 1");
    assertSymbols(
        "JavaScript",
        "(function main() { this.x = 1; })();\non({ open() {} });\nimport('x');\nlet a;\n",
        "private function main: function main()",
        "private method open: open()",
        "public variable a: let a");
    assertSymbols(
        "TypeScript",
        "namespace A { export const b = 1; const c = 2; }\n",
        "public namespace A: namespace A",
        "public constant A.b: export const b = 1",
        "private constant A.c: const c = 2");
  }

  private void assertSymbols(String language, String source, String... expected) {
    assertEquals(String.join("\n", expected), String.join("\n", symbols(language, source)));
  }

  private List<String> symbols(String language, String source) {
    ParsedSource parsed =
        parser.parse(new ParseRequest(language, "a", source.getBytes(StandardCharsets.UTF_8), 500));
    return parsed.symbols().stream()
        .map(
            symbol ->
                symbol.visibility()
                    + " "
                    + symbol.kind()
                    + " "
                    + symbol.qualifiedName().substring(2)
                    + ": "
                    + symbol.signature()
                    + (symbol.docComment() == null ? "" : " # " + symbol.docComment()))
        .toList();
  }
}
