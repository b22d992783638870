package dev.doctown.transforms.llama.chat;

import dev.doctown.transforms.llama.chat.ChatMessage.Role;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A request's prompt in tokens: what it shares with other requests, and its own. The two are made
 * of separate texts, so that the shared tokens are the same whatever follows.
 */
public record PromptTokens(int[] shared, int[] own) {

  /**
   * Renders and tokenizes a request.
   *
   * @param think whether the model is to think first
   */
  public static PromptTokens of(
      GenerationRequest request, ChatFamily family, boolean think, Tokenizer tokenizer) {
    String own = request.own();
    if (family.trims()) {
      // Blanks around a message are left out: they would not be found again.
      own = request.shared().isBlank() ? own.strip() : own.stripTrailing();
    }
    List<ChatMessage> conversation = new ArrayList<>();
    if (!request.instructions().isEmpty()) {
      conversation.add(new ChatMessage(Role.SYSTEM, request.instructions()));
    }
    conversation.add(new ChatMessage(Role.USER, request.shared() + own));
    List<ChatPiece> pieces = family.render(conversation, think);
    TokenList shared = new TokenList();
    TokenList rest = new TokenList();
    int last = lastText(pieces);
    for (int index = 0; index < pieces.size(); index++) {
      ChatPiece piece = pieces.get(index);
      TokenList target = index > last ? rest : shared;
      if (index == last) {
        int split = Math.max(0, piece.text().length() - own.length());
        shared.add(tokenizer.tokensOfText(piece.text().substring(0, split)));
        rest.add(tokenizer.tokensOfText(piece.text().substring(split)));
      } else if (piece.mark()) {
        target.add(tokenizer.tokensOfMarks(piece.text()));
      } else {
        target.add(tokenizer.tokensOfText(piece.text()));
      }
    }
    return new PromptTokens(shared.toArray(), rest.toArray());
  }

  /** All of them. */
  public int length() {
    return shared.length + own.length;
  }

  /**
   * Refuses what the context has no room for.
   *
   * @param thinkingTokens most tokens of a thought, with its marks
   * @return how many tokens a request may come to
   * @throws DoctownException {@link ErrorCode#PROMPT_TOO_LONG}
   */
  public long requireSpace(int thinkingTokens, int answerTokens, int capacity) {
    long needed = (long) length() + thinkingTokens + answerTokens;
    if (needed > capacity) {
      throw new DoctownException(
          ErrorCode.PROMPT_TOO_LONG,
          "a prompt of "
              + length()
              + " tokens, thinking and answer take "
              + needed
              + "; expected at most the context's "
              + capacity
              + "; a larger context or smaller budgets help");
    }
    return needed;
  }

  private static int lastText(List<ChatPiece> pieces) {
    for (int index = pieces.size() - 1; index >= 0; index--) {
      if (!pieces.get(index).mark()) {
        return index;
      }
    }
    throw new IllegalArgumentException("a request without a message");
  }

  /** A growing list of tokens. */
  private static final class TokenList {
    private int[] tokens = new int[64];
    private int size;

    void add(int[] more) {
      if (size + more.length > tokens.length) {
        tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, size + more.length));
      }
      System.arraycopy(more, 0, tokens, size, more.length);
      size += more.length;
    }

    int[] toArray() {
      return Arrays.copyOf(tokens, size);
    }
  }
}
