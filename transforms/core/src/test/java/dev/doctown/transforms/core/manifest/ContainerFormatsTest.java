package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Images of containers, and services that are made of them. */
class ContainerFormatsTest {
  /** Services of images that others publish do not begin here. */
  @Test
  void composeServicesThatAreBuiltHereAreEntryPoints() {
    Reading reading =
        Reading.of(
            "docker-compose.yml",
            """
            services:
              inn:
                build: .
                image: inn/inn
                command: run --all
              database:
                image: postgres:16
            """);
    assertEquals(
        List.of("CONTAINER | inn | run --all | docker-compose.yml:2"), reading.entryPoints());
    assertEquals(
        List.of(
            "docker | inn/inn | null | service | docker-compose.yml:4",
            "docker | postgres | 16 | service | docker-compose.yml:7"),
        reading.dependencies());
  }

  @Test
  void imagesOfContainersAndWhatTheyRun() {
    Reading reading =
        Reading.of(
                "Dockerfile",
                """
                FROM --platform=linux golang:1.22 AS Build
                FROM example.org:5000/base/image@sha256:00
                FROM build
                FROM $BASE
                ENTRYPOINT ["/tool", \\
                  "serve"]
                CMD x
                """)
            .with(
                "compose.yaml",
                """
                services:
                  db:
                    image: postgres:16
                  web:
                    build: .
                    command: ["serve", "-v"]
                """);
    assertEquals(
        List.of(
            "docker | example.org:5000/base/image | sha256:00 | from | Dockerfile:2",
            "docker | golang | 1.22 | from | Dockerfile:1",
            "docker | postgres | 16 | service | compose.yaml:3"),
        reading.dependencies());
    assertEquals(
        List.of(
            "CONTAINER | Dockerfile | /tool serve | Dockerfile:5",
            "CONTAINER | web | serve -v | compose.yaml:4"),
        reading.entryPoints());
    assertEquals(
        List.of(
            "BUILD | docker build . | CONVENTION | Dockerfile:5",
            "RUN | docker compose up | CONVENTION | compose.yaml:1"),
        reading.commands());
  }
}
