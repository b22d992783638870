package dev.doctown.docpack;

import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value somewhere in a parsed JSON document, and where; every question about it is answered or is
 * an exception that names the place.
 */
public record JsonMember(String place, @Nullable Object value) {

  public static JsonMember document(byte[] bytes) throws IOException {
    return new JsonMember("", CanonicalJson.parse(bytes));
  }

  public JsonMember member(String name) throws IOException {
    Map<?, ?> map = as(Map.class, "an object");
    if (!map.containsKey(name)) {
      throw new IOException(place + "/" + name + " is missing");
    }
    return new JsonMember(place + "/" + name, map.get(name));
  }

  public SortedMap<String, JsonMember> members() throws IOException {
    SortedMap<String, JsonMember> members = new TreeMap<>(Utf8Order.INSTANCE);
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) as(Map.class, "an object")).entrySet()) {
      String name = (String) entry.getKey();
      members.put(name, new JsonMember(place + "/" + name, entry.getValue()));
    }
    return members;
  }

  public List<JsonMember> elements() throws IOException {
    List<JsonMember> elements = new ArrayList<>();
    for (Object element : as(List.class, "an array")) {
      elements.add(new JsonMember(place + "/" + elements.size(), element));
    }
    return elements;
  }

  public String text() throws IOException {
    return as(String.class, "a string");
  }

  public long number() throws IOException {
    return as(Long.class, "an integer");
  }

  public boolean flag() throws IOException {
    return as(Boolean.class, "true or false");
  }

  public @Nullable String textOrNull() throws IOException {
    return value == null ? null : text();
  }

  public @Nullable Long numberOrNull() throws IOException {
    return value == null ? null : (Long) number();
  }

  private <T> T as(Class<T> type, String expected) throws IOException {
    if (!type.isInstance(value)) {
      throw new IOException((place.isEmpty() ? "it" : place) + " is not " + expected);
    }
    return type.cast(value);
  }
}
