package dev.doctown.transforms.models;

import java.util.Locale;

/** What this machine is, in the words of the packages: {@code linux-x64}. */
final class EnginePlatform {
  private EnginePlatform() {}

  static String ofThisMachine() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static String of(String system, String processor) {
    String lower = system.toLowerCase(Locale.ROOT);
    String name = lower.startsWith("mac") ? "mac" : lower.startsWith("windows") ? "win" : lower;
    return name
        + "-"
        + switch (processor) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64" -> "arm64";
          case "arm" -> "armv7l";
          default -> processor;
        };
  }
}
