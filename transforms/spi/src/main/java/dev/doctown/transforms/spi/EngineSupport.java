package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * Whether an engine runs a model here.
 *
 * @param engine the engine's name, as {@code --engine} takes it
 * @param version what would run
 * @param obstacle why it would not, and what to do; null when it would
 */
public record EngineSupport(String engine, String version, @Nullable String obstacle) {

  /** Whether it runs the model. */
  public boolean runs() {
    return obstacle == null;
  }
}
