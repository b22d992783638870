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

  /** The folder with JNA's own library; without it JNA unpacks it for each process. */
  private static final String JNA_FOLDER = "jna.boot.library.path";

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
    String natives = System.getProperty(JNA_FOLDER);
    return natives == null ? process : process.withJvmArguments("-D" + JNA_FOLDER + "=" + natives);
  }
}
