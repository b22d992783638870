package dev.doctown.transforms.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Paths as git has them: bytes. Inside this package a path is a <i>key</i>: a string with one
 * character from U+0000 to U+00FF for each byte (ISO 8859-1), because a key compares, hashes and
 * splits exactly as the bytes do.
 */
final class PathText {
  private PathText() {}

  static String key(byte[] path) {
    return new String(path, StandardCharsets.ISO_8859_1);
  }

  static String keyOf(String text) {
    return key(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.ISO_8859_1);
  }

  static boolean isUtf8(String key) {
    return isAscii(key) || isUtf8(bytes(key), 0, key.length());
  }

  /** The path for people: UTF-8, and {@code \xNN} for each byte that is not. */
  static String display(String key) {
    if (isAscii(key)) {
      return key;
    }
    byte[] bytes = bytes(key);
    if (isUtf8(bytes, 0, bytes.length)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bytes.length; ) {
      int length = sequenceLength(bytes[at]);
      if (at + length <= bytes.length && isUtf8(bytes, at, length)) {
        text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      } else {
        escape(bytes[at++], text);
      }
    }
    return text.toString();
  }

  /** The folder a path is in; empty at the top. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Name inside a folder; the folder is empty at the top. */
  static String child(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void escape(byte b, StringBuilder text) {
    text.append("\\x").append(HexFormat.of().toHexDigits(b));
  }

  private static int sequenceLength(byte lead) {
    int unsigned = lead & 0xFF;
    return unsigned < 0xC0 ? 1 : unsigned < 0xE0 ? 2 : unsigned < 0xF0 ? 3 : 4;
  }

  private static boolean isUtf8(byte[] bytes, int from, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
