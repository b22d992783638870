package dev.doctown.docpack;

import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest says that the tables do not.
 *
 * @param generatorVersion version of doctown
 * @param source the repository state
 * @param options options that shape content, by long name without dashes
 * @param models models by role
 * @param stages stages that ran or were skipped, in order
 * @param complete false when a parser or the model failed on something, so that another build could
 *     give more
 */
public record PackDescription(
    String generatorVersion,
    RepositoryIdentity source,
    SortedMap<String, String> options,
    List<Model> models,
    List<Stage> stages,
    boolean complete) {

  /** A model that shaped the pack. */
  public record Model(String role, String id, String sha256, String engine) {}

  /** A stage of the build; {@code skipped} says why it did not run, null when it did. */
  public record Stage(String name, @Nullable String skipped) {}

  public PackDescription {
    SortedMap<String, String> sorted = new TreeMap<>(Utf8Order.INSTANCE);
    sorted.putAll(options);
    options = Collections.unmodifiableSortedMap(sorted);
    models = List.copyOf(models);
    stages = List.copyOf(stages);
  }
}
