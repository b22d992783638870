package dev.doctown.transforms.llama.chat;

import dev.doctown.transforms.llama.chat.ChatMessage.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands around messages. */
enum Marks {
  CHATML("", "<|im_start|>", "\n", "<|im_end|>\n", "assistant", false),
  LLAMA(
      "<|begin_of_text|>",
      "<|start_header_id|>",
      "<|end_header_id|>\n\n",
      "<|eot_id|>",
      "assistant",
      true),
  GEMMA("<bos>", "<start_of_turn>", "\n", "<end_of_turn>\n", "model", true);

  private final String beginning;
  private final String beforeRole;
  private final String afterRole;
  private final String close;
  private final String assistant;
  private final boolean trims;

  Marks(
      String beginning,
      String beforeRole,
      String afterRole,
      String close,
      String assistant,
      boolean trims) {
    this.beginning = beginning;
    this.beforeRole = beforeRole;
    this.afterRole = afterRole;
    this.close = close;
    this.assistant = assistant;
    this.trims = trims;
  }

  /** What stands before everything. */
  String beginning() {
    return beginning;
  }

  String open(Role role) {
    String name = role == Role.ASSISTANT ? assistant : role.name().toLowerCase(Locale.ROOT);
    return beforeRole + name + afterRole;
  }

  String close() {
    return close;
  }

  /** Those that models have as one token each. */
  List<String> tokens() {
    return Stream.of(beforeRole, afterRole, close)
        .map(String::strip)
        .filter(mark -> !mark.isEmpty())
        .toList();
  }

  /** Whether blanks around a message are left out. */
  boolean trims() {
    return trims;
  }
}
