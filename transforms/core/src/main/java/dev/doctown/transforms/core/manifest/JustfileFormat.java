package dev.doctown.transforms.core.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recipes of {@code just} that a person asks for by name. */
final class JustfileFormat extends SingleFileFormat {
  private static final Pattern RECIPE =
      Pattern.compile("@?([A-Za-z][\\w-]*+)((?:\\s++[^:]++)?)\\s*+:(?!=).*+");

  @Override
  public boolean reads(String path) {
    String name = RepositoryPath.name(path);
    return name.equals("justfile") || name.equals("Justfile") || name.equals(".justfile");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    int number = 0;
    boolean isPrivate = false;
    for (String line : Texts.lines(files.text(path))) {
      number++;
      Matcher matcher = RECIPE.matcher(line);
      if (line.startsWith("[")) {
        isPrivate |= line.contains("private");
      } else if (matcher.matches()) {
        if (!isPrivate) {
          String recipe = matcher.group(1);
          Conventions.beside(path, number, findings)
              .addTarget(CommandPurposes.ofTarget(recipe), "just " + recipe);
        }
        isPrivate = false;
      }
    }
  }
}
