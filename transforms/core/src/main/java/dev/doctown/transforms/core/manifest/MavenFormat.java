package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code pom.xml}: dependencies where they are declared, profiles' too, with versions and scopes
 * managed in the repository; modules; main classes of the plugins that make runnable archives.
 */
final class MavenFormat implements ManifestFormat {
  static boolean isPom(String path) {
    return RepositoryPath.name(path).equals("pom.xml");
  }

  @Override
  public boolean reads(String path) {
    return isPom(path);
  }

  @Override
  public void read(List<String> paths, ManifestFiles files, Findings findings) {
    MavenReactor reactor = new MavenReactor(paths, files);
    MavenManagement management = new MavenManagement(reactor);
    for (MavenPom pom : reactor.poms()) {
      module(pom, findings);
      new MavenDependencies(pom, management, findings).read();
      mainClasses(pom, findings);
      String coordinates = pom.coordinates();
      if (coordinates != null && runGoal(pom) == null && MavenCoordinates.isOffered(pom, files)) {
        Conventions.atRoot(pom.path(), pom.project().at("artifactId").line(), findings)
            .addTarget(CommandPurpose.INSTALL, coordinates);
      }
      if (!reactor.isBuiltByAnother(pom)) {
        commands(pom, files, findings);
      }
    }
  }

  private static void module(MavenPom pom, Findings findings) {
    String coordinates = pom.coordinates();
    if (coordinates == null) {
      return;
    }
    MavenPom licensed = pom;
    while (licensed.project().text("licenses", "license", "name") == null
        && licensed.parent() != null) {
      licensed = licensed.parent();
    }
    findings.add(
        new DeclaredModule(
            Ecosystem.MAVEN,
            coordinates,
            pom.folder(),
            Texts.oneLine(pom.resolve(pom.project().text("description"))),
            pom.version(),
            licensed.project().text("licenses", "license", "name"),
            pom.path(),
            pom.project().at("artifactId").line()));
  }

  private static void mainClasses(MavenPom pom, Findings findings) {
    Set<String> names = Set.of("mainClass", "Main-Class", "start-class", "main.class");
    for (XmlElement found : pom.project().descendants(names)) {
      String main = pom.resolve(found.text());
      if (main != null && Texts.isQualifiedName(main)) {
        findings.add(
            new DeclaredEntryPoint(
                DeclaredEntryPoint.Kind.MAIN_CLASS,
                main.substring(main.lastIndexOf('.') + 1),
                main,
                pom.path(),
                found.line()));
      }
    }
  }

  private static void commands(MavenPom pom, ManifestFiles files, Findings findings) {
    boolean wrapper = files.exists(RepositoryPath.join(pom.folder(), "mvnw"));
    String maven = wrapper ? "./mvnw" : "mvn";
    Conventions conventions = Conventions.beside(pom.path(), pom.project().line(), findings);
    conventions.add(CommandPurpose.BUILD, maven + " package");
    conventions.add(CommandPurpose.TEST, maven + " test");
    @Nullable String goal = runGoal(pom);
    if (goal != null) {
      conventions.add(CommandPurpose.RUN, maven + " " + goal);
    }
  }

  private static @Nullable String runGoal(MavenPom pom) {
    for (XmlElement artifact :
        pom.project().at("build", "plugins").descendants(Set.of("artifactId"))) {
      String name = artifact.text();
      if ("spring-boot-maven-plugin".equals(name)) {
        return "spring-boot:run";
      }
      if ("quarkus-maven-plugin".equals(name)) {
        return "quarkus:dev";
      }
    }
    return null;
  }
}
