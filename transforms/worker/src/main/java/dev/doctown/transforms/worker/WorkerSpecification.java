package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a child is made and how long it is borne with. Immutable. */
public final class WorkerSpecification {
  private final String service;
  private final byte[] configuration;
  private final List<Path> classPath;
  private final WorkerSurroundings surroundings;
  private final WorkerLimits limits;
  private final @Nullable String file;

  private WorkerSpecification(
      String service,
      byte[] configuration,
      List<Path> classPath,
      WorkerSurroundings surroundings,
      WorkerLimits limits,
      @Nullable String file) {
    this.service = service;
    this.configuration = configuration;
    this.classPath = classPath;
    this.surroundings = surroundings;
    this.limits = limits;
    this.file = file;
  }

  /**
   * A service on the class path that these classes were loaded from: the service's factory, and one
   * class of each jar it needs. This module and the SPI are on it anyway.
   *
   * <p>Without configuration and limit of memory; 128 MiB of heap, 60 s to start, a ping every 3 s,
   * 2 s of grace, frames of 32 MiB.
   *
   * @param service the {@link WorkerServiceFactory#name} of what runs in it
   */
  public static WorkerSpecification of(String service, Class<?>... classes) {
    List<Class<?>> all = new ArrayList<>(List.of(classes));
    all.add(WorkerSpecification.class);
    all.add(DoctownException.class);
    return new WorkerSpecification(
        service,
        new byte[0],
        List.copyOf(ClassPaths.of(all)),
        new WorkerSurroundings(List.of("-Xmx128m"), Map.of(), List.of()),
        new WorkerLimits(
            Long.MAX_VALUE,
            Duration.ofSeconds(60),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            32 << 20),
        null);
  }

  /** The same, whose factory opens the service with these bytes. */
  public WorkerSpecification withConfiguration(byte[] bytes) {
    return new WorkerSpecification(service, bytes, classPath, surroundings, limits, file);
  }

  /** The same, whose service reads a file: messages name it where the child dies of it. */
  public WorkerSpecification withFile(String path) {
    return new WorkerSpecification(service, configuration, classPath, surroundings, limits, path);
  }

  /** The same with these arguments of the JVM behind those it has. */
  public WorkerSpecification withJvmArguments(String... arguments) {
    return with(surroundings.withJvmArguments(List.of(arguments)));
  }

  /** The same with a variable of the environment, beside or instead of this process's. */
  public WorkerSpecification withEnvironment(String name, String value) {
    return with(surroundings.withVariable(name, value));
  }

  /** The same without this process's variables whose names begin so. */
  public WorkerSpecification withoutEnvironment(String prefix) {
    return with(surroundings.without(prefix));
  }

  /** The same with at most so many bytes of physical memory; what exceeds it is killed. */
  public WorkerSpecification withMemoryLimit(long bytes) {
    return with(limits.withMemory(bytes));
  }

  /**
   * The same with other times.
   *
   * @param start longest time until the service is open
   * @param heartbeat time between two pings; a child that says nothing for ten is killed
   * @param grace how long a cancelled request may take to end, and a closed worker
   */
  public WorkerSpecification withTimes(Duration start, Duration heartbeat, Duration grace) {
    return with(limits.withTimes(start, heartbeat, grace));
  }

  /** The same with requests, answers and pieces of at most so many bytes; 64 KiB at least. */
  public WorkerSpecification withFrameLimit(int bytes) {
    return with(limits.withFrame(bytes));
  }

  private WorkerSpecification with(WorkerSurroundings others) {
    return new WorkerSpecification(service, configuration, classPath, others, limits, file);
  }

  private WorkerSpecification with(WorkerLimits others) {
    return new WorkerSpecification(service, configuration, classPath, surroundings, others, file);
  }

  String service() {
    return service;
  }

  byte[] configuration() {
    return configuration;
  }

  @Nullable String file() {
    return file;
  }

  /** Jars and folders. */
  List<Path> classPath() {
    return classPath;
  }

  WorkerSurroundings surroundings() {
    return surroundings;
  }

  WorkerLimits limits() {
    return limits;
  }
}
