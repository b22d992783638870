package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentence of the repository that says what a folder's code is for: of the file where its
 * package is documented, of its README, of its manifest, of the file of its name or of what others
 * of its name have in common; of a part that of its most central file. Sentences that warn, refer
 * elsewhere or speak of the work on the code are passed over.
 */
final class Purposes {
  private static final Set<String> PACKAGE_FILES =
      Set.of("package-info", "__init__", "mod", "lib", "doc", "index", "package");

  private static final Pattern PACKAGE_COMMENT = Pattern.compile("(?:Package|Command) \\w");

  /** How names say that others of the kind build on what they name. */
  private static final Set<String> IN_COMMON = Set.of("interface", "abstract", "base");

  private final FolderNames names;
  private final @Nullable Statement ofRepository;
  private final Map<String, Statement> byFolder = new HashMap<>();
  private final Map<String, Statement> byStem = new HashMap<>();
  private final Map<String, Statement> ofCommon = new HashMap<>();

  Purposes(FolderNames names, Repository repository) {
    this.names = names;
    FolderHeading heading = names.heading(List.of(""));
    Statement introduction = heading == null ? null : heading.sentence();
    this.ofRepository =
        introduction != null && PurposeSentences.isOne(introduction.text()) ? introduction : null;
    for (PartitionedFile file : repository.files()) {
      Statement doc = file.doc();
      if (doc == null || !PurposeSentences.isOne(doc.text())) {
        continue;
      }
      String stem = Paths.stem(file.path()).toLowerCase(Locale.ROOT);
      if (PACKAGE_FILES.contains(stem) || isOfPackage(file, doc)) {
        byFolder.putIfAbsent(file.folder(), doc);
      }
      byStem.putIfAbsent(Paths.child(file.folder(), Paths.stem(file.path())), doc);
      List<String> words = new ArrayList<>(Words.of(Paths.stem(file.path())));
      if (words.removeAll(IN_COMMON)) {
        ofCommon.putIfAbsent(Paths.child(file.folder(), String.join(" ", words)), doc);
      }
    }
  }

  /**
   * Whether a file of Go has the comment on its package, which any of a package's files may have.
   */
  private static boolean isOfPackage(PartitionedFile file, Statement doc) {
    return "Go".equals(file.language())
        && file.category() == FileCategory.SOURCE
        && PACKAGE_COMMENT.matcher(doc.text()).lookingAt();
  }

  /** What the repository is for. */
  @Nullable Statement ofRepository() {
    return ofRepository;
  }

  /** The purpose of all of a folder's code, or of a part of it. */
  @Nullable Statement of(int folder, String part) {
    List<String> paths = names.chain(folder);
    String innermost = paths.get(paths.size() - 1);
    if (!part.isEmpty() && !part.equals(Subsystems.ENCLOSING)) {
      return byStem.get(Paths.child(innermost, part));
    }
    for (int i = paths.size() - 1; i >= 0; i--) {
      Statement doc = byFolder.get(paths.get(i));
      if (doc != null) {
        return doc;
      }
    }
    FolderHeading heading = names.heading(paths);
    Statement introduction =
        heading == null || heading.folder().isEmpty() ? null : heading.sentence();
    if (introduction != null && PurposeSentences.isOne(introduction.text())) {
      return introduction;
    }
    DeclaredModule module = names.module(paths);
    Statement description = module == null ? null : module.description();
    if (description != null && PurposeSentences.isOne(description.text())) {
      return description;
    }
    String name = Paths.name(innermost);
    return Stream.of(
            byStem.get(innermost),
            byStem.get(Paths.child(innermost, name)),
            ofCommon.get(Paths.child(innermost, String.join(" ", Words.of(name)))))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
