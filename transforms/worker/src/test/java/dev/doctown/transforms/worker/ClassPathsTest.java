package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathsTest {
  @TempDir private Path folder = Path.of("");

  private static void add(ZipOutputStream jar, Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    jar.putNextEntry(new ZipEntry(name));
    try (InputStream in = Objects.requireNonNull(type.getClassLoader()).getResourceAsStream(name)) {
      Objects.requireNonNull(in).transferTo(jar);
    }
  }

  /** As a cluster does it: a jar of any name, in a class loader that has nothing else. */
  @Test
  void classesOfAJarAreInThatJar() throws Exception {
    Path file = folder.resolve("blob p-1+ü");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      add(jar, Reply.class);
      add(jar, WorkerService.class);
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {file.toUri().toURL()}, null)) {
      Class<?> first = loader.loadClass(Reply.class.getName());
      Class<?> second = loader.loadClass(WorkerService.class.getName());

      assertEquals(List.of(file), ClassPaths.of(List.of(first, second)));
    }
  }

  /** The name of a TaskManager's folder has its port in it. */
  @Test
  void aPlaceWithTheSeparatorInItsNameIsOnTheClassPath() throws Exception {
    Path place = Files.createDirectories(folder.resolve("tm_127.0.0.1:4711 ü/blobs"));
    Path file = place.resolve("blob_p-1");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Class<?> type :
          List.of(
              TestServiceFactory.class,
              TestService.class,
              Class.forName(TestServiceFactory.class.getName() + "$SilentReply"))) {
        add(jar, type);
      }
      jar.putNextEntry(new ZipEntry("META-INF/services/" + WorkerServiceFactory.class.getName()));
      jar.write(TestServiceFactory.class.getName().getBytes(StandardCharsets.UTF_8));
    }
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {
              file.toUri().toURL(), ClassPaths.of(List.of(Worker.class)).get(0).toUri().toURL()
            },
            null)) {
      Class<?> factory = loader.loadClass(TestServiceFactory.class.getName());
      try (Worker worker = new Worker(WorkerSpecification.of(TestServiceFactory.NAME, factory))) {
        assertEquals("hello", Calls.call(worker, "echo hello"));
      }
    }
  }

  @Test
  void theSpecificationHasEachPlaceOnce() {
    List<Path> classPath =
        WorkerSpecification.of("x", TestServiceFactory.class, WorkerTest.class).classPath();

    assertEquals(3, classPath.size());
    assertTrue(Files.exists(classPath.get(0).resolve("META-INF/services")));
    assertEquals(
        ClassPaths.of(List.of(WorkerMain.class, DoctownException.class)), classPath.subList(1, 3));
  }

  @Test
  void whatComesFromNowhereIsRefused() {
    assertEquals(
        "class java.lang.String has no code source; expected a jar or folder",
        assertThrows(IllegalArgumentException.class, () -> ClassPaths.of(List.of(String.class)))
            .getMessage());
  }
}
