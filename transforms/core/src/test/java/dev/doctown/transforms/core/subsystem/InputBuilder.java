package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repository for a test, file by file. */
final class InputBuilder {
  private final String name;
  private final List<PartitionedFile> files = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<FileEdge> edges = new ArrayList<>();
  private final List<DeclaredModule> modules = new ArrayList<>();
  private final List<FolderHeading> headings = new ArrayList<>();

  InputBuilder(String name) {
    this.name = name;
  }

  InputBuilder files(FileCategory category, String... paths) {
    for (String path : paths) {
      file(path, category, null);
    }
    return this;
  }

  InputBuilder file(String path, FileCategory category, @Nullable String doc) {
    return file(path, category, null, null, doc);
  }

  /** Source files in a language. */
  InputBuilder sources(String language, String... paths) {
    for (String path : paths) {
      file(path, FileCategory.SOURCE, language, null, null);
    }
    return this;
  }

  InputBuilder goFile(String path, String doc) {
    return goFile(path, null, doc);
  }

  /** A file of a package of Go. */
  InputBuilder goFile(String path, @Nullable String module, @Nullable String doc) {
    return file(path, FileCategory.SOURCE, "Go", module, doc);
  }

  private InputBuilder file(
      String path,
      FileCategory category,
      @Nullable String language,
      @Nullable String module,
      @Nullable String doc) {
    indices.put(path, files.size());
    files.add(
        new PartitionedFile(
            path,
            category,
            language,
            module,
            doc == null ? null : new Statement(doc, path, 1, 2),
            List.of(new KeySymbol("id of " + path, Paths.stem(path), "class", path.length()))));
    return this;
  }

  /** One certain use. */
  InputBuilder uses(String from, String... used) {
    for (String to : used) {
      edges.add(new FileEdge(index(from), index(to), 100));
    }
    return this;
  }

  /** Each of the files uses each of those behind it. */
  InputBuilder clique(String... paths) {
    for (int i = 0; i < paths.length; i++) {
      for (int j = i + 1; j < paths.length; j++) {
        uses(paths[i], paths[j]);
      }
    }
    return this;
  }

  InputBuilder module(String folder, String moduleName) {
    modules.add(new DeclaredModule(folder, moduleName, null));
    return this;
  }

  InputBuilder heading(String folder, String title, String sentence) {
    String path = Paths.child(folder, "README.md");
    headings.add(new FolderHeading(folder, title, new Statement(sentence, path, 3, 3)));
    return this;
  }

  PartitionInput build() {
    return new PartitionInput(name, files, edges, modules, headings);
  }

  private int index(String path) {
    Integer index = indices.get(path);
    if (index == null) {
      throw new IllegalArgumentException(path + " is no file of the repository");
    }
    return index;
  }
}
