package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The engines that run GGUF models, the preferred one first. */
final class Engines {
  private Engines() {}

  static List<GenerationEngine> all() {
    return ServiceLoader.load(GenerationEngine.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparingInt(GenerationEngine::preference))
        .toList();
  }

  /** The one to ask about a model's header: all read the same. */
  static GenerationEngine any() {
    return all().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new DoctownException(
                    ErrorCode.ENGINE_UNAVAILABLE,
                    "this installation has no engine for GGUF models; install doctown again"));
  }
}
