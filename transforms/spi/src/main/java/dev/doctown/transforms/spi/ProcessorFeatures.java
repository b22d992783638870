package dev.doctown.transforms.spi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The processor features by which ONNX Runtime and llama.cpp choose their kernels: with other
 * kernels sums are taken in another order, and vectors differ in their last bits.
 */
public final class ProcessorFeatures {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String GENERIC = "generic";

  /** In the order in which they are listed: x86-64, then AArch64. */
  private static final List<String> RELEVANT =
      List.of(
          "sse4_1",
          "avx",
          "avx2",
          "fma",
          "f16c",
          "avx_vnni",
          "avx512f",
          "avx512bw",
          "avx512dq",
          "avx512vl",
          "avx512_vnni",
          "avx512_bf16",
          "avx512_fp16",
          "amx_tile",
          "amx_int8",
          "amx_bf16",
          "asimd",
          "asimdhp",
          "asimddp",
          "i8mm",
          "bf16",
          "sve",
          "sve2",
          "sme");

  private ProcessorFeatures() {}

  /** Names joined by plus signs; {@code generic} where the system does not tell. */
  public static String detect() {
    try {
      // Kernel text; Latin-1 decodes any byte.
      return parse(Files.readString(CPU_INFO, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return GENERIC;
    }
  }

  static String parse(String cpuInfo) {
    for (String line : cpuInfo.split("\n", -1)) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (key.equals("flags") || key.equals("features")) {
        Set<String> present = Set.copyOf(List.of(line.substring(colon + 1).strip().split("\\s+")));
        List<String> features = new ArrayList<>(RELEVANT);
        features.retainAll(present);
        return features.isEmpty() ? GENERIC : String.join("+", features);
      }
    }
    return GENERIC;
  }
}
