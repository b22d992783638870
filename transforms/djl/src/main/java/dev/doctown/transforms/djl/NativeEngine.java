package dev.doctown.transforms.djl;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts the native libraries, once per process.
 *
 * <p>DJL is configured by system properties. Those that the launcher has not set get values under
 * which it stays offline, silent about its user, on the processor, and without threads of its own.
 * Natives are loaded from {@code onnxruntime.native.path} (ONNX Runtime) and {@code
 * RUST_LIBRARY_PATH} (tokenizers) if set; otherwise ONNX Runtime unpacks itself into {@code
 * java.io.tmpdir} for each process, and the tokenizers once into {@code DJL_CACHE_DIR}.
 */
final class NativeEngine {
  static final String NAME = "OnnxRuntime";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "ai.djl.offline", "true",
          "OPT_OUT_TRACKING", "true",
          "RUST_FLAVOR", "cpu",
          // Pooling is ours: no second engine for array maths.
          "ai.djl.onnx.disable_alternative", "true",
          // The process-wide pools stay empty; the calling threads do the work.
          "ai.djl.onnxruntime.num_threads", "1",
          "ai.djl.onnxruntime.num_interop_threads", "1");
  private static final String CACHE = "DJL_CACHE_DIR";

  private static boolean started;

  private NativeEngine() {}

  /**
   * Loads the libraries.
   *
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  static synchronized void start() {
    if (started) {
      return;
    }
    SETTINGS.forEach(NativeEngine::setIfAbsent);
    if (isAbsent(CACHE)) {
      System.setProperty(CACHE, cacheDirectory().toString());
    }
    String version;
    try {
      Telemetry.forbid();
      Engine.getEngine(NAME);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      Telemetry.switchOff(environment);
      version = environment.getVersion();
      removeUnusedFolder();
    } catch (OrtException | RuntimeException | LinkageError | AssertionError e) {
      throw unavailable("ONNX Runtime's native library cannot be loaded: " + rootMessage(e), e);
    }
    if (!version.equals(EngineIdentity.onnxRuntimeVersion())) {
      throw unavailable("ONNX Runtime's native library is version " + version, null);
    }
    started = true;
  }

  /**
   * ONNX Runtime makes a folder to unpack its libraries into, even where it is given them, and
   * removes it when the process ends well. A killed one would leave it.
   */
  private static void removeUnusedFolder() {
    try {
      Class<?> runtime = Class.forName("ai.onnxruntime.OnnxRuntime");
      VarHandle folder =
          MethodHandles.privateLookupIn(runtime, MethodHandles.lookup())
              .findStaticVarHandle(runtime, "tempDirectory", Path.class);
      Files.deleteIfExists((Path) folder.get());
    } catch (ReflectiveOperationException | IOException e) {
      // The libraries are in it, or this version has none.
    }
  }

  static DoctownException unavailable(String why, @Nullable Throwable cause) {
    return new DoctownException(
        ErrorCode.ENGINE_UNAVAILABLE,
        ModelFault.oneLine(
            why
                + "; expected ONNX Runtime "
                + EngineIdentity.onnxRuntimeVersion()
                + " and DJL's tokenizers for "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + " with glibc 2.34 or newer, a writable java.io.tmpdir and "
                + CACHE),
        cause);
  }

  static String rootMessage(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static void setIfAbsent(String name, String value) {
    if (isAbsent(name)) {
      System.setProperty(name, value);
    }
  }

  private static boolean isAbsent(String name) {
    return System.getenv(name) == null && System.getProperty(name) == null;
  }

  private static Path cacheDirectory() {
    String cacheHome = System.getenv("XDG_CACHE_HOME");
    Path base =
        cacheHome == null || cacheHome.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cacheHome);
    Path directory = base.resolve("doctown").resolve("natives");
    try {
      Files.createDirectories(directory);
      if (Files.isWritable(directory)) {
        return directory;
      }
    } catch (IOException e) {
      // No home that can be written to: the temporary folder serves this process alone.
    }
    try {
      return Files.createTempDirectory("doctown-natives");
    } catch (IOException e) {
      throw unavailable("Neither " + directory + " nor the temporary folder can be written to", e);
    }
  }
}
