package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctown inspect}. */
@Command(name = "inspect", description = "Say what is in a docpack, and from what it was made.")
final class InspectCommand extends PackCommand {
  private static final String MANIFEST = "manifest.json";

  @Option(
      names = "--failures",
      description =
          "The files that were not read or not parsed and what failed, by the reason: how many,"
              + " and the first of them.")
  private boolean failures;

  @Option(names = "--all", description = "With --failures: all of them, one a line.")
  private boolean all;

  @Option(names = "--json", description = "The manifest, or all failures, as JSON.")
  private boolean json;

  InspectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void read(Docpack pack) throws IOException {
    if (all && !failures) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "--all lists failures: add --failures, or leave it out");
    }
    PrintStream out = terminal().out();
    if (failures) {
      printFailures(new FailureListing(pack, out));
    } else if (json) {
      try (InputStream manifest = pack.open(MANIFEST).orElseThrow()) {
        manifest.transferTo(out);
      }
    } else {
      printManifest(pack.manifest(), FileOutcomes.of(pack), out);
      QualityText.print(pack, out);
    }
  }

  private void printFailures(FailureListing listing) throws IOException {
    if (json) {
      listing.printJson();
    } else if (all) {
      listing.printAll();
    } else {
      listing.printGroups();
    }
  }

  private void printManifest(Manifest manifest, FileOutcomes files, PrintStream out) {
    PackDescription description = manifest.description();
    out.println(
        file().getFileName()
            + " · docpack "
            + manifest.formatVersion()
            + " · doctown "
            + description.generatorVersion()
            + (description.complete() ? "" : " · incomplete"));
    line(out, "source", RevisionText.of(description.source()));
    if (description.source().remote() != null) {
      line(out, "remote", description.source().remote());
    }
    for (PackDescription.Model model : description.models()) {
      line(out, model.role(), model.id());
      line(out, "", model.engine());
    }
    for (PackDescription.Stage stage : description.stages()) {
      if (stage.skipped() != null) {
        line(out, stage.name(), "skipped: " + stage.skipped());
      }
    }
    line(out, "input", Quantities.bytes(manifest.bytesIn()));
    for (Map.Entry<String, Long> table : manifest.rows().entrySet()) {
      long rows =
          table.getKey().equals(DocpackTable.SYMBOLS.tableName())
              ? manifest.definitions()
              : table.getValue();
      if (rows > 0 || table.getKey().equals(DocpackTable.FAILURES.tableName())) {
        line(out, table.getKey(), Quantities.count(rows));
      }
    }
    if (files.withoutContent().total() > 0) {
      line(out, "without content", files.withoutContent().text());
    }
    if (files.byLines().total() > 0) {
      line(out, "cut by lines", files.byLines().text());
    }
    description
        .options()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                line(out, "--" + name, value);
              }
            });
    line(out, "structure", manifest.structureDigest());
    line(out, "vectors", manifest.vectorsDigest());
    line(out, "texts", manifest.textsDigest());
  }

  private static void line(PrintStream out, String name, String value) {
    out.printf(Locale.ROOT, "  %-18s %s%n", name, OneLine.of(value));
  }
}
