package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each gets one line that says what, why and what to do, and exit code 2. */
class BadOptionsTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "expected a command: build, plan, inspect, verify, search, show, explain, export,"
                + " models, engines, completion, help; see 'doctown --help' (OPTION_INVALID)",
            List.of()),
        arguments(
            "'frobnicate' is no command; expected one of build, plan, inspect, verify, search,"
                + " show, explain, export, models, engines, completion, help, or --repo PATH|URL;"
                + " see 'doctown --help' (OPTION_INVALID)",
            List.of("frobnicate")),
        arguments(
            "'inspct' is no command; perhaps inspect is meant; expected one of build, plan,"
                + " inspect, verify, search, show, explain, export, models, engines, completion,"
                + " help, or --repo PATH|URL; see 'doctown --help' (OPTION_INVALID)",
            List.of("inspct", "x.docpack")),
        arguments(
            "'Shwo' is no command; perhaps show is meant; expected one of build, plan, inspect,"
                + " verify, search, show, explain, export, models, engines, completion, help, or"
                + " --repo PATH|URL; see 'doctown --help' (OPTION_INVALID)",
            List.of("help", "Shwo")),
        arguments(
            "'foo' is no command; expected one of build, plan, inspect, verify, search, show,"
                + " explain, export, models, engines, completion, help, or --repo PATH|URL; see"
                + " 'doctown --help' (OPTION_INVALID)",
            List.of("help", "foo")),
        arguments(
            "'x.docpack' is no command; to see what is in it: doctown inspect x.docpack; expected"
                + " one of build, plan, inspect, verify, search, show, explain, export, models,"
                + " engines, completion, help, or --repo PATH|URL; see 'doctown --help'"
                + " (OPTION_INVALID)",
            List.of("x.docpack")),
        arguments(
            "'.' is no command; to document it: doctown --repo .; expected one of build, plan,"
                + " inspect, verify, search, show, explain, export, models, engines, completion,"
                + " help, or --repo PATH|URL; see 'doctown --help' (OPTION_INVALID)",
            List.of(".")),
        arguments(
            "unexpected argument 'https://example.org/a'; expected options alone, such as --repo"
                + " https://example.org/a; see 'doctown build --help' (OPTION_INVALID)",
            List.of("build", "https://example.org/a")),
        arguments(
            "unexpected argument 'b.docpack'; expected PACK alone; see 'doctown verify --help'"
                + " (OPTION_INVALID)",
            List.of("verify", "a.docpack", "b.docpack")),
        arguments(
            "unexpected argument 'b.c'; expected PACK and SUBJECT alone; see 'doctown show --help'"
                + " (OPTION_INVALID)",
            List.of("show", "a.docpack", "a.c", "b.c")),
        arguments(
            "unknown option '--f'; see 'doctown search --help' (OPTION_INVALID)",
            List.of("search", "a.docpack", "--f")),
        arguments(
            "--repo is empty: expected a folder, a git repository or a git URL; leave the option"
                + " out to check the docpack alone (OPTION_INVALID)",
            List.of("verify", "--repo", "", "a.docpack")),
        arguments(
            "Invalid value for positional parameter at index 0 (PACK): expected a .docpack file,"
                + " but was the URL 'https://example.org/a.docpack'; download it first; see"
                + " 'doctown show --help' (OPTION_INVALID)",
            List.of("show", "https://example.org/a.docpack", "a.c")),
        arguments(
            "--repo is missing: name the repository, such as --repo . or --repo"
                + " https://github.com/owner/name (OPTION_INVALID)",
            List.of("build")),
        arguments(
            "--ref is empty: expected a branch, tag or commit; leave the option out to read the"
                + " work tree, or the default branch (OPTION_INVALID)",
            List.of("--repo", ".", "--ref", "")),
        arguments(
            "unknown option '--outptu'; perhaps --output is meant; see 'doctown build --help'"
                + " (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--outptu", "x")),
        arguments(
            "unknown option '--parallel'; perhaps --parallelism is meant; see 'doctown build"
                + " --help' (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--parallel=3")),
        arguments(
            "unknown option '--rev'; perhaps --ref is meant; see 'doctown build --help'"
                + " (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--rev")),
        arguments(
            "unknown option '--revision'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--revision")),
        arguments(
            "unknown option '--skip-gen'; perhaps --skip-generation is meant; see 'doctown build"
                + " --help' (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--skip-gen")),
        arguments(
            "unknown option '--max-token-count'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--max-token-count")),
        arguments(
            "unknown option '--rpeo'; perhaps --repo is meant; see 'doctown build --help'"
                + " (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--rpeo=a")),
        arguments(
            "unknown option '--wrok-dir'; perhaps --work-dir is meant; see 'doctown build --help'"
                + " (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--wrok-dir")),
        arguments(
            "unknown option '--hlep'; perhaps --help is meant; see 'doctown build --help'"
                + " (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--hlep")),
        arguments(
            "'hello' is no command; expected one of build, plan, inspect, verify, search, show,"
                + " explain, export, models, engines, completion, help, or --repo PATH|URL; see"
                + " 'doctown --help' (OPTION_INVALID)",
            List.of("hello")),
        arguments(
            "'shell' is no command; expected one of build, plan, inspect, verify, search, show,"
                + " explain, export, models, engines, completion, help, or --repo PATH|URL; see"
                + " 'doctown --help' (OPTION_INVALID)",
            List.of("shell")),
        arguments(
            "'src' is no command; to document it: doctown --repo src; expected one of build, plan,"
                + " inspect, verify, search, show, explain, export, models, engines, completion,"
                + " help, or --repo PATH|URL; see 'doctown --help' (OPTION_INVALID)",
            List.of("src")),
        arguments(
            "unexpected argument '-b.docpack'; expected PACK alone; see 'doctown verify --help'"
                + " (OPTION_INVALID)",
            List.of("verify", "a.docpack", "--", "-b.docpack")),
        arguments(
            "unexpected argument '-'; expected PACK alone; see 'doctown verify --help'"
                + " (OPTION_INVALID)",
            List.of("verify", "a.docpack", "-")),
        arguments(
            "'my pack.docpack' is no command; to see what is in it: doctown inspect 'my"
                + " pack.docpack'; expected one of build, plan, inspect, verify, search, show,"
                + " explain, export, models, engines, completion, help, or --repo PATH|URL; see"
                + " 'doctown --help' (OPTION_INVALID)",
            List.of("my pack.docpack")),
        arguments(
            "'https://example.org/a' is no command; to document it: doctown --repo"
                + " https://example.org/a; expected one of build, plan, inspect, verify, search,"
                + " show, explain, export, models, engines, completion, help, or --repo PATH|URL;"
                + " see 'doctown --help' (OPTION_INVALID)",
            List.of("https://user:tok@example.org/a")),
        arguments(
            "'https://example.org/it's a' is no command; to document it: doctown --repo"
                + " 'https://example.org/it'\\''s a'; expected one of build, plan, inspect, verify,"
                + " search, show, explain, export, models, engines, completion, help, or --repo"
                + " PATH|URL; see 'doctown --help' (OPTION_INVALID)",
            List.of("https://example.org/it's a")),
        arguments(
            "unexpected argument 'https://example.org/a'; expected options alone, such as --repo"
                + " https://example.org/a; see 'doctown build --help' (OPTION_INVALID)",
            List.of("build", "https://user:tok@example.org/a")),
        arguments(
            "'git@github.com:a/b' is no command; to document it: doctown --repo git@github.com:a/b;"
                + " expected one of build, plan, inspect, verify, search, show, explain, export,"
                + " models, engines, completion, help, or --repo PATH|URL; see 'doctown --help'"
                + " (OPTION_INVALID)",
            List.of("git@github.com:a/b")),
        arguments(
            "unexpected argument 'extra'; expected options alone, such as --repo .; see 'doctown"
                + " build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "extra")),
        arguments(
            "Invalid value for option '--runner': expected one of direct, flink, but was 'spark';"
                + " see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--runner", "spark")),
        arguments(
            "Invalid value for option '--embed': expected one of source, all, but was 'none'; see"
                + " 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--embed", "none")),
        arguments(
            "Invalid value for option '--progress': expected one of auto, plain, json, none, but"
                + " was 'loud'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--progress", "loud")),
        arguments(
            "Invalid value for option '--max-tokens': expected a whole number from 256 to 1048576,"
                + " but was 'many'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--max-tokens", "many")),
        arguments(
            "Invalid value for option '--max-tokens': expected a whole number from 256 to 1048576,"
                + " but was '0'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--max-tokens", "0")),
        arguments(
            "Invalid value for option '--temperature': expected a number from 0 to 2, but was"
                + " '2.5'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--temperature", "2.5")),
        arguments(
            "Invalid value for option '--temperature': expected a number from 0 to 2, but was"
                + " 'NaN'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--temperature", "NaN")),
        arguments(
            "Invalid value for option '--parallelism': expected a whole number from 1 to 1024, but"
                + " was '0'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--parallelism", "0")),
        arguments(
            "Invalid value for option '--max-file-bytes': expected a size from 1 to 1GiB, such as"
                + " 500000 or 8MiB, but was '2GiB'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--max-file-bytes", "2GiB")),
        arguments(
            "Invalid value for option '--max-file-bytes': expected a size from 1 to 1GiB, such as"
                + " 500000 or 8MiB, but was '0'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--max-file-bytes", "0")),
        arguments(
            "Invalid value for option '--history': expected a whole number from 0 to 10000, but was"
                + " '10001'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--history", "10001")),
        arguments(
            "Invalid value for option '--history': expected a whole number from 0 to 10000, but was"
                + " 'all'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--history", "all")),
        arguments(
            "--path ../other: expected a folder inside the repository; give its path from the"
                + " repository's root, without .. (OPTION_INVALID)",
            List.of("--repo", ".", "--path", "../other")),
        arguments(
            "--path /etc: expected a folder inside the repository; give its path from the"
                + " repository's root, without .. (OPTION_INVALID)",
            List.of("--repo", ".", "--path", "/etc")),
        arguments(
            "--include '[a': expected a glob such as *.java, src/**/*.{ts,tsx} or docs/; there is"
                + " no negation (OPTION_INVALID)",
            List.of("--repo", ".", "--include", "[a")),
        arguments(
            "--verbose and --quiet contradict each other; give one (OPTION_INVALID)",
            List.of("--repo", ".", "--verbose", "--quiet")),
        arguments(
            "--engine foo; expected one of llama.cpp, java-llama.cpp (OPTION_INVALID)",
            List.of("build", "--repo", ".", "--skip-embeddings", "--engine", "foo")),
        arguments(
            "--synthesis-model large.gguf: expected a --generator-model too, which writes what it"
                + " puts together (OPTION_INVALID)",
            List.of("--repo", ".", "--synthesis-model", "large.gguf")),
        arguments(
            "--reranker-model r.gguf: expected a --generator-model too, whose prompts it orders"
                + " (OPTION_INVALID)",
            List.of("--repo", ".", "--reranker-model", "r.gguf")),
        arguments(
            "Invalid value for option '--max-tokens': expected a whole number from 256 to 1048576,"
                + " but was '64'; see 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--max-tokens", "64")),
        arguments(
            "Invalid value for option '--scope': expected one of public, all, but was 'some'; see"
                + " 'doctown build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--scope", "some")),
        arguments(
            "Invalid value for option '--output': expected the file to write, such as name.docpack,"
                + " or - for standard output, but was 'x.docpack/'; see 'doctown build --help'"
                + " (OPTION_INVALID)",
            List.of("--repo", ".", "--output", "x.docpack/")),
        arguments(
            "--output /no/such/folder/x.docpack: its folder /no/such/folder does not exist; make"
                + " it, or name another (OUTPUT_UNWRITABLE)",
            List.of("--repo", ".", "--output", "/no/such/folder/x.docpack")),
        arguments(
            "Invalid value for option '--flink-master': expected HOST:PORT of the cluster's REST"
                + " endpoint, such as jobmanager:8081, but was 'jobmanager'; see 'doctown build"
                + " --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--runner", "flink", "--flink-master", "jobmanager")),
        arguments(
            "Invalid value for option '--flink-master': expected HOST:PORT of the cluster's REST"
                + " endpoint, such as jobmanager:8081, but was 'jobmanager:65536'; see 'doctown"
                + " build --help' (OPTION_INVALID)",
            List.of("--repo", ".", "--runner", "flink", "--flink-master", "jobmanager:65536")),
        arguments(
            "--flink-master j:8081: expected --runner flink too, which runs jobs there"
                + " (OPTION_INVALID)",
            List.of("--repo", ".", "--flink-master", "j:8081", "--work-dir", ".")),
        arguments(
            "--flink-master j:8081: expected --work-dir too; name a folder that this machine and"
                + " all of the cluster's see at the same path (OPTION_INVALID)",
            List.of("--repo", ".", "--runner", "flink", "--flink-master", "j:8081")),
        arguments(
            "Missing required parameter: 'PACK'; see 'doctown inspect --help' (OPTION_INVALID)",
            List.of("inspect")),
        arguments(
            "Invalid value for positional parameter at index 0 (PACK): expected a .docpack file,"
                + " but was ''; see 'doctown inspect --help' (OPTION_INVALID)",
            List.of("inspect", "")),
        arguments(
            "Invalid value for positional parameter at index 0 (PACK): expected a .docpack file,"
                + " but was ''; see 'doctown verify --help' (OPTION_INVALID)",
            List.of("verify", "")),
        arguments(
            "/no/such.docpack does not exist; name a .docpack file, or make one with: doctown build"
                + " --repo PATH (PACK_NOT_FOUND)",
            List.of("inspect", "/no/such.docpack")),
        arguments(
            "Missing required parameter: 'QUERY'; see 'doctown search --help' (OPTION_INVALID)",
            List.of("search", "some.docpack")),
        arguments(
            "completion 'fish': expected bash or zsh (OPTION_INVALID)",
            List.of("completion", "fish")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--repo . --outptu x --progress json",
        "build --progress=json --repo . --outptu x"
      })
  void areEventsAmongEvents(String words) {
    Run run = Run.of(words.split(" ", -1));

    assertEquals(
        "{\"message\":\"doctown: unknown option '--outptu'; perhaps --output is meant;"
            + " see 'doctown build --help' (OPTION_INVALID)\"}\n",
        run.err());
    assertEquals(2, run.exit());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void areRefusedInOneLine(String message, List<String> words) {
    Run run = Run.of(words.toArray(String[]::new));

    assertEquals("doctown: " + message + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exit());
  }
}
