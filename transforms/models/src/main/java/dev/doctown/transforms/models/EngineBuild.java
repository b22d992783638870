package dev.doctown.transforms.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Prebuilt native libraries of llama.cpp for a platform and a device, as this version of doctown
 * pins them in {@code engines.tsv}.
 *
 * @param device cpu, vulkan, cuda (of CUDA 13) or cuda12
 * @param packages in the order in which they are unpacked
 */
public record EngineBuild(String platform, String device, List<EnginePackage> packages) {
  /** The release of llama.cpp, which what calls it is written for. */
  public static final String RELEASE = "v0.5.0";

  private static final String PINS = "engines.tsv";

  /** All that are pinned. */
  static List<EngineBuild> all() {
    List<EngineBuild> builds = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      EnginePackage part =
          new EnginePackage(fields[2], fields[3], fields[4], Long.parseLong(fields[5]));
      EngineBuild last = builds.isEmpty() ? null : builds.get(builds.size() - 1);
      if (last != null && last.platform.equals(fields[0]) && last.device.equals(fields[1])) {
        builds.set(builds.size() - 1, last.with(part));
      } else {
        builds.add(new EngineBuild(fields[0], fields[1], List.of(part)));
      }
    }
    return builds;
  }

  /** Those for a platform. */
  static List<EngineBuild> of(String platform) {
    return all().stream().filter(build -> build.platform.equals(platform)).toList();
  }

  /** The name of its folder. */
  String folderName() {
    return "llama.cpp-" + RELEASE + "-" + platform + (device.equals("cpu") ? "" : "-" + device);
  }

  private EngineBuild with(EnginePackage part) {
    List<EnginePackage> parts = new ArrayList<>(packages);
    parts.add(part);
    return new EngineBuild(platform, device, List.copyOf(parts));
  }

  private static List<String> lines() {
    try (InputStream pins =
        Objects.requireNonNull(EngineBuild.class.getResourceAsStream(PINS), PINS)) {
      return new String(pins.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(PINS, e);
    }
  }
}
