package dev.doctown.transforms.core.generation;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers that earlier docpacks hold, without their prompts: about as large as the answers. */
final class KnownGenerations {
  private static final Latest<KnownGenerations> LATEST = new Latest<>();

  private final Map<String, GenerationRow> rows;
  private final Map<String, Long> writtenTokens;

  private KnownGenerations(Map<String, GenerationRow> rows) {
    this.rows = Map.copyOf(rows);
    this.writtenTokens =
        rows.values().stream()
            .collect(
                Collectors.groupingBy(
                    GenerationRow::getTask,
                    Collectors.collectingAndThen(
                        Collectors.averagingLong(GenerationRow::getWrittenTokens), Math::round)));
  }

  /**
   * Reads docpacks; of two answers to a question the first pack's is taken.
   *
   * @param packs paths; a file that is gone or no docpack of this version knows nothing
   */
  static KnownGenerations read(List<String> packs) throws IOException {
    List<Path> files = packs.stream().map(Path::of).toList();
    return LATEST.of(files, () -> readAll(files));
  }

  private static KnownGenerations readAll(List<Path> files) {
    Map<String, GenerationRow> rows = new HashMap<>();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        read(file, rows);
      }
    }
    return new KnownGenerations(rows);
  }

  private static void read(Path file, Map<String, GenerationRow> rows) {
    try (Docpack pack = Docpack.open(file);
        RowIterator<GenerationRow> generations = pack.rows(DocpackTable.GENERATIONS)) {
      while (generations.hasNext()) {
        GenerationRow row = generations.next();
        rows.putIfAbsent(
            row.getGenerationKey(), GenerationRow.newBuilder(row).setPrompt("").build());
      }
    } catch (DoctownException e) {
      // The old pack is no input: what it cannot tell is asked again.
    }
  }

  /** Tokens that answers of a form took on average; empty where none is known. */
  Optional<Long> writtenTokens(String form) {
    return Optional.ofNullable(writtenTokens.get(form));
  }

  /** The answer to a question, with the question's prompt. */
  Optional<GenerationRow> find(Question question) {
    GenerationRow row = rows.get(question.key());
    return row == null
        ? Optional.empty()
        : Optional.of(GenerationRow.newBuilder(row).setPrompt(question.prompt()).build());
  }
}
