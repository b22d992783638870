package dev.doctown.transforms.llama.gguf;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a {@link GgufFile} and holds it against the file's size, so that native code never sees a
 * header that lies about it. Memory is bounded by the header, of which long arrays are passed over.
 */
public final class GgufReader {
  private static final int MAGIC = 0x46554747; // "GGUF"
  private static final int OLDEST = 2;
  private static final int NEWEST = 3;
  private static final int MOST_PROPERTIES = 65_536;
  private static final int MOST_TENSORS = 1 << 20;
  private static final int LONGEST_NAME = 65_535;
  private static final int LONGEST_TENSOR_NAME = 63;
  private static final int MOST_DIMENSIONS = 4;
  private static final long LARGEST_ALIGNMENT = 1 << 20;

  private final Path path;
  private final GgufInput input;
  private final Set<String> whole;

  private GgufReader(Path path, GgufInput input, Set<String> whole) {
    this.path = path;
    this.input = input;
    this.whole = whole;
  }

  /**
   * Reads the header.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND} when there is no such file, {@link
   *     ErrorCode#MODEL_INVALID} when it is no GGUF file that can be run
   */
  public static GgufFile read(Path path) {
    return read(path, Set.of());
  }

  /**
   * Reads the header, and of these arrays all elements, however many they have.
   *
   * @throws DoctownException as the other one does
   */
  public static GgufFile read(Path path, Set<String> whole) {
    if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
      throw invalid(path, "it is no regular file", "a GGUF file");
    }
    try (GgufInput input = new GgufInput(path)) {
      return new GgufReader(path, input, whole).read();
    } catch (NoSuchFileException e) {
      throw new DoctownException(
          ErrorCode.MODEL_NOT_FOUND, path + ": there is no such file; expected a GGUF file", e);
    } catch (EOFException e) {
      throw invalid(path, "it ends within its header", "a complete file: download it again");
    } catch (ArithmeticException e) {
      throw invalid(path, "a tensor is larger than any file", "a GGUF file that is not damaged");
    } catch (IOException e) {
      String what = Files.isDirectory(path) ? "it is a folder" : String.valueOf(e.getMessage());
      throw new DoctownException(
          ErrorCode.MODEL_NOT_FOUND, path + ": " + what + "; expected a readable GGUF file", e);
    }
  }

  private GgufFile read() throws IOException {
    int magic = input.u32();
    if (magic != MAGIC) {
      throw invalid("it does not begin with GGUF", "a model in GGUF format");
    }
    int version = input.u32();
    if (version < OLDEST || version > NEWEST) {
      throw invalid(
          (version & 0xffff) == 0
              ? "it is big-endian"
              : "its format has version " + Integer.toUnsignedString(version),
          "a little-endian file of version " + OLDEST + " or " + NEWEST);
    }
    long tensorCount = count("tensors", MOST_TENSORS);
    long propertyCount = count("properties", MOST_PROPERTIES);
    Map<String, GgufValue> properties = new LinkedHashMap<>();
    for (long index = 0; index < propertyCount; index++) {
      String name = input.text(LONGEST_NAME);
      if (properties.put(name, value(input.u32(), 0, whole.contains(name))) != null) {
        throw invalid("property " + name + " stands twice in it", "each once");
      }
    }
    List<GgufTensor> tensors = new ArrayList<>();
    for (long index = 0; index < tensorCount; index++) {
      tensors.add(tensor());
    }
    GgufFile file =
        new GgufFile(
            path,
            input.size(),
            version,
            properties,
            List.copyOf(tensors),
            aligned(input.position(), alignment(properties)));
    checkData(file, alignment(properties));
    return file;
  }

  private long count(String what, long most) throws IOException {
    long count = input.u64();
    if (count < 0 || count > most) {
      throw invalid("it claims " + Long.toUnsignedString(count) + " " + what, "at most " + most);
    }
    return count;
  }

  private GgufValue value(int type, int depth, boolean all) throws IOException {
    GgufValue scalar = GgufScalar.read(type, input);
    if (scalar != null) {
      return scalar;
    }
    if (type != GgufScalar.ARRAY || depth > 1) {
      throw invalid("a property has type " + Integer.toUnsignedString(type), "a type of GGUF");
    }
    int elementType = input.u32();
    long count = input.u64();
    if (count < 0 || count > input.size()) {
      throw invalid("an array claims " + Long.toUnsignedString(count) + " elements", "fewer");
    }
    boolean kept = all || count <= GgufScalar.MOST_KEPT;
    List<GgufValue> elements = new ArrayList<>();
    for (long index = 0; index < count; index++) {
      GgufValue element = value(elementType, depth + 1, all);
      if (kept) {
        elements.add(element);
      }
    }
    return new GgufValue.Sequence(count, List.copyOf(elements));
  }

  private GgufTensor tensor() throws IOException {
    String name = input.text(LONGEST_TENSOR_NAME);
    int dimensions = input.u32();
    if (dimensions < 0 || dimensions > MOST_DIMENSIONS) {
      throw invalid(
          "tensor " + name + " has " + Integer.toUnsignedString(dimensions) + " dimensions",
          "at most " + MOST_DIMENSIONS);
    }
    long elements = 1;
    long rowElements = 1;
    for (int dimension = 0; dimension < dimensions; dimension++) {
      long length = input.u64();
      if (length < 0) {
        throw invalid("tensor " + name + " has a dimension below zero", "at least zero");
      }
      elements = Math.multiplyExact(elements, length);
      rowElements = dimension == 0 ? length : rowElements;
    }
    int number = input.u32();
    TensorType type =
        TensorType.of(number)
            .orElseThrow(
                () ->
                    invalid(
                        "tensor " + name + " has type " + Integer.toUnsignedString(number),
                        "a type that llama.cpp still reads"));
    if (rowElements % type.blockElements() != 0) {
      throw invalid(
          "tensor " + name + " has rows of " + rowElements + " numbers",
          type + " stores them in blocks of " + type.blockElements());
    }
    return new GgufTensor(name, type, elements, input.u64());
  }

  private long alignment(Map<String, GgufValue> properties) {
    long alignment =
        properties.get("general.alignment") instanceof GgufValue.Whole whole ? whole.value() : 32;
    if (alignment < 1 || alignment > LARGEST_ALIGNMENT || Long.bitCount(alignment) != 1) {
      throw invalid("its alignment is " + alignment, "a power of two");
    }
    return alignment;
  }

  private void checkData(GgufFile file, long alignment) {
    for (GgufTensor tensor : file.tensors()) {
      long end = Math.addExact(Math.addExact(file.dataOffset(), tensor.offset()), tensor.bytes());
      if (tensor.offset() < 0 || tensor.offset() % alignment != 0) {
        throw invalid(
            "tensor " + tensor.name() + " lies at " + tensor.offset(),
            "a multiple of " + alignment);
      }
      if (end > file.fileBytes()) {
        throw invalid(
            "tensor " + tensor.name() + " ends at byte " + end + " of " + file.fileBytes(),
            "a complete file: download it again");
      }
    }
  }

  private static long aligned(long position, long alignment) {
    return Math.addExact(position, alignment - 1) / alignment * alignment;
  }

  private DoctownException invalid(String what, String expected) {
    return invalid(path, what, expected);
  }

  private static DoctownException invalid(Path path, String what, String expected) {
    return new DoctownException(
        ErrorCode.MODEL_INVALID, path + ": " + what + "; expected " + expected);
  }
}
