package dev.doctown.transforms.llama.binding;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import java.util.ArrayList;
import java.util.List;

/**
 * A device of one of llama.cpp's backends, as {@code ggml-backend.h} describes it.
 *
 * @param name backend and number, such as {@code CUDA0}
 * @param description what its makers call it
 * @param kind what it is
 * @param freeBytes memory that nobody uses now
 * @param totalBytes memory it has
 * @param pointer llama.cpp's own handle
 */
public record BackendDevice(
    String name, String description, Kind kind, long freeBytes, long totalBytes, Pointer pointer) {

  /** {@code enum ggml_backend_dev_type}, in its order. */
  public enum Kind {
    CPU,
    GPU,
    /** A GPU that shares the machine's memory. */
    INTEGRATED_GPU,
    ACCELERATOR,
    /** Several as one. */
    COMPOUND
  }

  static List<BackendDevice> all(NativeLibrary library) {
    List<BackendDevice> devices = new ArrayList<>();
    int count = library.getFunction("ggml_backend_dev_count").invokeInt(new Object[0]);
    for (int index = 0; index < count; index++) {
      Object[] place = {new NativeLong(index)};
      devices.add(of(library, library.getFunction("ggml_backend_dev_get").invokePointer(place)));
    }
    return List.copyOf(devices);
  }

  private static BackendDevice of(NativeLibrary library, Pointer pointer) {
    LongByReference free = new LongByReference();
    LongByReference total = new LongByReference();
    library.getFunction("ggml_backend_dev_memory").invokeVoid(new Object[] {pointer, free, total});
    int kind = library.getFunction("ggml_backend_dev_type").invokeInt(new Object[] {pointer});
    return new BackendDevice(
        text(library, "ggml_backend_dev_name", pointer),
        text(library, "ggml_backend_dev_description", pointer),
        Kind.values()[kind],
        free.getValue(),
        total.getValue(),
        pointer);
  }

  private static String text(NativeLibrary library, String function, Pointer pointer) {
    Object[] device = {pointer};
    return library.getFunction(function).invokePointer(device).getString(0, "UTF-8").strip();
  }

  /** A list of this one, with the null behind it that ends such lists. */
  Memory alone() {
    Memory list = new Memory(2L * Native.POINTER_SIZE);
    list.setPointer(0, pointer);
    list.setPointer(Native.POINTER_SIZE, Pointer.NULL);
    return list;
  }
}
