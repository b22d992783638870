package dev.doctown.transforms.llama;

import com.google.gson.Gson;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.worker.WorkerSpecification;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How a process with llama.cpp in it is made, whatever it serves. */
final class EngineProcess {
  private static final Duration LONGEST_LOADING = Duration.ofMinutes(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Where it is set, an abort starts no debugger and writes no list of addresses. */
  private static final String NO_BACKTRACE = "GGML_NO_BACKTRACE";

  /** Where JNA finds its own library, which it unpacks otherwise, and where it unpacks. */
  private static final List<String> JNA_FOLDERS = List.of("jna.boot.library.path", "jna.tmpdir");

  private EngineProcess() {}

  /**
   * A process for a service.
   *
   * @param classes the service's factory, and one class of each jar that binds the library
   */
  static WorkerSpecification of(String service, Class<?>... classes) {
    List<Class<?>> all =
        Stream.concat(Stream.of(classes), Stream.of(EngineFolder.class, Gson.class)).toList();
    WorkerSpecification process =
        WorkerSpecification.of(service, all.toArray(Class<?>[]::new))
            .withJvmArguments("-Xmx512m", "-XX:TieredStopAtLevel=4")
            .withEnvironment(NO_BACKTRACE, "1")
            .withTimes(LONGEST_LOADING, HEARTBEAT, GRACE);
    return process.withJvmArguments(
        JNA_FOLDERS.stream()
            .filter(name -> System.getProperty(name) != null)
            .map(name -> "-D" + name + "=" + System.getProperty(name))
            .toArray(String[]::new));
  }
}
