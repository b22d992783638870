package dev.doctown.transforms.llama;

import com.sun.jna.Native;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.worker.Worker;
import dev.doctown.transforms.worker.WorkerService;
import dev.doctown.transforms.worker.WorkerServiceFactory;
import dev.doctown.transforms.worker.WorkerSpecification;
import java.time.Duration;
import java.util.List;

/** Asks a build of llama.cpp, in a process of its own, what it can compute on. */
public final class DeviceServiceFactory implements WorkerServiceFactory {
  private static final String NAME = "llama.cpp devices";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  static List<ComputeDevice> devices(EngineFolder engine) {
    WorkerSpecification specification =
        EngineProcess.of(NAME, DeviceServiceFactory.class, Native.class)
            .withConfiguration(ServiceMessages.bytes(engine.path().toString()));
    try (Worker worker = new Worker(specification)) {
      return List.of(
          ServiceMessages.read(worker.call(new byte[0], LONGEST), ComputeDevice[].class));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkerService open(byte[] configuration) {
    return new DeviceService(ServiceMessages.read(configuration, String.class));
  }
}
