package dev.doctown.transforms.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model that lies unpacked in a directory. */
record DirectoryFiles(Path onnx, Path tokenizerFile) implements ModelFiles {

  @Override
  public Weights weights() {
    return new InPlace(onnx);
  }

  @Override
  public byte[] tokenizer() throws IOException {
    return Files.readAllBytes(tokenizerFile);
  }

  private record InPlace(Path file) implements Weights {
    @Override
    public void close() {}
  }
}
