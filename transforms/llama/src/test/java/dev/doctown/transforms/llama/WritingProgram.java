package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A parent that is killed: says its child's number when that has begun to write, and goes on. */
final class WritingProgram {
  private WritingProgram() {}

  public static void main(String[] arguments) {
    GenerationEngine engine =
        Stream.of(new LlamaEngine(), new BundledEngine())
            .filter(one -> one.name().equals(arguments[0]))
            .findFirst()
            .orElseThrow();
    GeneratorSettings settings =
        new GeneratorSettings(Path.of(arguments[1]), 2048, 1, "auto", 1, null);
    try (TextGenerator generator = engine.open(settings)) {
      GenerationListener listener =
          new GenerationListener() {
            private boolean said;

            @Override
            public void piece(Part part, String text) {
              if (!said) {
                said = true;
                System.out.println(
                    ProcessHandle.current().children().findFirst().orElseThrow().pid());
              }
            }

            @Override
            public void startOver() {}
          };
      for (int seed = 0; seed < 1_000_000; seed++) {
        generator.generate(
            new GenerationRequest("", "", "Go on", null, new Sampling(1, 0, 1, 0, seed), 0, 1500),
            listener);
      }
    }
  }
}
