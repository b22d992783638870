package dev.doctown.transforms.llama.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.RandomModel;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufReaderTest {
  @TempDir Path folder = Path.of("");

  @Test
  void readsPropertiesAndTensors() throws IOException {
    Path file =
        write(
            new GgufBytes()
                .text("general.name", "Größe")
                .number("a.layers", 3)
                .real("a.scale", 0.5f)
                .truth("a.tied", true)
                .numbers("a.heads", List.of(2, 4))
                .texts("words", Collections.nCopies(2000, "w"))
                .tensor("one", new float[] {1, 2, 3, 4, 5, 6}, 2, 3)
                .tensor("two", new float[9], 9)
                .toByteArray());
    GgufFile read = GgufReader.read(file);
    assertEquals(3, read.version());
    assertEquals(
        Map.of(
            "general.name", new GgufValue.Text("Größe"),
            "a.layers", new GgufValue.Whole(3),
            "a.scale", new GgufValue.Real(0.5),
            "a.tied", new GgufValue.Truth(true),
            "a.heads",
                new GgufValue.Sequence(2, List.of(new GgufValue.Whole(2), new GgufValue.Whole(4))),
            "words", new GgufValue.Sequence(2000, List.of())),
        read.properties());
    assertEquals(
        List.of(
            new GgufTensor("one", TensorType.F32, 6, 0),
            new GgufTensor("two", TensorType.F32, 9, 32)),
        read.tensors());
    assertEquals(Files.size(file), read.dataOffset() + 32 + 64);
    assertEquals(4, read.number("a.heads").orElseThrow());
    assertEquals(2000, read.count("words").orElseThrow());
  }

  @Test
  void saysWhatIsNoGguf() throws IOException {
    assertEquals(
        "it does not begin with GGUF; expected a model in GGUF format",
        fault("PK\3\4 a zip file".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(
        "it ends within its header; expected a complete file: download it again",
        fault(new byte[2]));
    assertEquals(
        "its format has version 4; expected a little-endian file of version 2 or 3",
        fault(with(small(), 4, 4)));
    assertEquals(
        "it is big-endian; expected a little-endian file of version 2 or 3",
        fault(with(small(), 4, 3 << 24)));
    assertEquals(
        "it claims 4294967297 tensors; expected at most 1048576", fault(with(small(), 12, 1)));
  }

  @Test
  void saysWhatIsCutOff() throws IOException {
    byte[] whole = small();
    assertEquals(
        "tensor one ends at byte 112 of 111; expected a complete file: download it again",
        fault(Arrays.copyOf(whole, whole.length - 17)));
  }

  @Test
  void saysWhatIsMissing() {
    Path missing = folder.resolve("missing.gguf");
    DoctownException fault = assertThrows(DoctownException.class, () -> GgufReader.read(missing));
    assertEquals(ErrorCode.MODEL_NOT_FOUND, fault.code());
    assertEquals(missing + ": there is no such file; expected a GGUF file", fault.getMessage());
    DoctownException isFolder = assertThrows(DoctownException.class, () -> GgufReader.read(folder));
    assertEquals(ErrorCode.MODEL_NOT_FOUND, isFolder.code());
    assertEquals(folder + ": it is a folder; expected a readable GGUF file", isFolder.getMessage());
  }

  @Test
  void aNameThatSaysItIsSplitIntoNoFilesIsOneFile() throws IOException {
    Path file = Files.write(folder.resolve("m-00001-of-00000.gguf"), small());
    assertEquals(
        file + ": it names no architecture; expected a language model in GGUF format",
        assertThrows(DoctownException.class, () -> ModelHeader.describe(file)).getMessage());
  }

  @Test
  void countsThatNoModelHasAreRefused() throws IOException {
    Path file =
        write(RandomModel.bytes("llama").number("llama.attention.key_length", -1).toByteArray());
    assertEquals(
        file + ": llama.attention.key_length is 4294967295; expected from 0 to 268435456",
        assertThrows(DoctownException.class, () -> ModelHeader.describe(file)).getMessage());
  }

  /** Whatever the damage: the header is read, or it is said that it cannot be. */
  @Test
  void threeHundredDamagedHeadersAreReadOrRefused() throws IOException {
    byte[] whole = RandomModel.bytes("qwen3").toByteArray();
    int header = (int) GgufReader.read(write(whole)).dataOffset();
    Random random = new Random(20261130);
    int refused = 0;
    for (int seed = 0; seed < 300; seed++) {
      byte[] damaged = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        damaged[random.nextInt(header)] = (byte) random.nextInt(256);
      }
      Path file = write(seed % 10 == 0 ? Arrays.copyOf(damaged, random.nextInt(header)) : damaged);
      try {
        ModelHeader.describe(file);
      } catch (DoctownException e) {
        assertEquals(ErrorCode.MODEL_INVALID, e.code());
        refused++;
      }
    }
    assertTrue(refused > 30 && refused < 300, "refused " + refused);
  }

  private static byte[] small() {
    return new GgufBytes().text("k", "v").tensor("one", new float[4], 4).toByteArray();
  }

  private static byte[] with(byte[] file, int offset, int value) {
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
    return file;
  }

  private String fault(byte[] bytes) throws IOException {
    Path file = write(bytes);
    DoctownException fault = assertThrows(DoctownException.class, () -> GgufReader.read(file));
    assertEquals(ErrorCode.MODEL_INVALID, fault.code());
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.startsWith(file + ": "), message);
    return message.substring(file.toString().length() + 2);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("model.gguf"), bytes);
  }
}
