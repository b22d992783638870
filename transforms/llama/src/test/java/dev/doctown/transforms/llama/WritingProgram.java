package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;

/** A parent that is killed: says its child's number when that has begun to write, and goes on. */
final class WritingProgram {
  private WritingProgram() {}

  public static void main(String[] arguments) {
    try (TextGenerator generator = InstalledEngine.open(Path.of(arguments[0]), 1)) {
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
