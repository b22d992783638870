package dev.doctown.runners;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.spi.GenerationSpeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a model would be asked, level by level, as text and as JSON.
 *
 * @param speeds by level, where something is to be asked
 * @param maxSymbols the option's value
 */
record WritingPlan(
    PackReceipt receipt, Map<Integer, Optional<GenerationSpeed>> speeds, int maxSymbols) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(OneLine.of(receipt.getName()));
    lines.add(row("", "texts", "known", "to ask", "prompt tokens", "written tokens", "time"));
    for (LevelCount level : receipt.getLevels()) {
      lines.add(row(LevelTable.name(level.getLevel()), level, seconds(level)));
    }
    LevelCount sum = together();
    lines.add(row("together", sum, seconds()));
    lines.add("");
    if (sum.getFailed() > 0) {
      lines.add(
          Quantities.count(sum.getFailed(), "texts")
              + " cannot be asked about: not even what is never left out fits the model's context.");
    }
    if (sum.getDeferred() == 0) {
      lines.add("Everything is known: a build asks the model nothing and loads no weights.");
      return lines;
    }
    speeds.values().stream()
        .flatMap(Optional::stream)
        .distinct()
        .forEach(
            speed ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "Measured: %.1f tokens/s of a prompt, %.1f tokens/s written.",
                        speed.promptPerSecond(),
                        speed.writtenPerSecond())));
    lines.add(
        "--max-symbols, now "
            + maxSymbols
            + ", makes it fewer; --deadline ends in time, the most central first.");
    return lines;
  }

  private static String row(String name, LevelCount level, long seconds) {
    return row(
        name,
        Quantities.count(level.getTasks()),
        Quantities.count(known(level)),
        Quantities.count(level.getDeferred()),
        Quantities.count(level.getDeferredPromptTokens()),
        Quantities.count(level.getDeferredWrittenTokens()),
        level.getDeferred() == 0 ? "" : Quantities.duration(seconds));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "  %-16s %8s %8s %8s %14s %15s  %s", cells).stripTrailing();
  }

  /** One JSON object: {@code repository}, {@code levels}, and their sums. */
  String toJson() {
    return Json.object(
        json -> {
          json.writeStringField("repository", receipt.getName());
          json.writeArrayFieldStart("levels");
          for (LevelCount level : receipt.getLevels()) {
            json.writeStartObject();
            json.writeNumberField("level", level.getLevel());
            write(json, level, seconds(level));
            json.writeEndObject();
          }
          json.writeEndArray();
          write(json, together(), seconds());
        });
  }

  private static void write(JsonGenerator json, LevelCount level, long seconds) throws IOException {
    json.writeNumberField("texts", level.getTasks());
    json.writeNumberField("known", known(level));
    json.writeNumberField("failed", level.getFailed());
    json.writeNumberField("to_ask", level.getDeferred());
    json.writeNumberField("prompt_tokens", level.getDeferredPromptTokens());
    json.writeNumberField("written_tokens", level.getDeferredWrittenTokens());
    json.writeNumberField("seconds", seconds);
  }

  private static long known(LevelCount level) {
    return level.getTasks() - level.getDeferred() - level.getFailed();
  }

  private long seconds(LevelCount level) {
    return speeds
        .getOrDefault(level.getLevel(), Optional.empty())
        .map(
            speed ->
                speed.milliseconds(
                        level.getDeferredPromptTokens(), level.getDeferredWrittenTokens())
                    / 1000)
        .orElse(0L);
  }

  private long seconds() {
    return receipt.getLevels().stream().mapToLong(this::seconds).sum();
  }

  private LevelCount together() {
    LevelCount.Builder sum =
        LevelCount.newBuilder().setLevel(0).setTasks(0).setGenerated(0).setCalls(0).setReused(0);
    for (LevelCount level : receipt.getLevels()) {
      sum.setTasks(sum.getTasks() + level.getTasks())
          .setDeferred(sum.getDeferred() + level.getDeferred())
          .setFailed(sum.getFailed() + level.getFailed())
          .setDeferredPromptTokens(sum.getDeferredPromptTokens() + level.getDeferredPromptTokens())
          .setDeferredWrittenTokens(
              sum.getDeferredWrittenTokens() + level.getDeferredWrittenTokens());
    }
    return sum.build();
  }
}
