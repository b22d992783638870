package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.manifest.DeclaredDependency;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.manifest.ManifestFault;
import dev.doctown.transforms.core.manifest.Manifests;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What manifests declare: writes {@code dependencies}, keeps the {@link ManifestFacts}. */
public record ManifestStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  /** All manifests together; what comes behind is left out. */
  private static final long MOST_CHARACTERS = 64L << 20;

  @Override
  public String name() {
    return "manifests";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    ManifestFacts facts = Manifests.read(contents(repository), paths(repository));
    List<DependencyRow> rows = new ArrayList<>();
    for (DeclaredDependency declared : facts.dependencies()) {
      rows.add(
          new DependencyRow(
              declared.ecosystem(),
              declared.name(),
              declared.version(),
              declared.scope(),
              declared.path(),
              declared.line(),
              declared.module()));
    }
    results.writeSorted(RunKind.DEPENDENCIES, rows);
    String failed = "";
    for (ManifestFault fault : facts.faults()) {
      if (!fault.path().equals(failed)) {
        failed = fault.path();
        results.fail(failed, ErrorCode.valueOf(fault.code()), fault.message());
      }
    }
    results.keep(ManifestFacts.class, facts);
  }

  private static SortedMap<String, String> contents(RepositoryView repository) {
    SortedMap<String, String> contents = new TreeMap<>(Utf8Order.INSTANCE);
    long characters = 0;
    try (RowIterator<FileContent> files =
        repository.contents(file -> Manifests.isManifest(file.getPath()))) {
      while (files.hasNext() && characters < MOST_CHARACTERS) {
        FileContent content = files.next();
        characters += content.text().length();
        contents.put(content.file().getPath(), content.text());
      }
    }
    return contents;
  }

  private static SortedSet<String> paths(RepositoryView repository) {
    SortedSet<String> paths = new TreeSet<>(Utf8Order.INSTANCE);
    try (RowIterator<FileRow> files = repository.files()) {
      files.forEachRemaining(file -> paths.add(file.getPath()));
    }
    return paths;
  }
}
