package dev.doctown.transforms.llama.chat;

/**
 * A part of a rendered prompt. Only marks may become the model's special tokens; what a message
 * says never does, whatever it spells.
 *
 * @param mark whether the template wrote it
 */
public record ChatPiece(String text, boolean mark) {}
