package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ParsedSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files: results hold their invariants or carry a code. */
class MutationTest {
  private static final long SEED = Long.getLong("doctown.seed", 20_260_101L);
  private static final int ROUNDS = 120;
  private static final byte[] BYTES =
      "(){}[]<>\"'`/*#\\\n\r\t ;:,.@=a0é\u0001".getBytes(StandardCharsets.UTF_8);

  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @EnumSource(Fixture.class)
  void damagedFilesKeepTheInvariants(Fixture fixture) {
    Random random = new Random(SEED + fixture.language().hashCode());
    byte[] original = fixture.source();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] source = mutated(original, random);
      int largestLeaf = 1 + random.nextInt(200);
      try {
        ParsedSource parsed = parser.parse(fixture.request(source, largestLeaf));
        Invariants.check(parsed, source, largestLeaf);
      } catch (DoctownException e) {
        assertTrue(e.code().name().startsWith("PARSE_"), e.getMessage());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "doctown.seed=" + SEED + " " + fixture + " round " + round + ": " + e.getMessage(), e);
      }
    }
  }

  /** Overwrites, deletes or copies up to a dozen pieces. */
  private static byte[] mutated(byte[] original, Random random) {
    byte[] source = original.clone();
    for (int edits = 1 + random.nextInt(12); edits > 0 && source.length > 2; edits--) {
      int at = random.nextInt(source.length);
      int length = Math.min(1 + random.nextInt(60), source.length - at);
      switch (random.nextInt(4)) {
        case 0 -> source[at] = BYTES[random.nextInt(BYTES.length)];
        case 1 -> source[at] = (byte) (1 + random.nextInt(255));
        case 2 -> source = spliced(source, at, at + length, new byte[0]);
        default -> {
          int from = random.nextInt(source.length - length + 1);
          byte[] piece = Arrays.copyOfRange(source, from, from + length);
          source = spliced(source, at, at, piece);
        }
      }
    }
    return source;
  }

  private static byte[] spliced(byte[] source, int from, int to, byte[] piece) {
    byte[] result = new byte[from + piece.length + source.length - to];
    System.arraycopy(source, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(source, to, result, from + piece.length, source.length - to);
    return result;
  }
}
