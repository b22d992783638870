package dev.doctown.transforms.llama.gguf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The types of properties that are no arrays. */
final class GgufScalar {
  static final int ARRAY = 9;

  /** Arrays up to this length keep their elements: one a layer, never one a token. */
  static final int MOST_KEPT = 1024;

  private static final int LONGEST_TEXT = 16 << 20;

  private GgufScalar() {}

  /** The value, or null when the type is none of these. */
  static @Nullable GgufValue read(int type, GgufInput input) throws IOException {
    return switch (type) {
      case 0 -> new GgufValue.Whole(input.u8());
      case 1 -> new GgufValue.Whole((byte) input.u8());
      case 2 -> new GgufValue.Whole(input.u16());
      case 3 -> new GgufValue.Whole((short) input.u16());
      case 4 -> new GgufValue.Whole(Integer.toUnsignedLong(input.u32()));
      case 5 -> new GgufValue.Whole(input.u32());
      case 6 -> new GgufValue.Real(Float.intBitsToFloat(input.u32()));
      case 7 -> new GgufValue.Truth(input.u8() != 0);
      case 8 -> new GgufValue.Text(input.text(LONGEST_TEXT));
      case 10, 11 -> new GgufValue.Whole(input.u64());
      case 12 -> new GgufValue.Real(Double.longBitsToDouble(input.u64()));
      default -> null;
    };
  }
}
