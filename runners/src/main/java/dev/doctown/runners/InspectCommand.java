package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.FailureRow;
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

  @Option(names = "--failures", description = "List what could not be processed, and why.")
  private boolean failures;

  @Option(names = "--json", description = "The manifest, or the failures, as JSON.")
  private boolean json;

  InspectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void read(Docpack pack) throws IOException {
    PrintStream out = terminal().out();
    if (failures) {
      printFailures(pack, out);
    } else if (json) {
      try (InputStream manifest = pack.open(MANIFEST).orElseThrow()) {
        manifest.transferTo(out);
      }
    } else {
      printManifest(pack.manifest(), out);
    }
  }

  private void printFailures(Docpack pack, PrintStream out) {
    try (RowIterator<FailureRow> rows = pack.rows(DocpackTable.FAILURES)) {
      if (json) {
        out.println(
            Json.object(
                generator -> {
                  generator.writeArrayFieldStart("failures");
                  while (rows.hasNext()) {
                    FailureRow row = rows.next();
                    generator.writeStartObject();
                    generator.writeStringField("stage", row.getStage());
                    generator.writeStringField("subject", row.getSubject());
                    generator.writeStringField("code", row.getCode());
                    generator.writeStringField("message", row.getMessage());
                    generator.writeEndObject();
                  }
                  generator.writeEndArray();
                }));
        return;
      }
      while (rows.hasNext()) {
        FailureRow row = rows.next();
        out.println(
            OneLine.of(row.getSubject())
                + "  "
                + row.getCode()
                + "  "
                + OneLine.of(row.getMessage()));
      }
    }
  }

  private void printManifest(Manifest manifest, PrintStream out) {
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
          table.getKey().equals("symbols") ? BuildSummary.definitions(manifest) : table.getValue();
      if (rows > 0) {
        line(out, table.getKey(), Quantities.count(rows));
      }
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
