package dev.doctown.transforms.llama.chat;

/** One message of a conversation. */
public record ChatMessage(Role role, String text) {

  /** Who speaks. */
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
  }
}
