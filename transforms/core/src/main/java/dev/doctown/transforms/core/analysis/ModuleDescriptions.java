package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.transforms.core.manifest.DeclaredModule;
import dev.doctown.transforms.core.subsystem.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What manifests say of their modules, with the lines that say it. */
final class ModuleDescriptions {
  private ModuleDescriptions() {}

  /** Of each module that is described where it is declared, in the given order. */
  static Map<DeclaredModule, Statement> read(
      RepositoryView repository, List<DeclaredModule> modules) {
    Map<String, String> texts = new HashMap<>();
    for (DeclaredModule module : modules) {
      if (module.description() != null) {
        texts.put(module.path(), "");
      }
    }
    if (!texts.isEmpty()) {
      try (RowIterator<FileContent> manifests =
          repository.contents(file -> texts.containsKey(file.getPath()))) {
        manifests.forEachRemaining(
            manifest -> texts.put(manifest.file().getPath(), manifest.text()));
      }
    }
    Map<DeclaredModule, Statement> descriptions = new LinkedHashMap<>();
    for (DeclaredModule module : modules) {
      String description = module.description();
      Statement said =
          description == null
              ? null
              : QuotedLines.of(module.path(), texts.getOrDefault(module.path(), ""), description);
      if (said != null) {
        descriptions.put(module, said);
      }
    }
    return descriptions;
  }
}
