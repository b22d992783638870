package dev.doctown.docpack.verify;

import dev.doctown.docpack.table.IdMap;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Single values of a row: a place, a name of another row, a word, a number. Null is always fine.
 */
final class ValueChecks {
  private final PackIds ids;
  private final Findings findings;

  ValueChecks(PackIds ids, Findings findings) {
    this.ids = ids;
    this.findings = findings;
  }

  void symbols(String subject, List<String> symbols) {
    symbols.forEach(symbol -> symbol(subject, symbol));
  }

  void symbol(String subject, @Nullable String symbol) {
    if (symbol != null && !ids.symbols.contains(symbol)) {
      findings.add(Finding.Code.SYMBOL_MISSING, subject, symbol + " is not in symbols");
    }
  }

  void subsystem(String subject, @Nullable String subsystem) {
    if (subsystem != null && !ids.subsystems.contains(subsystem)) {
      findings.add(Finding.Code.SUBSYSTEM_MISSING, subject, subsystem + " is not in subsystems");
    }
  }

  /** A subsystem or a symbol. */
  void component(String subject, String component) {
    if (!ids.subsystems.contains(component) && !ids.symbols.contains(component)) {
      findings.add(
          Finding.Code.SYMBOL_MISSING,
          subject,
          component + " is neither in subsystems nor symbols");
    }
  }

  void file(String subject, String path) {
    if (ids.file(path) == IdMap.ABSENT) {
      findings.add(Finding.Code.FILE_MISSING, subject, path + " is not in files");
    }
  }

  void word(String subject, String column, String word, Set<String> vocabulary) {
    if (!vocabulary.contains(word)) {
      findings.add(
          Finding.Code.VOCABULARY, subject, column + " " + word + " is none that doctown writes");
    }
  }

  /** A number from 0 to a largest one. */
  void bounds(String subject, String column, @Nullable Number number, long largest) {
    if (number != null && (number.longValue() < 0 || number.longValue() > largest)) {
      findings.add(
          Finding.Code.BOUNDS, subject, column + " is " + number + ", expected 0 to " + largest);
    }
  }

  void line(String subject, String path, int line) {
    lines(subject, path, line, line);
  }

  void lines(String subject, String path, int first, int last) {
    int file = ids.file(path);
    if (file == IdMap.ABSENT) {
      file(subject, path);
    } else if (!inside(file, first, last)) {
      findings.add(
          Finding.Code.LINES,
          subject,
          "says lines " + first + " to " + last + " of " + ids.lineCount(file));
    }
  }

  /** An empty file has no line, but its symbol of kind file stands on line 1. */
  private boolean inside(int file, int first, int last) {
    return first >= 1 && last >= first && last <= Math.max(1, ids.lineCount(file));
  }

  void generation(String subject, String key) {
    if (!ids.generations.contains(key)) {
      findings.add(Finding.Code.GENERATION_MISSING, subject, key + " is not in generations");
    }
  }

  void prose(String subject, List<Statement> statements, List<Rejection> rejections) {
    for (Statement statement : statements) {
      generation(subject, statement.getGenerationKey());
      evidence(subject, statement.getEvidence());
      word(subject, "aspect", statement.getAspect(), Vocabularies.ASPECTS);
      word(subject, "support", statement.getSupport(), Vocabularies.SUPPORTS);
    }
    for (Rejection rejection : rejections) {
      generation(subject, rejection.getGenerationKey());
      word(subject, "gate", rejection.getGate(), Vocabularies.GATES);
    }
  }

  void evidence(String subject, List<Evidence> evidence) {
    for (Evidence each : evidence) {
      int file = ids.file(each.getPath());
      String chunk = each.getChunkId();
      if (file == IdMap.ABSENT
          || !inside(file, each.getStartLine(), each.getEndLine())
          || (chunk != null && ids.chunks.get(chunk) != file)) {
        findings.add(
            Finding.Code.EVIDENCE,
            subject,
            "names "
                + each.getPath()
                + ", lines "
                + each.getStartLine()
                + " to "
                + each.getEndLine()
                + ", chunk "
                + chunk
                + ", which the pack does not have");
      }
    }
  }
}
