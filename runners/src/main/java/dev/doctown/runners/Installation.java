package dev.doctown.runners;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells libraries where the distribution keeps what they would otherwise unpack or download. The
 * launcher script names the distribution in {@code doctown.home}; without it libraries fall back on
 * their jars, and need a temporary folder from which programs may be loaded.
 */
final class Installation {
  private Installation() {}

  static void announce() {
    // DJL otherwise reports its use and looks for other builds of the tokenizers.
    set("ai.djl.offline", "true");
    set("OPT_OUT_TRACKING", "true");
    set("RUST_FLAVOR", "cpu");
    // JNA otherwise makes a folder of its own in the user's home.
    set("jna.tmpdir", System.getProperty("java.io.tmpdir"));
    String home = System.getProperty("doctown.home");
    if (home != null) {
      Path natives = Path.of(home, "native");
      set("doctown.models", Path.of(home, "models").toString());
      set("onnxruntime.native.path", natives.toString());
      // The file: given the folder, DJL fails on machines without CUDA.
      set("RUST_LIBRARY_PATH", natives.resolve(System.mapLibraryName("tokenizers")).toString());
      set("DJL_CACHE_DIR", natives.toString());
      set("jna.boot.library.path", natives.toString());
      set("org.xerial.snappy.lib.path", natives.toString());
      set("tree-sitter-lib", natives.toString());
      set("de.kherud.llama.lib.path", natives.toString());
      set("ZstdNativePath", natives.resolve(System.mapLibraryName("zstd-jni")).toString());
    }
  }

  private static void set(String property, String value) {
    @Nullable String present = System.getProperty(property);
    if (present == null) {
      System.setProperty(property, value);
    }
  }
}
