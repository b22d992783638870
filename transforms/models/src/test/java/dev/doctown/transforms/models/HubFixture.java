package dev.doctown.transforms.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A hub with one repository, {@code owner/repo}. */
final class HubFixture implements AutoCloseable {
  static final String LIST = "/api/models/owner/repo/tree/main?recursive=true";
  static final String FILES = "/owner/repo/resolve/main/";
  static final ModelName NAME = new ModelName("owner", "repo", null);

  private final Loopback server = new Loopback();
  private final Map<String, byte[]> files = new TreeMap<>();

  HubFixture() throws IOException {}

  Loopback server() {
    return server;
  }

  /** Adds a file to the list and the server. */
  byte[] file(String path, int size) {
    byte[] bytes = new byte[size];
    new Random(path.hashCode()).nextBytes(bytes);
    files.put(path, bytes);
    server.has(FILES + path, bytes);
    server.has(LIST, list().getBytes(StandardCharsets.UTF_8));
    return bytes;
  }

  private String list() {
    return files.entrySet().stream()
        .map(file -> entry(file.getKey(), file.getValue().length, sha256(file.getValue())))
        .collect(
            Collectors.joining(
                ",", "[{\"type\":\"directory\",\"oid\":\"1\",\"size\":0,\"path\":\"dir\"},", "]"));
  }

  static String entry(String path, int size, String sha256) {
    return String.format(
        "{\"type\":\"file\",\"oid\":\"0a1b\",\"size\":%d,\"lfs\":{\"oid\":\"%s\",\"size\":%d,"
            + "\"pointerSize\":134},\"xetHash\":\"x\",\"path\":\"%s\"}",
        size, sha256, size, path);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
