package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  @Test
  void aJvmThatCannotMakeItLeavesADistributionWithoutOne(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path jar = Files.createDirectory(folder.resolve("lib")).resolve("doctown.jar");
    new JarOutputStream(Files.newOutputStream(jar)).close();
    Files.writeString(folder.resolve("doctown.jsa"), "the archive of other jars");

    String why = new ClassArchive(folder, jar).make(true).orElseThrow();

    assertTrue(why.contains("dev.doctown.runners.TypicalUse"), why);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("lib")), files.toList());
    }
  }
}
