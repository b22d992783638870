package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.LineIndex;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceEntryPoint;
import dev.doctown.transforms.spi.SourceSetting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user meets of a file of each language; the listings are written by hand. */
class SurfaceTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @CsvSource({
    "Java, java.java, src/main/java/org/example/shop/Shop.java",
    "Python, python.py, app/python.py",
    "JavaScript, javascript.js, bin/javascript.js",
    "TypeScript, typescript.ts, src/cats.ts",
    "TSX, typescript.ts, src/cats.tsx",
    "Go, go.go, cmd/app/go.go",
    "Rust, rust.rs, app/src/main.rs",
    "C, c.c, src/c.c",
    "C++, c.c, src/c.cc"
  })
  void readsWhatCanBeSetAndWhereItBegins(String language, String file, String path)
      throws IOException {
    byte[] source = resource(file);
    ParsedSource parsed = parser.parse(new ParseRequest(language, path, source, 800));
    String listing = file.substring(0, file.indexOf('.')) + ".txt";
    assertEquals(
        new String(resource(listing), StandardCharsets.UTF_8).strip(),
        String.join("\n", lines(parsed, source)));
  }

  /** Functions of a file's own that read what a parameter names. */
  @ParameterizedTest
  @MethodSource
  void readsVariablesThroughAFunctionOfTheFile(
      String language, String path, String source, List<String> expected) {
    List<String> settings =
        parser
            .parse(new ParseRequest(language, path, source.getBytes(StandardCharsets.UTF_8), 800))
            .settings()
            .stream()
            .map(setting -> setting.kind() + " " + setting.name() + " " + setting.defaultValue())
            .toList();
    assertEquals(expected, settings);
  }

  static List<Arguments> readsVariablesThroughAFunctionOfTheFile() {
    return List.of(
        Arguments.of(
            "Go",
            "config.go",
            """
            package config

            func getEnv(key, fallback string) string {
            	if value, ok := os.LookupEnv(key); ok {
            		return value
            	}
            	return fallback
            }

            func Load() Config {
            	names.getEnv("lower")
            	return Config{Port: getEnv("INN_PORT", "8080"), Host: getEnv("INN_HOST", host())}
            }
            """,
            List.of("environment INN_PORT \"8080\"", "environment INN_HOST null")),
        Arguments.of(
            "Python",
            "settings.py",
            """
            class Settings:
                def read(self, name, default=None, cast=str):
                    return os.environ.get(name, default)

                def load(self):
                    self.rooms = self.read("INN_ROOMS", "12")
                    self.bells = self.read("INN_BELLS", cast=int, default="3")
                    self.doors = self.read(default="4", name="INN_DOORS")
            """,
            List.of(
                "environment INN_ROOMS \"12\"",
                "environment INN_BELLS \"3\"",
                "environment INN_DOORS \"4\"")),
        Arguments.of(
            "TypeScript",
            "settings.ts",
            """
            const env = (name: string) => process.env[name] ?? "";
            function needed(name: string, unused: string): string {
              return env(name);
            }
            export const port = env('INN_PORT');
            const made = process.env.basePath + process.env.http_proxy;
            """,
            List.of("environment INN_PORT null", "environment http_proxy null")));
  }

  /** As in glow, which lets a library fill its configuration. */
  @Test
  void readsVariablesThatTagsOfFieldsName() {
    List<String> settings =
        parser
            .parse(
                new ParseRequest(
                    "Go",
                    "config.go",
                    """
                    package config

                    type Config struct {
                    	Home  string `env:"INN_HOME,required" json:"home"`
                    	Wide  bool   `json:"wide" env:"INN_WIDE" envDefault:"true"`
                    	Port  int    `envconfig:"INN_PORT" default:"8080"`
                    	Other string `json:"env"`
                    }
                    """
                        .getBytes(StandardCharsets.UTF_8),
                    800))
            .settings()
            .stream()
            .map(setting -> setting.kind() + " " + setting.name() + " " + setting.defaultValue())
            .toList();
    assertEquals(
        List.of(
            "environment INN_HOME null",
            "environment INN_WIDE \"true\"",
            "environment INN_PORT \"8080\""),
        settings);
  }

  @Test
  void pythonRunsAFileOfThatName() {
    assertEquals(
        List.of(new SourceEntryPoint(0, "main", "__main__.py", -1)),
        entryPoints("Python", "tool/__main__.py", "from tool import run\nrun()\n"));
  }

  /** Heads of one body for several systems. */
  @Test
  void aProgramOfCBeginsInTheBranchThatHasItsMainFunction() {
    String opening =
        """
        #ifdef WIN32
        int start(int argc, char **argv);
        int wmain(int argc, wchar_t **argv) { return start(argc, convert(argv)); }
        int start(int argc, char **argv) {
        #else
        int main(int argc, char **argv) {
        #endif
          return run(argc, argv);
        }
        """;
    assertEquals(
        List.of(new SourceEntryPoint(opening.indexOf("int main"), "main", "main", 0)),
        entryPoints("C", "inn.c", opening));
    String heads =
        """
        #ifdef WIN32
        int wmain(int argc, wchar_t **argv)
        #else
        int main(int argc, char **argv)
        #endif
        {
          return run(argc, argv);
        }
        """;
    assertEquals(
        List.of(new SourceEntryPoint(heads.indexOf("int main"), "main", "main", 0)),
        entryPoints("C", "inn.c", heads));
  }

  @Test
  void whatAGuardCallsAgainAndAgainIsNotItsProgram() {
    String functions = "def run(): pass\n\ndef cast(a): pass\n\n";
    String guard = "if __name__ == \"__main__\":\n";
    assertEquals(
        List.of(new SourceEntryPoint(functions.length(), "main", "a.py", 0)),
        entryPoints("Python", "a.py", functions + guard + "    run()\n"));
    assertEquals(
        List.of(new SourceEntryPoint(functions.length(), "main", "a.py", -1)),
        entryPoints("Python", "a.py", functions + guard + "    b = cast(1)\n    c = cast(2)\n"));
  }

  @Test
  void aLibraryHasNoMainFunction() {
    assertEquals(
        List.of(), entryPoints("Go", "shapes/shape.go", "package shapes\n\nfunc main() {}\n"));
    assertEquals(List.of(), entryPoints("Rust", "app/build.rs", "fn main() {}\n"));
    assertEquals(
        List.of(),
        entryPoints("Java", "A.java", "class A { static void main(String[] arguments) {} }\n"));
  }

  @Test
  void anotherVariableAndATruthValueAreNoDefaults() {
    assertEquals(
        List.of("ROOM=null", "FLOOR=null"),
        settings("JavaScript", "const at = process.env.ROOM || process.env.FLOOR || \"1\";\n"));
    assertEquals(
        List.of("QUIET=null", "BELL=\"ring\""),
        settings(
            "Rust",
            """
            use std::env;
            fn main() {
                let quiet = env::var("QUIET").map(|it| it == "1").unwrap_or(false);
                let bell = env::var("BELL").unwrap_or("ring");
            }
            """));
  }

  @Test
  void aDefaultIsALiteralOrTheConstantThatStandsForOne() {
    assertEquals(
        List.of("A=\"x\"", "B=8_080", "C=null", "D=['a', 'b']", "E=null"),
        settings(
            "Python",
            """
            import os
            DEFAULT = "x"
            PORT = 8_080
            os.getenv("A", DEFAULT)
            os.getenv("B", PORT)
            os.getenv("C", place() + "/x")
            os.getenv("D", ['a', 'b'])
            os.getenv("E", ELSEWHERE)
            """));
    assertEquals(
        List.of("-wait=30 * time.Second", "-size=1 << 20", "-name=null"),
        settings(
            "Go",
            """
            package main
            func main() {
            	flag.Duration("wait", 30 * time.Second, "")
            	flag.Int("size", 1 << 20, "")
            	flag.String("name", os.Args[0], "")
            }
            """));
    assertEquals(
        List.of("FIRST=null", "THEN=null", "PLAIN=\"vim\""),
        settings(
            "Rust",
            """
            use std::env;
            fn main() {
                env::var("FIRST").or_else(|_| env::var("THEN")).unwrap_or_else(|_| "vim".into());
                env::var("PLAIN").unwrap_or_else(|_| String::from("vim"));
            }
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Java ~ class A { void a(String f) { switch (f) { case \"-n\", \"--dry-run\" -> b(); case"
            + " \"x\" -> c(); } } }",
        "Java ~ class A { void a(String f) { switch (f) { case \"-n\": case \"--dry-run\": b(); } }"
            + " }",
        "Java ~ class A { void a(String f) { if (f.equals(\"-n\") || f.equals(\"--dry-run\")) b();"
            + " } }",
        "Go ~ package a; func b(f string) { switch f { case \"-n\", \"--dry-run\": c() } }",
        "Go ~ package a; func b(f string) { if f == \"-n\" || f == \"--dry-run\" { c() } }",
        "JavaScript ~ switch (f) { case '-n': case '--dry-run': b() }",
        "TypeScript ~ if (f === '-n' || f === '--dry-run') b()",
        "Python ~ f = sys.argv[1]; a = f in ('-n', '--dry-run')",
        "Python ~ f = sys.argv[1]; a = f == '-n' or f == '--dry-run'",
        "Rust ~ fn a(f: &str) { match f { \"-n\" | \"--dry-run\" => b(), _ => c() } }",
        "C ~ int a(char *f) { return !strcmp(f, \"-n\") || !strcmp(f, \"--dry-run\"); }",
        "C++ ~ bool a(string f) { return f == \"-n\" || f == \"--dry-run\"; }"
      })
  void argumentsThatAreParsedByHand(String language, String source) {
    assertEquals(List.of("-n=null", "--dry-run=null"), settings(language, source));
  }

  /** As in thefuck, which mends the commands of others. */
  @Test
  void flagsOfOtherProgramsAreNoSettings() {
    assertEquals(List.of(), settings("Python", "a = '--extract' in command or f == '--recurse'"));
  }

  @Test
  void whatIsComparedIsAFlagBesideALongOneAlone() {
    assertEquals(
        List.of(), settings("Go", "package a; func b(f string) { if f == \"-n\" { c() } }"));
    assertEquals(
        List.of("--all=false"),
        settings(
            "Go",
            "package a; var all = flags.Flags().Bool(\"all\", false, \"\"); func b(f string) { if f"
                + " == \"--all\" { c() } }"));
  }

  @Test
  void keysOfAConfigurationAreItsProperties() {
    byte[] source =
        """
        class Keys {
          /** Where it listens. */
          public static final ConfigKey<Integer> PORT = new IntegerConfigKey(
              "web.port", List.of(KeyType.CONFIG), 8082);
          static final ConfigOption<String> NAME =
              ConfigOptions.key("web.name").stringType().defaultValue("inn").withDescription("Its name.");
        }
        """
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of("web.port 8082 Where it listens.", "web.name \"inn\" Its name."),
        parser.parse(new ParseRequest("Java", "Keys.java", source, 800)).settings().stream()
            .map(
                setting ->
                    setting.name() + " " + setting.defaultValue() + " " + setting.documentation())
            .toList());
  }

  /** Clap takes the name of the variable from the field where none is written. */
  @Test
  void aFieldOfRustMayNameTheVariableThatItIsReadFrom() {
    assertEquals(
        List.of("ROOM_NUMBER=\"1\"", "--room-number=\"1\"", "KEY=null", "--bell=null"),
        settings(
            "Rust",
            """
            #[derive(clap::Parser)]
            struct Desk {
              #[clap(long, env, default_value = "1")]
              room_number: u16,
              #[arg(env)]
              key: String,
              #[arg(long)]
              bell: bool,
            }
            """));
  }

  /** The parameters of a function say that its callers name options. */
  @Test
  void optionsThatAFunctionOfTheFileLooksFor() {
    assertEquals(
        List.of("--ring=null", "--turn=null", "-k=null"),
        settings(
            "C",
            """
            static int given(const char **text, char shortopt, const char *longopt) { return 0; }
            static int set(const char *key, const char *longest) { return 0; }
            int main(int argc, char *argv[]) {
              const char *text = argv[1];
              if (given(&text, 'r', "ring")) return 1;
              if (given(&text, 0, "turn")) return 2;
              if (given(&text, 'k', NAME)) return 3;
              return set("room", "1");
            }
            """));
  }

  @Test
  void otherLibrariesOfOptions() {
    assertEquals(
        List.of("--debug=null", "--level=null", "--port=\"80\"", "PORT=\"80\""),
        settings(
            "Go",
            """
            package main
            func main() {
            	flaggy.Bool(&debug, "d", "debug", "Run in debug mode")
            	flaggy.String(&level, "", "level", "How much")
            	kingpin.Flag("port", "Port.").Default("80").Envar("PORT").String()
            }
            """));
    assertEquals(
        List.of("APP_PORT=80", "APP_NAME=null"),
        settings("Python", "env.int('APP_PORT', default=80)\nenv.str('APP_NAME')\n"));
  }

  private List<String> settings(String language, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, "inn", bytes, 800)).settings().stream()
        .map(setting -> setting.name() + "=" + setting.defaultValue())
        .toList();
  }

  private List<SourceEntryPoint> entryPoints(String language, String path, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, path, bytes, 800)).entryPoints();
  }

  private static List<String> lines(ParsedSource parsed, byte[] source) {
    LineIndex lines = LineIndex.of(source);
    List<String> listing = new ArrayList<>();
    for (SourceSetting setting : parsed.settings()) {
      listing.add(
          String.join(
              " | ",
              Integer.toString(lines.lineAt(setting.startByte())),
              setting.kind(),
              setting.name(),
              setting.defaultValue() == null ? "-" : setting.defaultValue(),
              setting.documentation() == null ? "-" : setting.documentation(),
              symbol(parsed, setting.enclosing())));
    }
    for (SourceEntryPoint entry : parsed.entryPoints()) {
      listing.add(
          String.join(
              " | ",
              Integer.toString(lines.lineAt(entry.startByte())),
              entry.kind(),
              entry.name(),
              symbol(parsed, entry.symbol())));
    }
    return listing;
  }

  private static String symbol(ParsedSource parsed, int symbol) {
    return symbol < 0 ? "-" : parsed.symbols().get(symbol).name();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SurfaceTest.class.getResourceAsStream("surface/" + name)) {
      if (in == null) {
        throw new IllegalStateException("surface/" + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
