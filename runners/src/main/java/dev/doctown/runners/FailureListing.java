package dev.doctown.runners;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a docpack lacks and why: the table {@code failures}, then every other file without content
 * or cut by lines, each table in its own order.
 */
final class FailureListing {
  private final Docpack pack;
  private final PrintStream out;

  FailureListing(Docpack pack, PrintStream out) {
    this.pack = pack;
    this.out = out;
  }

  /** Where the things go; those that are no failures come without a stage. */
  private interface Sink {
    void put(@Nullable String stage, String subject, String code, String message)
        throws IOException;
  }

  /** Prints how many there are of each code, and the first of them. */
  void printGroups() throws IOException {
    FailureGroups groups = new FailureGroups();
    all(
        (stage, subject, code, message) -> {
          String beginning = subject + ": ";
          if (stage == null || !message.startsWith(beginning)) {
            groups.add(code, stage == null ? subject : message, FileOutcomes.reason(code));
          } else {
            groups.add(code, subject, message.substring(beginning.length()));
          }
        });
    groups.print(out);
  }

  /** Prints one thing a line. */
  void printAll() throws IOException {
    all(
        (stage, subject, code, message) ->
            out.println(
                (OneLine.of(subject) + "  " + code + "  " + OneLine.of(message)).stripTrailing()));
  }

  /** Prints one JSON object with the two lists. */
  void printJson() {
    out.println(Json.object(this::write));
  }

  private void write(JsonGenerator generator) throws IOException {
    Sink objects =
        (stage, subject, code, message) -> {
          generator.writeStartObject();
          if (stage != null) {
            generator.writeStringField("stage", stage);
          }
          generator.writeStringField(stage == null ? "path" : "subject", subject);
          generator.writeStringField("code", code);
          generator.writeStringField("message", message);
          generator.writeEndObject();
        };
    generator.writeArrayFieldStart("failures");
    Set<String> failed = failures(objects);
    generator.writeEndArray();
    generator.writeArrayFieldStart("files");
    files(failed, objects);
    generator.writeEndArray();
  }

  private void all(Sink sink) throws IOException {
    files(failures(sink), sink);
  }

  private Set<String> failures(Sink sink) throws IOException {
    Set<String> subjects = new HashSet<>();
    try (RowIterator<FailureRow> rows = pack.rows(DocpackTable.FAILURES)) {
      while (rows.hasNext()) {
        FailureRow row = rows.next();
        subjects.add(row.getSubject());
        sink.put(row.getStage(), row.getSubject(), row.getCode(), row.getMessage());
      }
    }
    return subjects;
  }

  private void files(Set<String> failed, Sink sink) throws IOException {
    try (RowIterator<FileRow> rows = pack.rows(DocpackTable.FILES, FileOutcomes.COLUMNS)) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        String code = FileOutcomes.codeOf(row);
        if (code != null && !failed.contains(row.getPath())) {
          sink.put(null, row.getPath(), code, FileOutcomes.reason(code));
        }
      }
    }
  }
}
