package dev.doctown.transforms.djl;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Keeps ONNX Runtime silent. Its official builds for Linux and macOS (1.29) report their use to
 * Microsoft over HTTPS and keep a device identifier under the user's cache folder, unless the
 * environment variable {@value #SWITCH} is set before the library is loaded (Privacy.md in its
 * jar); its API alone comes too late for the first event. doctown's promise is that nothing leaves
 * the machine, so the variable is set in this process if the launcher has not done so.
 */
final class Telemetry {
  static final String SWITCH = "ORT_DISABLE_TELEMETRY";

  private Telemetry() {}

  /**
   * Before the library is loaded.
   *
   * @throws IllegalStateException if the variable cannot be set
   */
  static void forbid() {
    // On Windows events are only recorded where someone traces them; the API switches them off.
    if (Platform.isWindows() || "1".equals(System.getenv(SWITCH))) {
      return;
    }
    int failed =
        NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] {SWITCH, "1", 1});
    if (failed != 0) {
      throw new IllegalStateException("set the environment variable " + SWITCH + "=1");
    }
  }

  /** After the library is loaded. */
  static void switchOff(OrtEnvironment environment) throws OrtException {
    environment.setTelemetry(false);
  }
}
