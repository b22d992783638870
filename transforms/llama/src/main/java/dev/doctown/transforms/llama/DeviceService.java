package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.device.Devices;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;

/** Says what a build of llama.cpp can compute on. */
final class DeviceService implements WorkerService {
  private final LlamaRuntime runtime;

  DeviceService(String library) {
    runtime = LlamaRuntime.load(Path.of(library));
  }

  @Override
  public byte[] serve(byte[] request, Reply reply) {
    return ServiceMessages.bytes(new Devices(runtime.devices()).described());
  }

  @Override
  public void close() {}
}
