package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradleFormatTest {
  private final Reading reading =
      Reading.of(
              "settings.gradle.kts",
              """
              rootProject.name = "things"
              include(":app")
              include(
                  ":lib:core",
              )
              project(":lib:core").projectDir = file("core")
              """)
          .with("gradle.properties", "kotlin.version=2.0\nslf4jVersion=2.0.9\n")
          .with("gradlew", "")
          .with(
              "gradle/libs.versions.toml",
              """
              [versions]
              junit = "5.10"
              [libraries]
              junit-jupiter = { module = "org.junit.jupiter:junit-jupiter", version.ref = "junit" }
              mockito = "org.mockito:mockito-core:5.0"
              [bundles]
              testing = ["junit-jupiter", "mockito"]
              """)
          .with(
              "app/build.gradle.kts",
              """
              plugins { application }
              application { mainClass.set("org.x.Main") }
              dependencies {
                  implementation(project(":lib:core"))
                  // implementation("not:this:1")
                  implementation("org.slf4j:slf4j-api:$slf4jVersion")
                  api(platform("g:bom:1"))
                  "custom"("g:custom:2")
                  testImplementation(libs.bundles.testing)
                  runtimeOnly("g:computed:${version("x")}")
                  compileOnly("g:unversioned")
              }
              """)
          .with(
              "core/build.gradle",
              """
              def old = '1.1'
              dependencies {
                compile group: 'g', name: 'map', version: '3'
                compile "g:old:$old"
                testCompile 'g:plain:4@jar', libs.mockito
                testCompile libs.junit.jupiter
              }
              """)
          .with("build.gradle.kts", "");

  @Test
  void dependenciesAreLiteralsAndAccessorsOfTheCatalog() {
    assertEquals(
        List.of(
            "gradle | :lib:core | null | implementation | app/build.gradle.kts:4",
            "maven | g:bom | 1 | api | app/build.gradle.kts:7",
            "maven | g:computed | null | runtimeOnly | app/build.gradle.kts:10",
            "maven | g:custom | 2 | custom | app/build.gradle.kts:8",
            "maven | g:map | 3 | compile | core/build.gradle:3",
            "maven | g:old | 1.1 | compile | core/build.gradle:4",
            "maven | g:plain | 4 | testCompile | core/build.gradle:5",
            "maven | g:unversioned | null | compileOnly | app/build.gradle.kts:11",
            "maven | org.junit.jupiter:junit-jupiter | 5.10 | testCompile | core/build.gradle:6",
            "maven | org.junit.jupiter:junit-jupiter | 5.10 | testImplementation | app/build.gradle.kts:9",
            "maven | org.mockito:mockito-core | 5.0 | testImplementation | app/build.gradle.kts:9",
            "maven | org.slf4j:slf4j-api | 2.0.9 | implementation | app/build.gradle.kts:6"),
        reading.dependencies());
  }

  @Test
  void settingsNameTheProjectsAndTheirFolders() {
    assertEquals(
        List.of(
            "gradle | things |  | null | null | null | settings.gradle.kts:1",
            "gradle | :app | app | null | null | null | settings.gradle.kts:2",
            "gradle | :lib:core | core | null | null | null | settings.gradle.kts:4"),
        reading.modules());
  }

  @Test
  void theRootIsBuiltAndTheApplicationRunWithTheWrapper() {
    assertEquals(
        List.of(
            "RUN | ./gradlew :app:run | CONVENTION | app/build.gradle.kts:2",
            "BUILD | ./gradlew build | CONVENTION | build.gradle.kts:1",
            "TEST | ./gradlew test | CONVENTION | build.gradle.kts:1"),
        reading.commands());
    assertEquals(
        List.of("MAIN_CLASS | Main | org.x.Main | app/build.gradle.kts:2"), reading.entryPoints());
  }

  @Test
  void projectsOfTheBuildAreDependenciesToo() {
    Reading reading =
        Reading.of("settings.gradle.kts", "include(\":core-api\")\ninclude(\":lib:x_y\")\n")
            .with(
                "app/build.gradle.kts",
                """
                dependencies {
                  api(projects.coreApi)
                  "friendsImplementation"(projects.lib.xY)
                  testImplementation(project(":core-api"))
                  implementation(project(path = ":lib:x_y", configuration = "default"))
                  implementation(projects.unknown)
                }
                """);
    assertEquals(
        List.of(
            "gradle | :core-api | null | api | app/build.gradle.kts:2",
            "gradle | :core-api | null | testImplementation | app/build.gradle.kts:4",
            "gradle | :lib:x_y | null | friendsImplementation | app/build.gradle.kts:3",
            "gradle | :lib:x_y | null | implementation | app/build.gradle.kts:5"),
        reading.dependencies());
    assertEquals(
        List.of("settings.gradle.kts"),
        reading.facts().dependencies().stream()
            .map(DeclaredDependency::module)
            .distinct()
            .toList());
  }
}
