package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.GenerationEngine;

/** The process that runs java-llama.cpp. */
class BundledDeathTest extends DeathContract {
  @Override
  GenerationEngine engine() {
    return new BundledEngine();
  }
}
