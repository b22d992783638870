package dev.doctown.transforms.core.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Commands for what a project needs beside it: tools that an ecosystem's installer fetches though
 * the project's own modules there have other names, installers that find no manifest where they are
 * typed, databases in containers.
 */
final class NeededPrograms {
  private static final Map<String, String> INSTALLERS =
      Map.ofEntries(
          Map.entry("cargo", Ecosystem.CARGO),
          Map.entry("go", Ecosystem.GO),
          Map.entry("npm", Ecosystem.NPM),
          Map.entry("yarn", Ecosystem.NPM),
          Map.entry("pnpm", Ecosystem.NPM),
          Map.entry("bun", Ecosystem.NPM),
          Map.entry("pip", Ecosystem.PYPI),
          Map.entry("pip3", Ecosystem.PYPI),
          Map.entry("pipx", Ecosystem.PYPI),
          Map.entry("uv", Ecosystem.PYPI),
          Map.entry("poetry", Ecosystem.PYPI),
          Map.entry("gem", Ecosystem.RUBYGEMS),
          Map.entry("composer", Ecosystem.PACKAGIST),
          Map.entry("dotnet", Ecosystem.NUGET));
  private static final Set<String> CONTAINER_PROGRAMS = Set.of("docker", "podman");
  private static final Set<String> STARTS = Set.of("up", "run", "start");

  /** Options of {@code docker run} without a value. */
  private static final Pattern SWITCH =
      Pattern.compile(
          "-[ditqP]+|--(?:detach|interactive|tty|rm|init|privileged|read-only|publish-all|quiet)"
              + "|--[\\w-]+=.*");

  /** An image that no publisher's name stands in front of: those of the registry itself. */
  private static final Pattern OFFICIAL = Pattern.compile("[a-z0-9._-]+(?::[\\w.-]+)?");

  private final InstallTargets installs;
  private final Set<String> ecosystems = new HashSet<>();
  private final Set<String> manifestFolders = new HashSet<>();
  private final Set<String> builtServices = new HashSet<>();
  private final Set<String> builtImages = new HashSet<>();
  private final boolean knowsServices;

  NeededPrograms(ManifestFacts facts, InstallTargets installs) {
    this.installs = installs;
    facts.modules().forEach(module -> ecosystems.add(module.ecosystem()));
    facts.modules().forEach(module -> addManifest(module.path()));
    facts.commands().forEach(command -> addManifest(command.path()));
    facts.dependencies().forEach(dependency -> addManifest(dependency.path()));
    for (DeclaredEntryPoint point : facts.entryPoints()) {
      if (point.kind() == DeclaredEntryPoint.Kind.CONTAINER) {
        builtServices.add(point.name());
      }
    }
    knowsServices =
        facts.dependencies().stream()
            .anyMatch(
                dependency ->
                    dependency.ecosystem().equals(Ecosystem.DOCKER)
                        && dependency.scope().equals("service"));
    for (DeclaredCommand command : facts.commands()) {
      List<String> words = CommandPurposes.plainWords(command.command());
      int tag = Math.max(words.indexOf("-t"), words.indexOf("--tag")) + 1;
      if (command.purpose() == CommandPurpose.BUILD && tag > 0 && tag < words.size()) {
        builtImages.add(withoutTag(words.get(tag)));
      }
    }
  }

  private void addManifest(String path) {
    if (RepositoryPath.name(path).equals("package.json")) {
      manifestFolders.add(RepositoryPath.folder(path));
    }
  }

  /** Whether a command is for one of these. */
  boolean isFor(DeclaredCommand command) {
    List<String> words = CommandPurposes.plainWords(command.command());
    if (words.isEmpty()) {
      return false;
    }
    return switch (command.purpose()) {
      case INSTALL -> installsAnother(command, RepositoryPath.name(words.get(0)));
      case RUN -> runsAnother(words);
      default -> false;
    };
  }

  private boolean installsAnother(DeclaredCommand command, String program) {
    String ecosystem = INSTALLERS.get(program);
    if (ecosystem == null || command.origin() != CommandOrigin.WRITTEN) {
      return false;
    }
    return switch (installs.kind(command.command())) {
      case OWN -> false;
      case CHECKOUT ->
          ecosystem.equals(Ecosystem.NPM) && !manifestFolders.contains(command.folder());
      case FOREIGN -> ecosystems.contains(ecosystem);
    };
  }

  private boolean runsAnother(List<String> words) {
    boolean composes = words.get(0).equals("docker-compose") || words.contains("compose");
    if (composes) {
      List<String> services = services(words);
      return knowsServices
          && !services.isEmpty()
          && services.stream().noneMatch(builtServices::contains);
    }
    if (!CONTAINER_PROGRAMS.contains(words.get(0)) || !words.contains("run")) {
      return false;
    }
    String image = image(words.subList(words.indexOf("run") + 1, words.size()));
    String name = withoutTag(image);
    return OFFICIAL.matcher(image).matches()
        && !builtImages.contains(name)
        && !installs.isOwn(name.toLowerCase(Locale.ROOT));
  }

  private static List<String> services(List<String> words) {
    int start = 0;
    while (start < words.size() && !STARTS.contains(words.get(start))) {
      start++;
    }
    return words.stream().skip(start + 1L).filter(word -> !word.startsWith("-")).toList();
  }

  /** What is run, behind the options; empty where nothing is. */
  private static String image(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).startsWith("-")) {
        return words.get(i);
      }
      i += SWITCH.matcher(words.get(i)).matches() ? 0 : 1;
    }
    return "";
  }

  private static String withoutTag(String image) {
    int tag = image.indexOf(':', image.lastIndexOf('/') + 1);
    return tag < 0 ? image : image.substring(0, tag);
  }
}
