package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The libraries and bundles of a version catalog by the accessors that build scripts write. */
final class GradleCatalog {
  private static final Pattern SEPARATORS = Pattern.compile("[-_.]");

  /** A library: {@code group:artifact} and a version, if it has one. */
  record Library(String name, @Nullable String version) {}

  private final Map<String, List<Library>> byAccessor = new LinkedHashMap<>();

  GradleCatalog(Node catalog) {
    Node versions = catalog.at("versions");
    catalog
        .at("libraries")
        .members()
        .forEach(
            (alias, declared) -> {
              Library library = library(declared, versions);
              if (library != null) {
                byAccessor.put(accessor(alias), List.of(library));
              }
            });
    catalog
        .at("bundles")
        .members()
        .forEach(
            (alias, aliases) -> {
              List<Library> libraries = new ArrayList<>();
              for (Node member : aliases.strings()) {
                libraries.addAll(byAccessor.getOrDefault(accessor(member.text()), List.of()));
              }
              byAccessor.put("bundles." + accessor(alias), libraries);
            });
  }

  List<Library> at(String accessor) {
    return byAccessor.getOrDefault(accessor, List.of());
  }

  private static String accessor(String alias) {
    return SEPARATORS.matcher(alias).replaceAll(".");
  }

  private static @Nullable Library library(Node declared, Node versions) {
    String text = declared.string();
    if (text != null) {
      String[] parts = text.split(":");
      return parts.length < 2
          ? null
          : new Library(parts[0] + ":" + parts[1], parts.length > 2 ? parts[2] : null);
    }
    String module = declared.at("module").string();
    String group = declared.at("group").string();
    String artifact = declared.at("name").string();
    String name =
        module == null && group != null && artifact != null ? group + ":" + artifact : module;
    if (name == null) {
      return null;
    }
    String reference = declared.at("version", "ref").string();
    Node version = reference == null ? declared.at("version") : versions.at(reference);
    return new Library(name, plain(version));
  }

  private static @Nullable String plain(Node version) {
    for (String kind : List.of("strictly", "require", "prefer")) {
      if (version.at(kind).string() != null) {
        return version.at(kind).string();
      }
    }
    return version.string();
  }
}
