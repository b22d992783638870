package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartNamesTest {
  /** {@code list} is a tool that all use, {@code cli} a user of all. */
  @Test
  void theFilesInTheMiddleNameAPart() {
    assertEquals(
        "Net and replica",
        named(
            new InputBuilder("kv")
                .files(FileCategory.SOURCE, "src/cli.c", "src/list.c", "src/list.h")
                .files(FileCategory.SOURCE, "src/net.c", "src/net.h", "src/replica.c")
                .uses("src/net.c", "src/list.c", "src/replica.c")
                .uses("src/replica.c", "src/list.h", "src/net.h")
                .uses("src/cli.c", "src/list.h", "src/net.h")));
  }

  @Test
  void aNameWithinTheOtherIsNotRepeated() {
    assertEquals(
        "Cluster",
        named(
            new InputBuilder("kv")
                .files(FileCategory.SOURCE, "src/ae.c", "src/cluster.c", "src/cluster_old.c")
                .files(FileCategory.SOURCE, "src/net.c")
                .uses("src/cluster.c", "src/cluster_old.c", "src/ae.c", "src/net.c")
                .uses("src/cluster_old.c", "src/cluster.c", "src/ae.c", "src/net.c")
                .uses("src/ae.c", "src/cluster.c")));
  }

  @Test
  void theFirstWordOfMostNamesNamesAPart() {
    assertEquals(
        "HTTP",
        named(
            new InputBuilder("kv")
                .files(FileCategory.SOURCE, "src/http_call.c", "src/http_pool.c", "src/url.c")
                .uses("src/url.c", "src/http_call.c")
                .uses("src/http_call.c", "src/url.c")));
  }

  /** As in just, where "Signal handler and output error" was the name of what runs commands. */
  @Test
  void filesOfOneWordStandTogetherAndErrorsBehind() {
    assertEquals(
        "Shell and signal",
        named(
            new InputBuilder("kv")
                .files(FileCategory.SOURCE, "src/signal.rs", "src/signal_handler.rs")
                .files(FileCategory.SOURCE, "src/output_error.rs", "src/shell.rs", "src/run.rs")
                .uses("src/signal_handler.rs", "src/output_error.rs", "src/shell.rs")
                .uses("src/output_error.rs", "src/signal.rs", "src/signal_handler.rs")
                .uses("src/shell.rs", "src/signal.rs")
                .uses("src/run.rs", "src/shell.rs", "src/output_error.rs")));
  }

  @Test
  void aFamilyHasAllTheWordsThatItsFilesShare() {
    assertEquals(
        "Parse tree",
        named(
            new InputBuilder("kv")
                .files(FileCategory.SOURCE, "src/parse_tree_walk.rs", "src/parse_tree_node.rs")
                .files(FileCategory.SOURCE, "src/file.rs", "src/url.rs", "src/zone.rs")
                .uses("src/parse_tree_walk.rs", "src/parse_tree_node.rs", "src/url.rs")
                .uses("src/parse_tree_node.rs", "src/parse_tree_walk.rs")
                .uses("src/url.rs", "src/parse_tree_walk.rs")));
  }

  private static String named(InputBuilder input) {
    Repository repository = new Repository(input.build());
    FolderTree tree = new FolderTree(repository.shaping());
    int[] files = IntStream.range(0, repository.shaping().size()).toArray();
    return new PartNames(tree, repository).of(new Cluster(1, "src", "x", files));
  }
}
