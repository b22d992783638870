package dev.doctown.docpack;

import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The manifest as {@link CanonicalJson}. Members that this version does not know are ignored. */
final class ManifestJson {
  private static final String GENERATOR = "doctown";

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    PackDescription description = manifest.description();
    Map<String, @Nullable Object> json = new HashMap<>();
    json.put("format_version", manifest.formatVersion());
    json.put("generator", Map.of("name", GENERATOR, "version", description.generatorVersion()));
    json.put("source", source(description.source()));
    json.put("options", description.options());
    Map<String, Object> models = new HashMap<>();
    for (PackDescription.Model model : description.models()) {
      models.put(
          model.role(),
          Map.of("id", model.id(), "sha256", model.sha256(), "engine", model.engine()));
    }
    json.put("models", models);
    List<Object> stages = new ArrayList<>();
    for (PackDescription.Stage stage : description.stages()) {
      Map<String, @Nullable Object> members = new HashMap<>();
      members.put("name", stage.name());
      members.put("skipped", stage.skipped());
      stages.add(members);
    }
    json.put("stages", stages);
    json.put("stats", Map.of("bytes_in", manifest.bytesIn(), "rows", manifest.rows()));
    Map<String, Object> entries = new HashMap<>();
    manifest
        .entries()
        .forEach(
            (path, entry) ->
                entries.put(path, Map.of("size", entry.size(), "sha256", entry.sha256())));
    json.put("entries", entries);
    json.put("structure_digest", manifest.structureDigest());
    json.put("vectors_digest", manifest.vectorsDigest());
    json.put("texts_digest", manifest.textsDigest());
    json.put("complete", description.complete());
    return CanonicalJson.write(json);
  }

  private static Map<String, @Nullable Object> source(RepositoryIdentity source) {
    Map<String, @Nullable Object> json = new HashMap<>();
    json.put("name", source.name());
    json.put("remote", source.remote());
    json.put("commit", source.commit());
    json.put("ref", source.ref());
    json.put("commit_time", source.commitTime());
    json.put("dirty", source.dirty());
    json.put("content_hash", source.contentHash());
    return json;
  }

  /** Reads a manifest of this major version; {@link JsonMember} says what is wrong with others. */
  static Manifest read(JsonMember json) throws IOException {
    JsonMember stats = json.member("stats");
    return new Manifest(
        json.member("format_version").text(),
        description(json),
        stats.member("bytes_in").number(),
        map(stats.member("rows"), JsonMember::number),
        map(
            json.member("entries"),
            entry ->
                new Manifest.Entry(entry.member("size").number(), entry.member("sha256").text())),
        json.member("structure_digest").text(),
        json.member("vectors_digest").text(),
        json.member("texts_digest").text());
  }

  private static PackDescription description(JsonMember json) throws IOException {
    JsonMember source = json.member("source");
    List<PackDescription.Model> models = new ArrayList<>();
    for (Map.Entry<String, JsonMember> model : json.member("models").members().entrySet()) {
      JsonMember value = model.getValue();
      models.add(
          new PackDescription.Model(
              model.getKey(),
              value.member("id").text(),
              value.member("sha256").text(),
              value.member("engine").text()));
    }
    List<PackDescription.Stage> stages = new ArrayList<>();
    for (JsonMember stage : json.member("stages").elements()) {
      stages.add(
          new PackDescription.Stage(
              stage.member("name").text(), stage.member("skipped").textOrNull()));
    }
    return new PackDescription(
        json.member("generator").member("version").text(),
        new RepositoryIdentity(
            source.member("name").text(),
            source.member("remote").textOrNull(),
            source.member("commit").textOrNull(),
            source.member("ref").textOrNull(),
            source.member("commit_time").numberOrNull(),
            source.member("dirty").flag(),
            source.member("content_hash").text()),
        map(json.member("options"), JsonMember::text),
        models,
        stages,
        json.member("complete").flag());
  }

  private interface Reading<T> {
    T of(JsonMember member) throws IOException;
  }

  private static <T> SortedMap<String, T> map(JsonMember json, Reading<T> reading)
      throws IOException {
    SortedMap<String, T> map = new TreeMap<>(Utf8Order.INSTANCE);
    for (Map.Entry<String, JsonMember> member : json.members().entrySet()) {
      map.put(member.getKey(), reading.of(member.getValue()));
    }
    return map;
  }
}
