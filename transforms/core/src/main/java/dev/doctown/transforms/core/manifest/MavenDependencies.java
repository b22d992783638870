package dev.doctown.transforms.core.manifest;

import org.jspecify.annotations.Nullable;

/** The dependencies that one POM declares: its own, its profiles', the BOMs it imports. */
final class MavenDependencies {
  private final MavenPom pom;
  private final MavenManagement management;
  private final Findings findings;

  MavenDependencies(MavenPom pom, MavenManagement management, Findings findings) {
    this.pom = pom;
    this.management = management;
    this.findings = findings;
  }

  void read() {
    XmlElement project = pom.project();
    parent(project.at("parent"));
    declared(project, null);
    project
        .at("profiles")
        .children("profile")
        .forEach(
            profile -> declared(profile, "profile:" + Texts.or(profile.text("id"), "default")));
    for (XmlElement managed : pom.managedDependencies()) {
      if ("import".equals(managed.text("scope"))) {
        add(managed, pom.resolve(managed.text("version")), "import");
      }
    }
  }

  private void parent(XmlElement parent) {
    String coordinates = pom.coordinatesOf(parent);
    if (pom.parent() == null && coordinates != null) {
      add(parent, parent.text("version"), "parent");
    }
  }

  private void declared(XmlElement holder, @Nullable String profile) {
    holder
        .at("dependencies")
        .children("dependency")
        .forEach(
            dependency -> {
              MavenManagement.Managed managed = management.of(pom, dependency);
              String version = pom.resolve(dependency.text("version"));
              String scope = pom.resolve(dependency.text("scope"));
              String effective =
                  scope != null
                      ? scope
                      : Texts.or(managed == null ? null : managed.scope(), "compile");
              add(
                  dependency,
                  dependency.at("version").isPresent() || managed == null
                      ? version
                      : managed.version(),
                  profile == null ? effective : profile);
            });
  }

  private void add(XmlElement dependency, @Nullable String version, String scope) {
    String coordinates = pom.coordinatesOf(dependency);
    if (coordinates != null) {
      findings.add(
          new DeclaredDependency(
              Ecosystem.MAVEN,
              coordinates,
              version,
              scope,
              pom.path(),
              dependency.at("artifactId").line()));
    }
  }
}
