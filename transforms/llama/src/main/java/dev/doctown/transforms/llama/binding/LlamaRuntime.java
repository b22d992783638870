package dev.doctown.transforms.llama.binding;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.doctown.transforms.models.EngineBuild;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library, loaded into this process from a folder that {@code doctown engines install} filled.
 * What it logs is kept, a few lines, for messages.
 */
public final class LlamaRuntime {
  /** The release whose structures and functions are bound. */
  public static final String RELEASE = EngineBuild.RELEASE;

  private static final int KEPT_LINES = 64;
  private static final int LEVEL_WARNING = 3;
  private static final int LEVEL_ERROR = 4;

  /** Held whatever becomes of who made it: native code calls it as long as the process lives. */
  private static final List<LlamaLibrary.LogCallback> CALLBACKS = new ArrayList<>();

  private static @Nullable LlamaRuntime loaded;

  private final LlamaLibrary library;
  private final NativeLibrary backends;
  private final Deque<String> log = new ArrayDeque<>();

  private LlamaRuntime(Path folder) {
    NativeLibrary.getInstance(folder.resolve(System.mapLibraryName("ggml-base")).toString());
    backends = NativeLibrary.getInstance(folder.resolve(versioned("ggml")).toString());
    library =
        Native.load(
            folder.resolve(versioned("llama")).toString(),
            LlamaLibrary.class,
            Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
    LlamaLibrary.LogCallback callback = this::keep;
    CALLBACKS.add(callback);
    library.llama_log_set(callback, Pointer.NULL);
    backends
        .getFunction("ggml_backend_load_all_from_path")
        .invokeVoid(new Object[] {folder.toString()});
    library.llama_backend_init();
    checkLayout();
  }

  /**
   * Loads the library once a process.
   *
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  public static synchronized LlamaRuntime load(Path folder) {
    if (loaded == null) {
      try {
        loaded = new LlamaRuntime(folder);
      } catch (UnsatisfiedLinkError e) {
        throw new DoctownException(
            ErrorCode.ENGINE_UNAVAILABLE,
            "llama.cpp in "
                + folder
                + " does not load: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                + "; expected release "
                + RELEASE
                + " for this machine: doctown engines install",
            e);
      }
    }
    return loaded;
  }

  LlamaLibrary library() {
    return library;
  }

  /** What llama.cpp can compute on here, in its own order. */
  public List<BackendDevice> devices() {
    return BackendDevice.all(backends);
  }

  /** What the processor can, as the backends say it. */
  public String systemInfo() {
    return library.llama_print_system_info().getString(0, "UTF-8").strip();
  }

  /** What was said so far is of no further use. */
  synchronized void clearWords() {
    log.clear();
  }

  /** What says most of the warnings and errors since {@link #clearWords}. */
  synchronized String lastWords() {
    return TellingLines.of(List.copyOf(log));
  }

  private synchronized void keep(int level, String text, @Nullable Pointer data) {
    if (level >= LEVEL_WARNING && level <= LEVEL_ERROR && !text.isBlank()) {
      if (log.size() == KEPT_LINES) {
        log.removeFirst();
      }
      log.addLast(text.strip());
    }
  }

  /** Defaults that are known stand where they should, or the structures are another release's. */
  private void checkLayout() {
    ModelParameters.ByValue model = library.llama_model_default_params();
    ContextParameters.ByValue context = library.llama_context_default_params();
    boolean matches =
        model.gpuLayers == -1
            && model.splitMode == 1
            && model.loadMode == -1
            && model.useExtraBuffers == 1
            && model.vocabularyOnly == 0
            && context.context == 512
            && context.batch == 2048
            && context.microBatch == 512
            && context.sequences == 1
            && context.flashAttention == -1
            && context.yarnExtension == -1
            && context.keyType == 1
            && context.offloadCache == 1
            && context.unifiedCache == 0
            && context.samplerCount == 0;
    if (!matches) {
      throw new UnsatisfiedLinkError("its structures are not those of " + RELEASE);
    }
  }

  /** The npm packages put the release into the names of two of the libraries. */
  private static String versioned(String name) {
    String plain = System.mapLibraryName(name);
    int dot = plain.lastIndexOf('.');
    return plain.substring(0, dot) + "." + RELEASE + plain.substring(dot);
  }
}
