package dev.doctown.transforms.llama.chat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the family of a model's own template: by the marks and sentences it holds, and by holding
 * nothing else. What a template would write beside them, other roles or a sentence of its own, is
 * not written here, so such a template is of no family.
 */
final class TemplateFamily {
  private static final String CHATML_MARKS =
      "<\\|im_start\\|>(?:(?:system|user|assistant)(?:\n|\\z)|\\z)|<\\|im_end\\|>|\n";
  private static final String THOUGHT_MARKS = "|</?think>";
  private static final Pattern LLAMA_MARKS =
      Pattern.compile(
          "(?:<\\|start_header_id\\|>(?:(?:system|user|assistant)(?:<\\|end_header_id\\|>|\\z)|\\z)"
              + "|<\\|begin_of_text\\|>|<\\|end_header_id\\|>|<\\|eot_id\\|>|\n\n"
              + "|Cutting Knowledge Date: December 2023\n|Today Date: |26 Jul 2024)*+");
  private static final Pattern GEMMA_MARKS =
      Pattern.compile(
          "(?:<start_of_turn>(?:(?:user|model)(?:\n|\\z)|\\z)|^(?:user|model)\\z|<end_of_turn>|<bos>|\n"
              + "|<start_of_image>)*+");
  private static final String BEGINNING = "bos_token";

  /** No known template is so long, nor any text in one. */
  private static final int LONGEST_TEMPLATE = 64 << 10;

  private static final int LONGEST_TEXT = 500;

  private TemplateFamily() {}

  static Optional<ChatFamily> of(String template) {
    if (template.length() > LONGEST_TEMPLATE) {
      return Optional.empty();
    }
    if (template.contains("<|im_start|>")) {
      return chatml(template);
    }
    TemplateTexts texts = TemplateTexts.of(template);
    String written = String.join("", texts.all());
    if (template.contains("<|start_header_id|>")) {
      boolean whole =
          written.contains("<|start_header_id|>assistant<|end_header_id|>\n\n")
              && written.contains("<|eot_id|>")
              && texts.trims();
      return whole && holdOnly(texts.all(), LLAMA_MARKS)
          ? Optional.of(
              written.contains("Cutting Knowledge Date") ? ChatFamily.LLAMA31 : ChatFamily.LLAMA3)
          : Optional.empty();
    }
    boolean whole =
        written.contains("<start_of_turn>model\n")
            && written.contains("<end_of_turn>\n")
            && texts.trims();
    return whole && holdOnly(texts.all(), GEMMA_MARKS)
        ? Optional.of(ChatFamily.GEMMA)
        : Optional.empty();
  }

  private static Optional<ChatFamily> chatml(String template) {
    TemplateTexts texts = TemplateTexts.of(template);
    String written = String.join("", texts.all());
    if (template.contains(BEGINNING)
        || texts.trims()
        || !written.contains("<|im_start|>assistant\n")
        || !written.contains("<|im_end|>\n")) {
      return Optional.empty();
    }
    for (ChatFamily family : ChatFamily.values()) {
      if (family.isChatml() && isOf(family, template, texts, written)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(
      ChatFamily family, String template, TemplateTexts texts, String written) {
    String introduction = family.introduction();
    boolean optional = template.contains("enable_thinking");
    boolean thinks =
        switch (family) {
          case QWEN3 ->
              optional
                  && texts.all().stream()
                      .anyMatch(text -> text.contains("<think>\n\n</think>\n\n"));
          case QWEN3_THINKING -> !optional && written.contains("<|im_start|>assistant\n<think>\n");
          default -> !optional;
        };
    // Where nothing guards it, a system message would follow it rather than take its place.
    boolean introduces =
        introduction.isEmpty()
            || (written.contains("<|im_start|>system\n" + introduction + "<|im_end|>\n")
                && texts.always().stream().noneMatch(text -> text.contains(introduction)));
    return thinks
        && introduces
        && holdOnly(
            texts.all(),
            Pattern.compile(
                "(?:"
                    + CHATML_MARKS
                    + (family.thinks() ? THOUGHT_MARKS : "")
                    + (introduction.isEmpty()
                        ? ""
                        : "|" + Pattern.quote(introduction) + "(?=<\\|im_end\\|>|\\z)")
                    + ")*+"));
  }

  private static boolean holdOnly(List<String> texts, Pattern marks) {
    return texts.stream()
        .allMatch(text -> text.length() <= LONGEST_TEXT && marks.matcher(text).matches());
  }
}
