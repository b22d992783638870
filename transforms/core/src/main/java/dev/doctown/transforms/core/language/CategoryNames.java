package dev.doctown.transforms.core.language;

import java.util.Set;
import java.util.regex.Pattern;

/** The names that {@link CategoryRule} goes by; in lower case unless said otherwise. */
final class CategoryNames {
  static final Pattern VENDORED =
      Pattern.compile(
          "^(?:jquery|bootstrap|modernizr|mootools|prototype|angular|ember|backbone|underscore"
              + "|lodash|knockout|html5shiv|normalize|font-?awesome|cpplint)"
              + "[.-]?(?:v?\\d[\\w.-]*|(?:min|bundle|slim|all|core))?\\.(?:js|css|less|scss|py)$");
  static final Pattern WRAPPER =
      Pattern.compile("^(?:gradlew|mvnw)(?:\\.bat|\\.cmd)?$|^(?:gradle|maven)-wrapper\\.");
  static final Pattern LOCK =
      Pattern.compile(
          "[.-]lock$|\\.lockb$|\\.lockfile$|\\.lock\\.(?:json|hcl|yaml|yml)$|-lock\\.(?:json|ya?ml)$"
              + "|^(?:npm-shrinkwrap\\.json|go\\.sum|go\\.work\\.sum|package\\.resolved"
              + "|cartfile\\.resolved|gopkg\\.lock|yarn\\.lock|\\.pnp\\.(?:c|loader\\.m)?js)$");
  static final Pattern GENERATED =
      Pattern.compile(
          "[.-]min\\.(?:js|mjs|css)$|\\.bundle\\.js$|\\.(?:js|mjs|css|ts)\\.map$"
              + "|\\.pb\\.(?:go|cc|h|dart|swift)$|\\.pb\\.gw\\.go$|_pb2(?:_grpc)?\\.pyi?$|_pb\\.(?:js|d\\.ts|rb)$"
              + "|\\.(?:g|freezed|gr)\\.dart$|\\.(?:designer|g|g\\.i)\\.(?:cs|vb)$"
              + "|[._-]amalgamat(?:ed|ion)\\.\\w+$|^zz_generated\\.|[._-]generated\\.\\w+$|^bindata\\.go$|^lex\\.yy\\.c$|\\.tab\\.(?:c|h|cpp|hpp)$"
              + "|^(?:configure|aclocal\\.m4|config\\.guess|config\\.sub|ltmain\\.sh|libtool\\.m4)$");
  static final Pattern TRANSLATION =
      Pattern.compile(
          "\\.(?:po|pot|xliff|xlf|arb)$|^(?:messages?|strings?|labels?|translations?)"
              + "[_.-][a-z]{2}(?:[_-][a-z]{2,4})?\\.(?:properties|json|ya?ml|xml)$");
  static final Pattern SNAPSHOT = Pattern.compile("\\.snap$|\\.golden$");
  static final Pattern DOCUMENT =
      Pattern.compile(
          "^(?:readme|changes|changelog|history|news|contributing|contributors|authors|maintainers"
              + "|copying|copyright|install|licen[cs]e|notice|todo|security|support|governance"
              + "|roadmap|code_of_conduct|citation)(?:[._-].*)?$");
  static final Pattern BUILD =
      Pattern.compile(
          "^(?:pom\\.xml|build\\.xml|build\\.sbt|setup\\.(?:py|cfg)|pyproject\\.toml|pipfile|noxfile\\.py"
              + "|tox\\.ini|package\\.json|bower\\.json|cargo\\.toml|build\\.rs|go\\.(?:mod|work)|gemfile"
              + "|rakefile|podfile|mix\\.exs|rebar\\.config|composer\\.json|package\\.swift|meson\\.build"
              + "|meson_options\\.txt|configure\\.(?:ac|in)|conanfile\\.(?:py|txt)|vcpkg\\.json"
              + "|workspace|module\\.bazel|justfile|vagrantfile|procfile|jenkinsfile|gulpfile\\.\\w+"
              + "|gruntfile\\.\\w+|(?:webpack|rollup|vite|esbuild|babel|metro)\\.config\\.\\w+"
              + "|\\.(?:travis|gitlab-ci|appveyor)\\.ya?ml|appveyor\\.ya?ml|azure-pipelines\\.ya?ml"
              + "|(?:docker-)?compose(?:\\.[\\w-]+)?\\.ya?ml|lerna\\.json|nx\\.json|turbo\\.json"
              + "|requirements(?:[_.-][\\w.-]+)?\\.(?:txt|in))$"
              + "|\\.(?:gradle|gradle\\.kts|cmake|mk|gemspec|podspec|csproj|fsproj|vbproj|vcxproj|sln|bzl|cabal|nimble)$");
  static final Set<String> BUILD_LANGUAGES =
      Set.of("Dockerfile", "Makefile", "CMake", "Gradle", "Maven POM", "Meson", "Ninja", "M4Sugar");
  static final Pattern BUILD_FOLDERS =
      Pattern.compile(
          "(?:^|/)(?:\\.github/(?:workflows|actions)|\\.circleci|\\.buildkite|\\.mvn)/");

  /** Case counts: {@code LatestTest.java} is a test, {@code latest.java} is not. */
  static final Pattern TEST =
      Pattern.compile(
          "^(?:test_.*|.*_tests?|conftest)\\.pyi?$|_test\\.(?:go|rb|exs|cc|cpp|cxx|c|dart|ml|lua)$"
              + "|_spec\\.(?:rb|lua)$|_unittest\\.(?:cc|cpp)$|\\.(?:test|spec|cy|e2e|test-d)\\.[cm]?[jt]sx?$"
              + "|(?:Tests?|TestCase|IT|Spec|Specs)\\.(?:java|kt|kts|scala|groovy|cs|fs|vb|swift|php|m|mm)$"
              + "|^Test[A-Z]\\w*\\.(?:java|kt|scala)$");

  static final Pattern CONFIG =
      Pattern.compile(
          "^\\.[\\w.-]*(?:rc|ignore|config|attributes)(?:\\.[\\w.]+)?$|^(?:ts|js)config(?:\\.[\\w-]+)?\\.json$"
              + "|^(?:codecov|renovate|dependabot|mkdocs|_config|components)\\.(?:ya?ml|json)$|^\\.env(?:\\..+)?$"
              + "|\\.(?:cfg|conf|config|ini|properties)$|^[\\w-]+\\.config\\.[cm]?[jt]s$|^settings\\.json$");
  static final Set<String> CONFIG_LANGUAGES =
      Set.of(
          "YAML",
          "TOML",
          "INI",
          "Java Properties",
          "JSON with Comments",
          "JSON5",
          "EditorConfig",
          "Git Config",
          "Git Attributes",
          "Ignore List",
          "HOCON",
          "Dotenv",
          "XML",
          "XML Property List",
          "Browserslist",
          "Pip Requirements",
          "SSH Config",
          "Option List",
          "NPM Config",
          "Nginx",
          "ApacheConf",
          "CODEOWNERS",
          "Dune",
          "Go Checksums",
          "HAProxy");

  private CategoryNames() {}
}
