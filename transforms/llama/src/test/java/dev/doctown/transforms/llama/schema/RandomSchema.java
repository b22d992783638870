package dev.doctown.transforms.llama.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Schemas drawn by chance, of all that is understood. */
final class RandomSchema {
  private static final List<String> NAMES =
      List.of("a", "k\\\"ey", "größe", "back\\\\slash", "line\\n", "👋", "]", "x-y");
  private static final List<String> LITERALS =
      List.of("\"C1\"", "\"é\"", "\"\\\"\\\\\"", "true", "null", "-12", "\"👋\"", "3.5");

  private final Random random;

  RandomSchema(Random random) {
    this.random = random;
  }

  String object(int depth) {
    int count = 1 + random.nextInt(3);
    List<String> names =
        IntStream.range(0, count)
            .mapToObj(index -> NAMES.get(random.nextInt(NAMES.size())))
            .distinct()
            .toList();
    return names.stream()
            .map(name -> "\"" + name + "\":" + value(depth - 1))
            .collect(Collectors.joining(",", "{\"type\":\"object\",\"properties\":{", "}"))
        + names.stream()
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(",", ",\"required\":[", "]}"));
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> {
        int most = random.nextInt(6);
        yield "{\"type\":\"string\",\"minLength\":%d,\"maxLength\":%d}"
            .formatted(random.nextInt(most + 1), most);
      }
      case 1 -> integer();
      case 2 -> "{\"type\":\"number\"}";
      case 3 -> "{\"type\":\"boolean\"}";
      case 4 -> "{\"type\":\"null\"}";
      case 5 -> choice();
      case 6 -> object(depth);
      default -> {
        int most = random.nextInt(4);
        yield "{\"type\":\"array\",\"minItems\":%d,\"maxItems\":%d,\"items\":%s}"
            .formatted(random.nextInt(most + 1), most, value(depth - 1));
      }
    };
  }

  private String integer() {
    int size = 10;
    for (int digit = random.nextInt(8); digit > 0; digit--) {
      size *= 10;
    }
    int one = random.nextInt(size) - (random.nextBoolean() ? size / 2 : 0);
    int other = random.nextInt(size) - (random.nextBoolean() ? size / 2 : 0);
    return "{\"type\":\"integer\",\"minimum\":%d,\"maximum\":%d}"
        .formatted(Math.min(one, other), Math.max(one, other));
  }

  private String choice() {
    List<String> drawn = new ArrayList<>(LITERALS);
    while (drawn.size() > 1 + random.nextInt(LITERALS.size())) {
      drawn.remove(random.nextInt(drawn.size()));
    }
    return "{\"enum\":[" + String.join(",", drawn) + "]}";
  }
}
