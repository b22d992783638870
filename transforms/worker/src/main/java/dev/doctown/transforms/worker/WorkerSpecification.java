package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a child is made and how long it is borne with.
 *
 * @param service the {@link WorkerServiceFactory#name} of what runs in it
 * @param configuration what the factory opens the service with
 * @param classPath jars and folders; see {@link #of}
 * @param jvmArguments arguments of its JVM, after those every child gets
 * @param environment variables beside or instead of those of this process
 * @param withheld variables of this process whose names begin so are not passed on
 * @param memoryLimit most bytes of physical memory, mapped files that are in memory included; what
 *     exceeds it is killed
 * @param startDeadline longest time until the service is open
 * @param heartbeat time between two pings; a child that says nothing for ten is killed
 * @param grace how long a cancelled request may take to end, and a closed worker
 * @param frameLimit most bytes of a request, of an answer, and of a piece of one; 64 KiB at least
 */
public record WorkerSpecification(
    String service,
    byte[] configuration,
    List<Path> classPath,
    List<String> jvmArguments,
    Map<String, String> environment,
    List<String> withheld,
    long memoryLimit,
    Duration startDeadline,
    Duration heartbeat,
    Duration grace,
    int frameLimit) {
  private static final int LEAST_FRAME_LIMIT = 1 << 16;

  public WorkerSpecification {
    classPath = List.copyOf(classPath);
    jvmArguments = List.copyOf(jvmArguments);
    environment = Map.copyOf(environment);
    withheld = List.copyOf(withheld);
    if (frameLimit < LEAST_FRAME_LIMIT) {
      throw new IllegalArgumentException(
          "frame limit " + frameLimit + "; expected at least " + LEAST_FRAME_LIMIT);
    }
  }

  /**
   * A service on the class path that these classes were loaded from: the service's factory, and one
   * class of each jar it needs. This module and the SPI are on it anyway.
   *
   * <p>Without configuration and limit of memory; 128 MiB of heap, 60 s to start, a ping every 3 s,
   * 2 s of grace, frames of 32 MiB.
   */
  public static WorkerSpecification of(String service, Class<?>... classes) {
    List<Class<?>> all = new ArrayList<>(List.of(classes));
    all.add(WorkerSpecification.class);
    all.add(DoctownException.class);
    return new WorkerSpecification(
        service,
        new byte[0],
        ClassPaths.of(all),
        List.of("-Xmx128m"),
        Map.of(),
        List.of(),
        Long.MAX_VALUE,
        Duration.ofSeconds(60),
        Duration.ofSeconds(3),
        Duration.ofSeconds(2),
        32 << 20);
  }

  /** The same, opened with these bytes. */
  public WorkerSpecification withConfiguration(byte[] bytes) {
    return new WorkerSpecification(
        service,
        bytes,
        classPath,
        jvmArguments,
        environment,
        withheld,
        memoryLimit,
        startDeadline,
        heartbeat,
        grace,
        frameLimit);
  }

  /** The same with these arguments of the JVM behind those it has. */
  public WorkerSpecification withJvmArguments(String... arguments) {
    List<String> all = new ArrayList<>(jvmArguments);
    all.addAll(List.of(arguments));
    return new WorkerSpecification(
        service,
        configuration,
        classPath,
        all,
        environment,
        withheld,
        memoryLimit,
        startDeadline,
        heartbeat,
        grace,
        frameLimit);
  }

  /** The same with a variable of the environment. */
  public WorkerSpecification withEnvironment(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put(name, value);
    return new WorkerSpecification(
        service,
        configuration,
        classPath,
        jvmArguments,
        all,
        withheld,
        memoryLimit,
        startDeadline,
        heartbeat,
        grace,
        frameLimit);
  }

  /** The same without this process's variables whose names begin so. */
  public WorkerSpecification withoutEnvironment(String prefix) {
    List<String> all = new ArrayList<>(withheld);
    all.add(prefix);
    return new WorkerSpecification(
        service,
        configuration,
        classPath,
        jvmArguments,
        environment,
        all,
        memoryLimit,
        startDeadline,
        heartbeat,
        grace,
        frameLimit);
  }

  /** The same with at most so many bytes of physical memory. */
  public WorkerSpecification withMemoryLimit(long bytes) {
    return new WorkerSpecification(
        service,
        configuration,
        classPath,
        jvmArguments,
        environment,
        withheld,
        bytes,
        startDeadline,
        heartbeat,
        grace,
        frameLimit);
  }

  /** The same with other times. */
  public WorkerSpecification withTimes(Duration start, Duration ping, Duration graceTime) {
    return new WorkerSpecification(
        service,
        configuration,
        classPath,
        jvmArguments,
        environment,
        withheld,
        memoryLimit,
        start,
        ping,
        graceTime,
        frameLimit);
  }

  /** The same with frames of at most so many bytes. */
  public WorkerSpecification withFrameLimit(int bytes) {
    return new WorkerSpecification(
        service,
        configuration,
        classPath,
        jvmArguments,
        environment,
        withheld,
        memoryLimit,
        startDeadline,
        heartbeat,
        grace,
        bytes);
  }
}
