package dev.doctown.transforms.llama.bundled;

import dev.doctown.transforms.llama.chat.SpecialSpellings;
import dev.doctown.transforms.llama.chat.Tokenizer;
import dev.doctown.transforms.llama.gguf.GgufFile;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.text.Normalizer;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model's tokens. The library finds special tokens in any text: which there are is read from the
 * model's header, and texts that spell them are tokenized in parts. Safe for use by several
 * threads.
 */
final class BundledTokenizer implements Tokenizer {
  /** Array of the header with a number for each token. */
  static final String TOKEN_TYPES = "tokenizer.ggml.token_type";

  private static final long UNKNOWN = 2;
  private static final long CONTROL = 3;
  private static final long USER_DEFINED = 4;

  /** Tokens with these spellings end a text, whatever the header says of them. */
  private static final List<String> ENDS =
      List.of(
          "<|eot_id|>",
          "<|im_end|>",
          "<|end|>",
          "<end_of_turn>",
          "<|endoftext|>",
          "<|eom_id|>",
          "<EOT>",
          "<｜end▁of▁sentence｜>");

  /** Tokens with these spellings are control tokens, whatever the header says of them. */
  private static final List<String> CONTROLS =
      List.of(
          "<|fim_prefix|>",
          "<fim-prefix>",
          "<｜fim▁begin｜>",
          "<PRE>",
          "<|fim_suffix|>",
          "<fim-suffix>",
          "<｜fim▁hole｜>",
          "<SUF>",
          "<|fim_middle|>",
          "<fim-middle>",
          "<｜fim▁end｜>",
          "<MID>",
          "<|fim_pad|>",
          "<fim-pad>",
          "<PAD>",
          "<|fim_repo|>",
          "<|repo_name|>",
          "<fim-repo>",
          "<REPO>",
          "<|file_sep|>");

  private final BundledModel model;
  private final boolean composes;
  private final Set<Integer> controls = new TreeSet<>();
  private final Set<Integer> ends = new TreeSet<>();
  private final Set<Integer> marks = new TreeSet<>();
  private final SpecialSpellings spellings;
  private final Set<String> endSpellings;

  /**
   * @param header with all of {@link #TOKEN_TYPES}
   * @param composes whether texts are brought into composed form (NFC) first
   */
  BundledTokenizer(BundledModel model, GgufFile header, boolean composes) {
    this.model = model;
    this.composes = composes;
    List<Long> types = header.numbers(TOKEN_TYPES);
    for (int token = 0; token < types.size(); token++) {
      long type = types.get(token);
      if (type == CONTROL || type == UNKNOWN) {
        controls.add(token);
      } else if (type == USER_DEFINED && SpecialSpellings.isMark(model.spelling(token))) {
        marks.add(token);
      }
    }
    for (String name : List.of("eos", "eot", "eom")) {
      OptionalLong token = header.number("tokenizer.ggml." + name + "_token_id");
      if (token.isPresent() && token.getAsLong() >= 0 && token.getAsLong() < types.size()) {
        ends.add((int) token.getAsLong());
      }
    }
    ends.addAll(those(ENDS));
    controls.addAll(those(CONTROLS));
    controls.addAll(ends);
    marks.addAll(controls);
    spellings = new SpecialSpellings(marks.stream().map(model::spelling).distinct().toList());
    endSpellings =
        ends.stream()
            .map(model::spelling)
            .filter(spelling -> !spelling.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Integer> those(List<String> texts) {
    Set<Integer> tokens = new TreeSet<>();
    for (String text : texts) {
      int[] spelled = model.tokens(text);
      if (spelled.length == 1) {
        tokens.add(spelled[0]);
      }
    }
    return tokens;
  }

  @Override
  public int[] tokensOfText(String text) {
    String composed = composes ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    int[] tokens =
        spellings.parts(composed).stream()
            .flatMapToInt(part -> IntStream.of(model.tokens(part)))
            .toArray();
    for (int token : tokens) {
      if (marks.contains(token)) {
        throw new DoctownException(
            ErrorCode.GENERATION_FAILED,
            "a text spells the special token "
                + model.spelling(token)
                + ", which java-llama.cpp cannot take for text; expected a text without it, or"
                + " llama.cpp itself");
      }
    }
    return tokens;
  }

  @Override
  public int[] tokensOfMarks(String text) {
    return model.tokens(text);
  }

  /** How many tokens a piece of an answer was, at least one; what is no UTF-8 came in as many. */
  int tokensIn(String piece) {
    if (piece.chars().allMatch(character -> character < 0x80)) {
      return 1;
    }
    String sound = piece.replace("\ufffd", "");
    return Math.max(1, piece.length() - sound.length() + model.tokens(sound).length);
  }

  /** Tokens that have no place in an answer: all special ones but those that end it. */
  Set<Integer> strangersToAnswers() {
    Set<Integer> tokens = new TreeSet<>(controls);
    tokens.removeAll(ends);
    return tokens;
  }

  /** Tokens that have no place in a thought: all special ones but that which closes it. */
  Set<Integer> strangersToThoughts(int close) {
    Set<Integer> tokens = new TreeSet<>(controls);
    tokens.remove(close);
    return tokens;
  }

  /** The spellings of tokens that end an answer. */
  Set<String> endSpellings() {
    return endSpellings;
  }
}
