package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctown export markdown}. */
@Command(
    name = "markdown",
    description =
        "Write the pages of a docpack, with their diagrams, README.md and llms.txt, into a folder.")
final class ExportMarkdownCommand extends PackCommand {
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
    return entry.startsWith("docs/") || entry.equals("README.md") || entry.equals("llms.txt");
  }
}
