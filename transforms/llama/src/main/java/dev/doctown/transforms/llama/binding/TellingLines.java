package dev.doctown.transforms.llama.binding;

import java.util.List;
import java.util.regex.Pattern;

/** Of what a library logged, the little that says why it gave up. */
final class TellingLines {
  private static final int MOST = 2;
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)error|fail|invalid|unknown|unsupported|not supported|missing|not found|wrong|mismatch"
              + "|corrupt|expected|out of memory|unable|cannot");

  /** What follows from a fault that another line names. */
  private static final Pattern FOLLOWING =
      Pattern.compile("(?i)failed to (?:load|read) (?:the )?(?:model|tensor data)");

  private TellingLines() {}

  /** The last that name a fault; the last of all where none does. */
  static String of(List<String> log) {
    List<String> telling = log.stream().filter(line -> TELLING.matcher(line).find()).toList();
    List<String> causes = telling.stream().filter(line -> !FOLLOWING.matcher(line).find()).toList();
    List<String> chosen = telling.isEmpty() ? log : causes.isEmpty() ? telling : causes;
    return String.join(" ", chosen.subList(Math.max(0, chosen.size() - MOST), chosen.size()));
  }
}
