package dev.doctown.transforms.djl;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model among the class path's resources.
 *
 * <p>Its weights go through a temporary file: handed over as bytes they would stand on the Java
 * heap up to three times while the engine loads them.
 */
record BundledFiles(String onnxResource, String tokenizerResource) implements ModelFiles {

  boolean present() {
    return BundledFiles.class.getResource(onnxResource) != null
        && BundledFiles.class.getResource(tokenizerResource) != null;
  }

  @Override
  public Weights weights() throws IOException {
    Path folder = Files.createTempDirectory("doctown-model");
    Path file = folder.resolve(OnnxModel.WEIGHTS);
    Unpacked unpacked = new Unpacked(folder, file);
    try (InputStream in = open(onnxResource);
        OutputStream out = Files.newOutputStream(file)) {
      in.transferTo(out);
    } catch (IOException e) {
      unpacked.close();
      throw e;
    }
    return unpacked;
  }

  @Override
  public byte[] tokenizer() throws IOException {
    try (InputStream in = open(tokenizerResource)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = BundledFiles.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException("no resource " + resource + " on the class path");
    }
    return in;
  }

  private record Unpacked(Path folder, Path file) implements Weights {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}
