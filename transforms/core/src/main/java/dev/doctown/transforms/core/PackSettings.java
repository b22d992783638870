package dev.doctown.transforms.core;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest of every docpack of a build says.
 *
 * @param generatorVersion version of doctown
 * @param options options that shape content, by long name without dashes
 * @param embeddingModel the embedding model as it was asked for; null for a build without vectors
 * @param undocumented why no model wrote documentation; null where one did
 */
public record PackSettings(
    String generatorVersion,
    Map<String, String> options,
    @Nullable String embeddingModel,
    @Nullable String undocumented)
    implements Serializable {
  public PackSettings {
    options = Map.copyOf(options);
  }

  /** The same build before a model has written. */
  public PackSettings beforeDocumentation() {
    return new PackSettings(generatorVersion, options, embeddingModel, "under way");
  }
}
