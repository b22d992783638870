package dev.doctown.transforms.llama.binding;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct llama_batch}: tokens, each with its position, sequence and whether it is scored.
 */
@FieldOrder({
  "count",
  "tokens",
  "embeddings",
  "positions",
  "sequenceCounts",
  "sequences",
  "outputs"
})
public class TokenBatch extends Structure {
  public int count;
  public @Nullable Pointer tokens;
  public @Nullable Pointer embeddings;
  public @Nullable Pointer positions;
  public @Nullable Pointer sequenceCounts;
  public @Nullable Pointer sequences;
  public @Nullable Pointer outputs;

  /** Passed as C passes structures; its memory is its own and used again and again. */
  public static final class ByValue extends TokenBatch implements Structure.ByValue {
    private final int capacity;

    /** Held, as only addresses into it are in the structure. */
    private final Memory sequenceIds;

    ByValue(int capacity) {
      this.capacity = capacity;
      sequenceIds = new Memory((long) capacity * Integer.BYTES);
      sequenceIds.clear();
      Memory sequencePointers = new Memory((long) capacity * Native.POINTER_SIZE);
      Memory counts = new Memory((long) capacity * Integer.BYTES);
      for (int index = 0; index < capacity; index++) {
        counts.setInt((long) index * Integer.BYTES, 1);
        sequencePointers.setPointer(
            (long) index * Native.POINTER_SIZE, sequenceIds.share((long) index * Integer.BYTES));
      }
      tokens = new Memory((long) capacity * Integer.BYTES);
      positions = new Memory((long) capacity * Integer.BYTES);
      sequenceCounts = counts;
      sequences = sequencePointers;
      outputs = new Memory(capacity);
    }

    /** Empties it. */
    void reset() {
      count = 0;
    }

    /** Adds a token of the first sequence. */
    void add(int token, int position, boolean output) {
      add(token, position, 0, output);
    }

    /** Adds a token; {@code output} asks for the scores of what follows it. */
    void add(int token, int position, int sequence, boolean output) {
      if (count == capacity) {
        throw new IllegalStateException("a batch of " + capacity + " tokens is full");
      }
      long offset = (long) count * Integer.BYTES;
      pointer(tokens).setInt(offset, token);
      pointer(positions).setInt(offset, position);
      sequenceIds.setInt(offset, sequence);
      pointer(outputs).setByte(count, output ? (byte) 1 : 0);
      count++;
    }

    private static Pointer pointer(@Nullable Pointer pointer) {
      if (pointer == null) {
        throw new IllegalStateException("a batch without memory");
      }
      return pointer;
    }
  }
}
