package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.ProcessorFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/**
 * Names what computes vectors besides the model: equal strings mean equal bits.
 *
 * <p>{@code onnxruntime VERSION OS-ARCHITECTURE cpu PRECISION opt=all tokenizers=VERSION windows=N
 * FEATURES}. Versions are those doctown was built with; {@link NativeEngine} refuses others. {@code
 * windows} is the number of {@link TextWindows}' rule, raised whenever that or the pooling changes.
 */
final class EngineIdentity {
  private static final int WINDOWS_RULE = 1;
  private static final Properties VERSIONS = versions();
  private static final String FEATURES = ProcessorFeatures.detect();

  private EngineIdentity() {}

  static String onnxRuntimeVersion() {
    return VERSIONS.getProperty("onnxruntime");
  }

  static String describe(String precision) {
    return "onnxruntime "
        + onnxRuntimeVersion()
        + " "
        + operatingSystem()
        + "-"
        + architecture()
        + " cpu "
        + precision
        + " opt=all tokenizers="
        + VERSIONS.getProperty("tokenizers")
        + " windows="
        + WINDOWS_RULE
        + " "
        + FEATURES;
  }

  private static String operatingSystem() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.contains("linux")) {
      return "linux";
    }
    return name.contains("mac") ? "macos" : name.contains("win") ? "windows" : "other";
  }

  private static String architecture() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return name.equals("amd64") ? "x86_64" : name;
  }

  private static Properties versions() {
    Properties versions = new Properties();
    try (InputStream in = EngineIdentity.class.getResourceAsStream("engine.properties")) {
      if (in == null) {
        throw new IOException("engine.properties is missing from doctown's own jar");
      }
      versions.load(in);
      return versions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
