package dev.doctown.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one build of one repository is told. Immutable; travels as JSON in the Beam option
 * {@link DoctownPipelineOptions#getBuildSettings()}.
 *
 * @param repository a path or a URL, as the user gave it
 * @param ref branch, tag or commit; null for the work tree, or the default branch
 * @param subdirectory folder that is read, its path from the repository's root; held with {@code /}
 *     and without one at either end, null for the whole repository
 * @param includes globs; when there are any, a file must match one
 * @param excludes globs; a file that matches one is a row without content
 * @param history how many of the last commits are looked at
 * @param embeddingModel well-known name or directory of the embedding model
 * @param skipEmbeddings whether no vectors are computed
 * @param embedAll whether generated, vendored, minified and data files get vectors too
 * @param maxFileBytes size above which a file is a row without content
 * @param workDirectory absolute; holds run files and the finished pack until it is moved
 * @param previousPack docpack whose vectors may be reused; null for none
 * @param doctownVersion version that the manifest names
 * @param generation how a model writes documentation; null where none does
 * @param neverInput absolute paths of doctown's own output, never listed
 */
public record BuildSettings(
    String repository,
    @Nullable String ref,
    @Nullable String subdirectory,
    List<String> includes,
    List<String> excludes,
    int history,
    String embeddingModel,
    boolean skipEmbeddings,
    boolean embedAll,
    int maxFileBytes,
    Path workDirectory,
    @Nullable Path previousPack,
    String doctownVersion,
    @Nullable GenerationSettings generation,
    List<Path> neverInput) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public BuildSettings {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    neverInput = List.copyOf(neverInput);
    subdirectory = folder(subdirectory);
    if (history < 0 || history > RepositoryRequest.LONGEST_HISTORY) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--history "
              + history
              + ": expected 0 to "
              + RepositoryRequest.LONGEST_HISTORY
              + "; give how many commits are looked at");
    }
    if (maxFileBytes < 1) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--max-file-bytes " + maxFileBytes + ": expected at least 1; give the limit in bytes");
    }
    if (!workDirectory.isAbsolute()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--work-dir " + workDirectory + ": expected an absolute path; workers resolve it too");
    }
  }

  /**
   * A value of {@code --path} as it is held.
   *
   * @throws DoctownException {@link ErrorCode#OPTION_INVALID} when it can leave the repository
   */
  static @Nullable String folder(@Nullable String subdirectory) {
    if (subdirectory == null) {
      return null;
    }
    List<String> segments =
        Arrays.stream(subdirectory.split("/"))
            .filter(segment -> !segment.isEmpty() && !segment.equals("."))
            .toList();
    if (segments.contains("..") || subdirectory.startsWith("/")) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--path "
              + subdirectory
              + ": expected a folder inside the repository; give its path from the repository's"
              + " root, without ..");
    }
    return segments.isEmpty() ? null : String.join("/", segments);
  }

  /** Whether vectors are computed. */
  boolean embeds() {
    return !skipEmbeddings && (generation == null || !generation.plansOnly());
  }

  /** The settings as one JSON text. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new AssertionError("settings consist of texts, numbers and paths", e);
    }
  }

  /** Reads {@link #toJson}. */
  public static BuildSettings fromJson(String json) {
    try {
      return JSON.readValue(json, BuildSettings.class);
    } catch (JsonProcessingException e) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--buildSettings: expected the JSON that the doctown command writes; let it launch the"
              + " pipeline",
          e);
    }
  }
}
