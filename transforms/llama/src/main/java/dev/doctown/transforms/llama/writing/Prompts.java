package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.spi.GenerationRequest;

/** The prompts of a model, for which its vocabulary is enough. */
public final class Prompts {
  private final ChatFamily family;
  private final Vocabulary vocabulary;
  private final Thinking thinking;

  public Prompts(ChatFamily family, Vocabulary vocabulary) {
    this.family = family;
    this.vocabulary = vocabulary;
    this.thinking = new Thinking(family, vocabulary);
  }

  /** The prompt of a request. */
  public PromptTokens of(GenerationRequest request) {
    return PromptTokens.of(request, family, thinking.wanted(request), vocabulary);
  }
}
