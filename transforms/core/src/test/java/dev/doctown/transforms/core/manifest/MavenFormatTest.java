package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MavenFormatTest {
  private static final String PARENT =
      """
      <project>
        <groupId>org.x</groupId>
        <artifactId>parent</artifactId>
        <version>2.0</version>
        <licenses><license><name>MIT</name></license></licenses>
        <modules><module>app</module></modules>
        <properties>
          <a.version>1.${minor}</a.version>
          <minor>7</minor>
        </properties>
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>g</groupId>
              <artifactId>managed</artifactId>
              <version>${a.version}</version>
              <scope>test</scope>
            </dependency>
            <dependency>
              <groupId>g</groupId>
              <artifactId>bom</artifactId>
              <version>5</version>
              <type>pom</type>
              <scope>import</scope>
            </dependency>
          </dependencies>
        </dependencyManagement>
      </project>
      """;
  private static final String APP =
      """
      <project>
        <parent>
          <groupId>org.x</groupId>
          <artifactId>parent</artifactId>
          <version>2.0</version>
        </parent>
        <artifactId>app</artifactId>
        <description>
          Does
          things.
        </description>
        <properties>
          <minor>8</minor>
        </properties>
        <dependencies>
          <dependency>
            <groupId>g</groupId>
            <artifactId>managed</artifactId>
          </dependency>
          <dependency>
            <groupId>${project.groupId}</groupId>
            <artifactId>sibling</artifactId>
            <version>${project.version}</version>
          </dependency>
          <dependency>
            <groupId>g</groupId>
            <artifactId>elsewhere</artifactId>
            <version>${not.here}</version>
            <scope>provided</scope>
          </dependency>
        </dependencies>
        <build><plugins><plugin><configuration>
          <mainClass>org.x.Main</mainClass>
        </configuration></plugin></plugins></build>
        <profiles><profile><id>slow</id><dependencies><dependency>
          <groupId>g</groupId>
          <artifactId>slow</artifactId>
          <version>1</version>
        </dependency></dependencies></profile></profiles>
      </project>
      """;

  private final Reading reading =
      Reading.of("pom.xml", PARENT).with("app/pom.xml", APP).with("mvnw", "");

  @Test
  void versionsAndScopesComeFromParentsAndPropertiesOfTheRepository() {
    assertEquals(
        List.of(
            "maven | g:bom | 5 | import | pom.xml:21",
            "maven | g:elsewhere | null | provided | app/pom.xml:27",
            "maven | g:managed | 1.8 | test | app/pom.xml:18",
            "maven | g:slow | 1 | profile:slow | app/pom.xml:37",
            "maven | org.x:sibling | 2.0 | compile | app/pom.xml:22"),
        reading.dependencies());
  }

  @Test
  void modulesInheritTheirIdentityAndLicense() {
    assertEquals(
        List.of(
            "maven | org.x:app | app | Does things. | 2.0 | MIT | app/pom.xml:7",
            "maven | org.x:parent |  | null | 2.0 | MIT | pom.xml:3"),
        reading.modules());
  }

  @Test
  void theRootIsBuiltWithTheWrapperAndModulesAreNot() {
    assertEquals(
        List.of(
            "BUILD | ./mvnw package | CONVENTION | pom.xml:1",
            "TEST | ./mvnw test | CONVENTION | pom.xml:1"),
        reading.commands());
  }

  @Test
  void mainClassesOfPluginsAreEntryPoints() {
    assertEquals(List.of("MAIN_CLASS | Main | org.x.Main | app/pom.xml:33"), reading.entryPoints());
  }

  @Test
  void bomsOfTheRepositoryManageVersionsEvenIfTheyImportEachOther() {
    String bom =
        """
        <project>
          <groupId>g</groupId><artifactId>%s</artifactId><version>1</version>
          <dependencyManagement><dependencies>
            <dependency><groupId>g</groupId><artifactId>%s</artifactId><version>1</version>
              <type>pom</type><scope>import</scope></dependency>
            <dependency><groupId>g</groupId><artifactId>of-%s</artifactId><version>3</version></dependency>
          </dependencies></dependencyManagement>
          <dependencies><dependency><groupId>g</groupId><artifactId>of-two</artifactId></dependency></dependencies>
        </project>
        """;
    assertEquals(
        List.of(
            "maven | g:of-two | 3 | compile | one/pom.xml:8",
            "maven | g:of-two | 3 | compile | two/pom.xml:8",
            "maven | g:one | 1 | import | two/pom.xml:4",
            "maven | g:two | 1 | import | one/pom.xml:4"),
        Reading.of("one/pom.xml", bom.formatted("one", "two", "one"))
            .with("two/pom.xml", bom.formatted("two", "one", "two"))
            .dependencies());
  }

  @Test
  void parentsThatAreTheirOwnAncestorsEnd() {
    String pom =
        """
        <project>
          <parent><groupId>g</groupId><artifactId>%s</artifactId><version>1</version><relativePath>../%s</relativePath></parent>
          <artifactId>%s</artifactId>
          <version>${a}</version>
          <properties><a>${b}</a><b>${a}</b></properties>
        </project>
        """;
    assertEquals(
        List.of(
            "maven | g:a | a | null | null | null | a/pom.xml:3",
            "maven | g:b | b | null | null | null | b/pom.xml:3"),
        Reading.of("a/pom.xml", pom.formatted("b", "b", "a"))
            .with("b/pom.xml", pom.formatted("a", "a", "b"))
            .modules());
  }
}
