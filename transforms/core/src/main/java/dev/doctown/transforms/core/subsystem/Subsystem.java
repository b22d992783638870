package dev.doctown.transforms.core.subsystem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a repository that has a name.
 *
 * @param id {@code Digests.id} of anchor folder and part, so that it survives edits
 * @param parentId the enclosing subsystem, or null
 * @param name unique among its siblings
 * @param slug the name in lower-case letters, digits and hyphens, behind the enclosing subsystem's;
 *     unique in the repository
 * @param confidence 0 to 100: how much more its source files are tied to each other than chance
 *     would have it. With {@code a} the share of the weight at its files that stays inside, and
 *     {@code b} the share that would if every end of a tie met a random other end (its weight's
 *     share of all weight), {@code 100 a / (a + b)}: 50 is no better than chance, 100 is alone. 50
 *     too where nothing is tied, and for subsystems that hold no source files
 * @param purpose a sentence of the repository that says what it is for, or null
 * @param anchorFolder the folder that it is the code of; empty for the root
 * @param part tells apart what is anchored at the same folder: empty for the folder's own code, the
 *     name of the most central file for a part of an oversized folder, {@code /} for what encloses
 *     others
 * @param files paths in order; those of an enclosing subsystem are those of all it encloses
 * @param keySymbols ids of its most central symbols, the most central first
 * @param dependsOn what its source files use, heaviest first
 */
public record Subsystem(
    String id,
    @Nullable String parentId,
    String name,
    String slug,
    SubsystemRole role,
    int confidence,
    @Nullable Statement purpose,
    String anchorFolder,
    String part,
    List<String> files,
    List<String> keySymbols,
    List<Dependency> dependsOn) {
  public Subsystem {
    files = List.copyOf(files);
    keySymbols = List.copyOf(keySymbols);
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * A subsystem that is used: the outermost one around the used files that is not also around the
   * user.
   *
   * @param weight confidences of the uses added up: a hundred for each certain one
   */
  public record Dependency(String id, long weight) {}
}
