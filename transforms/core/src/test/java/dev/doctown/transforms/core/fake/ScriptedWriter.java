package dev.doctown.transforms.core.fake;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Ways to answer without being a model. */
public enum ScriptedWriter {
  /** Says of a part, chosen by a digest of the prompt, which words stand in it, and cites it. */
  READER {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return read(request, part, number);
    }
  },
  /**
   * As {@link #READER}, but whatever it is shown of members, it says nothing that depends on them.
   */
  MEMBERLESS {
    @Override
    List<ShownPart> parts(GenerationRequest request) {
      List<ShownPart> all = super.parts(request);
      List<ShownPart> others = all.stream().filter(part -> !part.label().startsWith("M")).toList();
      return others.isEmpty() ? all.subList(0, 1) : others;
    }

    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return sentence(part, number, "`" + word(part, number) + "`");
    }
  },
  /** Says the same of everything. */
  REPEATER {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return "Works for the " + ORDINALS.get(number) + ".";
    }
  },
  /** Names what is nowhere. */
  INVENTOR {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return sentence(part, number, "`zzInventedName" + number + "`");
    }
  },
  /** Tells of a number that stands nowhere. */
  MISCOUNTER {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return "Waits 8675309 times for the " + ORDINALS.get(number) + ".";
    }
  },
  /** Says that a word of the repository that is no function is called. */
  RELATER {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return "Calls `meals` for the " + ORDINALS.get(number) + ".";
    }
  },
  /** Tells of a parameter that is none; where nothing takes parameters it cites what is nowhere. */
  PARAMETER_INVENTOR {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return "Takes the parameter `meals` for the " + ORDINALS.get(number) + ".";
    }

    @Override
    String label(GenerationRequest request, ShownPart part) {
      return takesParameters(request) ? part.label() : MISCITER.label(request, part);
    }

    @Override
    String parameters(GenerationRequest request, ShownPart part) {
      return "{\"name\":\"meals\",\"text\":\"What is eaten.\",\"cites\":[\""
          + part.label()
          + "\"]}";
    }
  },
  /** Cites what it was not shown. */
  MISCITER {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return "Works unseen for the " + ORDINALS.get(number) + ".";
    }

    @Override
    String label(GenerationRequest request, ShownPart part) {
      return "Z9";
    }
  },
  /** Says of a function of {@link Siblings} what another one does. */
  THIEF {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      return Siblings.sentence(Siblings.other(request.own()), number);
    }
  },
  /** Does what a repository's text tells it to: repeats every line that orders something. */
  OBEDIENT {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      List<String> orders =
          request.own().lines().filter(line -> ORDER.matcher(line).find()).toList();
      return orders.isEmpty()
          ? READER.text(request, part, number)
          : orders.get(number % orders.size()).strip();
    }
  },
  /** Answers otherwise each time it is asked, and never the same. */
  FICKLE {
    @Override
    String text(GenerationRequest request, ShownPart part, int number) {
      int turn = TURNS.incrementAndGet();
      return sentence(part, turn, "`" + word(part, turn) + "`");
    }
  },
  /** Answers with what is no JSON. */
  RAMBLER {
    @Override
    public String answer(GenerationRequest request) {
      return "Well, let me think about this.";
    }
  },
  /** Fails each call. */
  FAILING {
    @Override
    public String answer(GenerationRequest request) {
      throw new DoctownException(ErrorCode.GENERATION_FAILED, "the model's process died");
    }
  },
  /** Cannot be opened. */
  BROKEN;

  private static final Pattern ORDER =
      Pattern.compile("(?i)ignore|instruction|must|repeat|say|write|output|http|<|canary");
  private static final List<String> ORDINALS = List.of("first", "second", "third");
  private static final AtomicInteger TURNS = new AtomicInteger();
  private static final int WORDS = 4;

  /** The answer to a request under its schema. */
  public String answer(GenerationRequest request) {
    List<ShownPart> parts = parts(request);
    String schema = String.valueOf(request.jsonSchema());
    List<String> fields = new ArrayList<>();
    if (schema.contains("\"summary\"")) {
      fields.add("\"summary\":" + statement(request, parts, 0, ""));
    }
    if (schema.contains("\"details\"")) {
      fields.add("\"details\":[" + statement(request, parts, 1, "") + "]");
    }
    if (takesParameters(request)) {
      fields.add("\"parameters\":[" + parameters(request, parts.get(0)) + "]");
    }
    if (schema.contains("\"returns\"")) {
      fields.add("\"returns\":" + statement(request, parts, 2, ""));
    }
    if (schema.contains("\"complexity\"")) {
      fields.add("\"complexity\":[]");
    }
    if (schema.contains("\"insights\"")) {
      fields.add("\"insights\":[" + statement(request, parts, 0, "\"category\":\"design\",") + "]");
    }
    if (schema.contains("\"steps\"")) {
      fields.add("\"steps\":[" + statement(request, parts, 1, "") + "]");
    }
    return "{" + String.join(",", fields) + "}";
  }

  List<ShownPart> parts(GenerationRequest request) {
    return ShownPart.of(request.own());
  }

  String text(GenerationRequest request, ShownPart part, int number) {
    throw new UnsupportedOperationException(name());
  }

  private String statement(
      GenerationRequest request, List<ShownPart> parts, int number, String first) {
    ShownPart part = parts.get(hash(request, number) % parts.size());
    String text = text(request, part, number).replace("\\", "\\\\").replace("\"", "\\\"");
    return "{" + first + "\"text\":\"" + text + "\",\"cites\":[\"" + label(request, part) + "\"]}";
  }

  String label(GenerationRequest request, ShownPart part) {
    return part.label();
  }

  String parameters(GenerationRequest request, ShownPart part) {
    return "";
  }

  private static boolean takesParameters(GenerationRequest request) {
    return String.valueOf(request.jsonSchema()).contains("\"parameters\"");
  }

  /** What {@link #READER} says. */
  private static String read(GenerationRequest request, ShownPart part, int number) {
    return sentence(part, hash(request, number), "`" + word(part, hash(request, number)) + "`");
  }

  private static int hash(GenerationRequest request, int number) {
    String digest = Digests.sha256(request.own() + request.sampling().seed() + " " + number);
    return Integer.parseInt(digest, 0, 7, 16);
  }

  /** A word of the part, chosen by a number. */
  private static String word(ShownPart part, int number) {
    List<String> words = part.words();
    return words.isEmpty() ? "it" : words.get(number % words.size());
  }

  /** A sentence whose words stand in the part. */
  private static String sentence(ShownPart part, int number, String name) {
    List<String> words = new ArrayList<>();
    List<String> all = part.words();
    for (int i = 0; i < Math.min(WORDS, all.size()); i++) {
      words.add(all.get((number + i) % all.size()).toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return "Works with " + name + ": " + String.join(", ", words) + ".";
  }
}
