package dev.doctown.transforms.llama.chat;

/** Turns the pieces of a prompt into a model's tokens. */
public interface Tokenizer {

  /** The tokens of what somebody wrote: what spells a special token is plain text. */
  int[] tokensOfText(String text);

  /** The tokens of what a chat template wrote: special tokens are what they spell. */
  int[] tokensOfMarks(String marks);
}
