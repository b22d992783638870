package dev.doctown.transforms.models;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a repository on a hub.
 *
 * @param sha256 null if the hub announces none, as for small files
 */
record HubFile(String path, long bytes, @Nullable String sha256) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_FILES = 100_000;

  /**
   * The files of a listing: an array of objects with {@code type}, {@code path}, {@code size} and,
   * where the bytes are stored elsewhere, {@code lfs.oid} and {@code lfs.size}.
   *
   * @throws IOException if it is something else
   */
  static List<HubFile> list(InputStream listing) throws IOException {
    List<HubFile> files = new ArrayList<>();
    try (JsonParser json = JSON.createParser(listing)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("the list of files is no JSON array");
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        HubFile file = read(json);
        if (file != null) {
          files.add(file);
        }
        if (files.size() > MOST_FILES) {
          throw new IOException("the list of files has more than " + MOST_FILES);
        }
      }
    } catch (JsonProcessingException e) {
      // Its message is about the parser.
      throw new IOException("the list of files is no JSON, or breaks off", e);
    }
    return files;
  }

  /** Null for folders. */
  private static @Nullable HubFile read(JsonParser json) throws IOException {
    String type = "";
    String path = "";
    long bytes = -1;
    Stored stored = new Stored(-1, null);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = json.getValueAsString("");
        case "path" -> path = json.getValueAsString("");
        case "size" -> bytes = json.getValueAsLong(-1);
        case "lfs" -> stored = stored(json);
        default -> json.skipChildren();
      }
    }
    if (!type.equals("file")) {
      return null;
    }
    // They become paths on this disk and lines of the terminal.
    if (!RepositoryPath.isSafe(path)) {
      throw new IOException("the list of files has a path that leads elsewhere");
    }
    return new HubFile(path, stored.bytes() >= 0 ? stored.bytes() : bytes, stored.sha256());
  }

  private record Stored(long bytes, @Nullable String sha256) {}

  private static Stored stored(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return new Stored(-1, null);
    }
    long bytes = -1;
    String sha256 = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "oid" -> sha256 = json.getValueAsString();
        case "size" -> bytes = json.getValueAsLong(-1);
        default -> json.skipChildren();
      }
    }
    if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
      throw new IOException("the list of files has a SHA-256 that is none");
    }
    return new Stored(bytes, sha256);
  }
}
