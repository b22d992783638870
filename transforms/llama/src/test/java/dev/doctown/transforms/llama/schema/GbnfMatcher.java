package dev.doctown.transforms.llama.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What llama.cpp's notation of grammars says, as far as we write it: literals, classes, groups,
 * alternatives, repetitions, rules. Written after the notation's description, not after our writer.
 */
final class GbnfMatcher {
  private final Map<String, Expression> rules = new LinkedHashMap<>();

  GbnfMatcher(String grammar) {
    for (String line : grammar.split("\n", -1)) {
      if (!line.isEmpty()) {
        String[] sides = line.split(" ::= ", 2);
        Reader reader = new Reader(sides[1]);
        Expression expression = reader.alternatives();
        if (!reader.rest().isEmpty() || rules.put(sides[0], expression) != null) {
          throw new IllegalArgumentException(line);
        }
      }
    }
  }

  boolean matches(String text) {
    int[] points = text.codePoints().toArray();
    return rule("root").ends(this, points, 0).contains(points.length);
  }

  /** A text of the grammar; the larger {@code length}, the more often something is repeated. */
  String sample(Random random, int length) {
    StringBuilder text = new StringBuilder();
    rule("root").sample(this, random, length, text);
    return text.toString();
  }

  private Expression rule(String name) {
    return Objects.requireNonNull(rules.get(name), name);
  }

  private interface Expression {
    /** Where it may end when it begins here. */
    Set<Integer> ends(GbnfMatcher grammar, int[] points, int from);

    void sample(GbnfMatcher grammar, Random random, int length, StringBuilder text);
  }

  private record Rule(String name) implements Expression {
    @Override
    public Set<Integer> ends(GbnfMatcher grammar, int[] points, int from) {
      return grammar.rule(name).ends(grammar, points, from);
    }

    @Override
    public void sample(GbnfMatcher grammar, Random random, int length, StringBuilder text) {
      grammar.rule(name).sample(grammar, random, length, text);
    }
  }

  /** One character out of ranges. */
  private record Ranges(List<int[]> ranges) implements Expression {
    @Override
    public Set<Integer> ends(GbnfMatcher grammar, int[] points, int from) {
      Set<Integer> ends = new TreeSet<>();
      if (from < points.length
          && ranges.stream().anyMatch(r -> points[from] >= r[0] && points[from] <= r[1])) {
        ends.add(from + 1);
      }
      return ends;
    }

    @Override
    public void sample(GbnfMatcher grammar, Random random, int length, StringBuilder text) {
      int[] range = ranges.get(random.nextInt(ranges.size()));
      text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
    }
  }

  private record Sequence(List<Expression> parts) implements Expression {
    @Override
    public Set<Integer> ends(GbnfMatcher grammar, int[] points, int from) {
      Set<Integer> ends = new TreeSet<>(List.of(from));
      for (Expression part : parts) {
        ends = after(grammar, points, ends, part);
      }
      return ends;
    }

    @Override
    public void sample(GbnfMatcher grammar, Random random, int length, StringBuilder text) {
      parts.forEach(part -> part.sample(grammar, random, length, text));
    }
  }

  private record Alternatives(List<Expression> choices) implements Expression {
    @Override
    public Set<Integer> ends(GbnfMatcher grammar, int[] points, int from) {
      Set<Integer> ends = new TreeSet<>();
      choices.forEach(choice -> ends.addAll(choice.ends(grammar, points, from)));
      return ends;
    }

    @Override
    public void sample(GbnfMatcher grammar, Random random, int length, StringBuilder text) {
      choices.get(random.nextInt(choices.size())).sample(grammar, random, length, text);
    }
  }

  private record Repetition(Expression part, int least, int most) implements Expression {
    @Override
    public Set<Integer> ends(GbnfMatcher grammar, int[] points, int from) {
      Set<Integer> ends = new TreeSet<>();
      Set<Integer> here = new TreeSet<>(List.of(from));
      for (int count = 0; count <= most && !here.isEmpty(); count++) {
        if (count >= least) {
          ends.addAll(here);
        }
        here = after(grammar, points, here, part);
      }
      return ends;
    }

    @Override
    public void sample(GbnfMatcher grammar, Random random, int length, StringBuilder text) {
      int count = least + random.nextInt(Math.min(most - least, length) + 1);
      for (int index = 0; index < count; index++) {
        part.sample(grammar, random, length, text);
      }
    }
  }

  private static Set<Integer> after(
      GbnfMatcher grammar, int[] points, Set<Integer> from, Expression part) {
    Set<Integer> ends = new TreeSet<>();
    from.forEach(start -> ends.addAll(part.ends(grammar, points, start)));
    return ends;
  }

  private static final class Reader {
    private final String text;
    private int position;

    Reader(String text) {
      this.text = text;
    }

    String rest() {
      return text.substring(position);
    }

    Expression alternatives() {
      List<Expression> choices = new ArrayList<>();
      do {
        choices.add(sequence());
      } while (skip("|"));
      return new Alternatives(choices);
    }

    private Expression sequence() {
      List<Expression> parts = new ArrayList<>();
      blanks();
      while (position < text.length() && "|)".indexOf(text.charAt(position)) < 0) {
        parts.add(repeated(part()));
        blanks();
      }
      return new Sequence(parts);
    }

    private Expression repeated(Expression part) {
      if (skip("?")) {
        return new Repetition(part, 0, 1);
      }
      if (!skip("{")) {
        return part;
      }
      String[] bounds = upTo('}').split(",", -1);
      return new Repetition(
          part, Integer.parseInt(bounds[0]), Integer.parseInt(bounds[bounds.length - 1]));
    }

    private Expression part() {
      if (skip("(")) {
        Expression group = alternatives();
        require(skip(")"));
        return group;
      }
      if (skip("\"")) {
        List<Expression> characters = new ArrayList<>();
        while (!skip("\"")) {
          int point = character();
          characters.add(new Ranges(List.of(new int[] {point, point})));
        }
        return new Sequence(characters);
      }
      if (skip("[")) {
        List<int[]> ranges = new ArrayList<>();
        while (!skip("]")) {
          int low = character();
          ranges.add(new int[] {low, skip("-") ? character() : low});
        }
        return new Ranges(ranges);
      }
      int start = position;
      while (position < text.length()
          && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '-')) {
        position++;
      }
      require(position > start);
      return new Rule(text.substring(start, position));
    }

    private int character() {
      if (!skip("\\")) {
        int point = text.codePointAt(position);
        position += Character.charCount(point);
        return point;
      }
      char kind = text.charAt(position++);
      int digits =
          switch (kind) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
          };
      if (digits == 0) {
        require("\"\\[]".indexOf(kind) >= 0);
        return kind;
      }
      position += digits;
      return Integer.parseInt(text.substring(position - digits, position), 16);
    }

    private String upTo(char end) {
      int close = text.indexOf(end, position);
      String between = text.substring(position, close);
      position = close + 1;
      return between;
    }

    private boolean skip(String what) {
      boolean there = text.startsWith(what, position);
      position += there ? what.length() : 0;
      return there;
    }

    private void blanks() {
      while (skip(" ")) {
        // One after the other.
      }
    }

    private void require(boolean holds) {
      if (!holds) {
        throw new IllegalArgumentException(text + " at " + position);
      }
    }
  }
}
