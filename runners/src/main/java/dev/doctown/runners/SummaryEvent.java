package dev.doctown.runners;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.BuildCounters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The summary as the last event of a build.
 *
 * <p>Its member {@code summary} is an object: {@code pack}, {@code bytes}, {@code sha256} and
 * {@code complete} of the docpack; {@code seconds} of each stage; {@code input_bytes} and {@code
 * files}, without what the globs left out; {@code chunks}, of which {@code chunks_to_embed} were to
 * get a vector and {@code chunks_left_out} not; {@code symbols} but for files; {@code edges}.
 * {@code texts_computed} and {@code texts_reused} count distinct texts, which chunks may share, as
 * do {@code EMBED_FAILED} among the {@code failures} and {@code tokens}, those of the computed
 * ones. {@code without_content}, {@code cut_by_lines} (files) and {@code failures} count by code.
 */
final class SummaryEvent {
  private final BuildSummary summary;
  private final BuildProgress progress;

  SummaryEvent(BuildSummary summary, BuildProgress progress) {
    this.summary = summary;
    this.progress = progress;
  }

  /**
   * One JSON object.
   *
   * @param shown the pack as the user names it
   */
  String toJson(Path shown) {
    return Json.object(
        json -> {
          json.writeObjectFieldStart("summary");
          writePack(json, shown);
          writeSeconds(json);
          writeCounts(json);
          json.writeEndObject();
        });
  }

  private void writePack(JsonGenerator json, Path shown) throws IOException {
    json.writeStringField("pack", shown.toString());
    json.writeNumberField("bytes", summary.receipt().getBytes());
    json.writeStringField("sha256", summary.receipt().getSha256());
    json.writeBooleanField("complete", summary.manifest().description().complete());
  }

  private void writeSeconds(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("seconds");
    for (String stage : BuildProgress.STAGES) {
      if (stage.equals(BuildProgress.DOCUMENT) && !summary.documents()) {
        continue;
      }
      json.writeNumberField(stage, Math.round(progress.seconds(stage) * 1000) / 1000.0);
    }
    json.writeEndObject();
  }

  private void writeCounts(JsonGenerator json) throws IOException {
    PackReceipt receipt = summary.receipt();
    json.writeNumberField("input_bytes", summary.processedBytes());
    json.writeNumberField("files", summary.processed());
    json.writeNumberField("chunks", summary.manifest().rowsOf(DocpackTable.CHUNKS));
    json.writeNumberField("symbols", summary.manifest().definitions());
    json.writeNumberField("edges", summary.manifest().rowsOf(DocpackTable.EDGES));
    json.writeNumberField("chunks_to_embed", summary.chunksToEmbed());
    json.writeNumberField("texts_computed", receipt.getTextsComputed());
    json.writeNumberField("texts_reused", receipt.getTextsReused());
    json.writeNumberField("chunks_left_out", receipt.getTextsLeftOut());
    json.writeNumberField("tokens", progress.counter(BuildCounters.TOKENS));
    write(json, "without_content", summary.files().withoutContent());
    write(json, "cut_by_lines", summary.files().byLines());
    write(json, "failures", summary.failures());
  }

  private static void write(JsonGenerator json, String name, Tally tally) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : tally.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }
}
