package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctown export markdown}. */
@Command(
    name = "markdown",
    description =
        "Write the pages of a docpack, with their diagrams, README.md, llms.txt and the manifest,"
            + " into a folder.")
final class ExportMarkdownCommand extends PackCommand {
  /** What stands in front of the pages, and what that links. */
  private static final Set<String> FRONT = Set.of("README.md", "llms.txt", "manifest.json");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write: one that does not exist, or an empty one.")
  private Path output = Path.of("");

  ExportMarkdownCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void read(Docpack pack) throws IOException {
    List<String> pages = pack.entries().stream().filter(ExportMarkdownCommand::isPage).toList();
    new PageExport(pack, output).write(pages);
    terminal().say("doctown: " + Quantities.count(pages.size(), "files") + " in " + output);
  }

  private static boolean isPage(String entry) {
    return entry.startsWith("docs/") || FRONT.contains(entry);
  }
}
