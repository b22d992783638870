package dev.doctown.transforms.core.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code go.mod}: the module, what it requires (scope {@code direct} or {@code indirect}) and its
 * tools (scope {@code tool}).
 */
final class GoModFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("go.mod");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    String block = null;
    int number = 0;
    for (String line : Texts.lines(files.text(path))) {
      number++;
      int comment = line.indexOf("//");
      String statement = (comment < 0 ? line : line.substring(0, comment)).strip();
      boolean indirect = comment >= 0 && isIndirect(line.substring(comment + 2));
      List<String> words = Texts.words(statement);
      if (words.isEmpty()) {
        continue;
      }
      if (block == null && words.size() > 1 && words.get(1).equals("(")) {
        block = words.get(0);
      } else if (block != null && words.get(0).equals(")")) {
        block = null;
      } else if (block != null) {
        statement(block, words, indirect, path, number, findings);
      } else {
        statement(words.get(0), words.subList(1, words.size()), indirect, path, number, findings);
      }
    }
  }

  private static boolean isIndirect(String comment) {
    String stripped = comment.strip();
    return stripped.equals("indirect") || stripped.startsWith("indirect;");
  }

  private static void statement(
      String verb, List<String> words, boolean indirect, String path, int line, Findings findings) {
    if (words.isEmpty()) {
      return;
    }
    String name = unquoted(words.get(0));
    String version = words.size() > 1 ? unquoted(words.get(1)) : null;
    switch (verb) {
      case "module" -> module(name, path, line, findings);
      case "require" ->
          dependency(name, version, indirect ? "indirect" : "direct", path, line, findings);
      case "tool" -> dependency(name, null, "tool", path, line, findings);
      default -> {}
    }
  }

  private static void dependency(
      String name,
      @Nullable String version,
      String scope,
      String path,
      int line,
      Findings findings) {
    findings.add(new DeclaredDependency(Ecosystem.GO, name, version, scope, path, line));
  }

  private static void module(String name, String path, int line, Findings findings) {
    findings.add(
        new DeclaredModule(
            Ecosystem.GO, name, RepositoryPath.folder(path), null, null, null, path, line));
    Conventions conventions = Conventions.beside(path, line, findings);
    conventions.add(CommandPurpose.BUILD, "go build ./...");
    conventions.add(CommandPurpose.TEST, "go test ./...");
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("`"));
    return quoted ? word.substring(1, word.length() - 1) : word;
  }
}
