package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a model on a hub is spelled: {@code OWNER/REPO}, or {@code OWNER/REPO:FILE} where the
 * repository has several.
 *
 * @param file path or last name of a file in it; null where none is named
 */
public record ModelName(String owner, String repository, @Nullable String file) {
  private static final String WORD = "[A-Za-z0-9_][A-Za-z0-9._-]{0,95}";
  private static final Pattern SPELLING =
      Pattern.compile("(" + WORD + ")/(" + WORD + ")(?::(.+))?");

  /** The name that a text spells, if it does. */
  public static Optional<ModelName> parse(String text) {
    Matcher matcher = SPELLING.matcher(text);
    boolean isName =
        matcher.matches() && (matcher.group(3) == null || RepositoryPath.isSafe(matcher.group(3)));
    return isName
        ? Optional.of(new ModelName(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /**
   * The name that a text spells.
   *
   * @throws DoctownException {@code OPTION_INVALID}
   */
  public static ModelName of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new DoctownException(
                    ErrorCode.OPTION_INVALID,
                    "model '" + text + "': expected OWNER/REPO or OWNER/REPO:FILE"));
  }

  /** The repository alone. */
  public String repositoryName() {
    return owner + "/" + repository;
  }

  /** The same repository with a file of it. */
  public ModelName with(String named) {
    return new ModelName(owner, repository, named);
  }

  @Override
  public String toString() {
    return repositoryName() + (file == null ? "" : ":" + file);
  }
}
