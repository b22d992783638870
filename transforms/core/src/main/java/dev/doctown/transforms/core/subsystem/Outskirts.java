package dev.doctown.transforms.core.subsystem;

import dev.doctown.docpack.layout.FolderUse;
import dev.doctown.transforms.core.language.FileCategory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Outermost folders that no code outside of them uses and that are no part of the program: those
 * with a few files of code, which use nothing outside either, are no module and no package that has
 * all code of a language, are run by themselves, for the build or a check (which only files of a
 * language tell of which other files are tied); those with more documents than code are a website,
 * and packages to test the program with that have more tests than code are tests.
 */
final class Outskirts {
  /** A folder with so many files of code is part of the program. */
  private static final int FEW = 5;

  private static final class Folder {
    int code;
    int documents;
    int tests;
    boolean isUsed;
    boolean usesOthers;
    boolean isModule;
    boolean isPackage;
    boolean isKnown = true;
  }

  private final Map<String, Folder> folders = new HashMap<>();

  Outskirts(
      List<PartitionedFile> files,
      List<FileEdge> edges,
      List<DeclaredModule> modules,
      Predicate<PartitionedFile> code) {
    Set<String> languages = new HashSet<>();
    for (FileEdge edge : edges) {
      PartitionedFile from = files.get(edge.from());
      PartitionedFile to = files.get(edge.to());
      if (edge.from() != edge.to() && code.test(from) && code.test(to)) {
        languages.add(String.valueOf(from.language()));
        languages.add(String.valueOf(to.language()));
        if (!Paths.top(from.path()).equals(Paths.top(to.path()))) {
          folder(from.path()).usesOthers = true;
          folder(to.path()).isUsed = true;
        }
      }
    }
    Map<String, Set<String>> foldersOf = new HashMap<>();
    Map<String, String> packages = new HashMap<>();
    modules.forEach(module -> folder(module.folder() + "/").isModule = true);
    for (PartitionedFile file : files) {
      Folder folder = folder(file.path());
      folder.tests += file.category() == FileCategory.TEST ? 1 : 0;
      folder.documents += file.category() == FileCategory.DOCS ? 1 : 0;
      if (code.test(file)) {
        folder.code++;
        foldersOf
            .computeIfAbsent(String.valueOf(file.language()), language -> new HashSet<>())
            .add(Paths.top(file.path()));
        if (ModuleRoots.is(file.path())) {
          packages.put(Paths.top(file.path()), String.valueOf(file.language()));
        }
        folder.isKnown &= languages.contains(String.valueOf(file.language()));
      }
    }
    // A program may be in several languages, of which one has little code.
    packages.forEach(
        (name, language) ->
            folder(name + "/").isPackage =
                foldersOf.getOrDefault(language, Set.of()).equals(Set.of(name)));
    folder("").isUsed = true;
  }

  /** What a file's outermost folder is for. */
  SubsystemRole role(String path) {
    Folder folder = folder(path);
    if (folder.isUsed || folder.code == 0) {
      return SubsystemRole.CODE;
    }
    if (folder.tests > folder.code
        && !folder.isModule
        && FolderUse.TEST_PACKAGES.isOf(Paths.top(path))) {
      return SubsystemRole.TESTS;
    }
    if (folder.documents > folder.code) {
      return SubsystemRole.DOCUMENTATION;
    }
    return folder.code < FEW
            && folder.isKnown
            && !folder.usesOthers
            && !folder.isModule
            && !folder.isPackage
        ? SubsystemRole.PROJECT
        : SubsystemRole.CODE;
  }

  private Folder folder(String path) {
    return folders.computeIfAbsent(Paths.top(path), name -> new Folder());
  }
}
