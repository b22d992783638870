package dev.doctown.transforms.llama.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import dev.doctown.transforms.llama.binding.BackendDevice;
import dev.doctown.transforms.llama.binding.BackendDevice.Kind;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and kinds as llama.cpp's backends give them. */
class DevicesTest {
  private static final long GIB = 1L << 30;
  private static final Devices MACHINE =
      new Devices(
          List.of(
              device("CUDA0", "NVIDIA L4", Kind.GPU, 3 * GIB),
              device("CUDA1", "NVIDIA L4", Kind.GPU, 20 * GIB),
              device("Vulkan0", "AMD Radeon Graphics", Kind.INTEGRATED_GPU, 30 * GIB),
              device("BLAS", "OpenBLAS", Kind.ACCELERATOR, 0),
              device("CPU", "AMD EPYC", Kind.CPU, 60 * GIB)));

  @Test
  void theBestComesFirst() {
    assertEquals(
        List.of("cuda:1", "cuda:0", "vulkan:0", "cpu"),
        MACHINE.described().stream().map(ComputeDevice::name).toList());
    assertEquals(
        new ComputeDevice("cuda:1", "NVIDIA L4", 20 * GIB, 64 * GIB), MACHINE.described().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "auto, CUDA1",
    "cpu, CPU",
    "cuda, CUDA0",
    "cuda:1, CUDA1",
    "vulkan, Vulkan0",
    "vulkan:0, Vulkan0"
  })
  void aDeviceIsChosenByItsName(String wanted, String chosen) {
    assertEquals(chosen, MACHINE.choose(wanted).name());
  }

  @Test
  void applesDeviceIsCalledByItsInterface() {
    Devices apple =
        new Devices(
            List.of(device("MTL0", "Apple M3", Kind.GPU, GIB), device("CPU", "M3", Kind.CPU, GIB)));
    assertEquals("MTL0", apple.choose("metal").name());
    assertEquals("metal:0", apple.described().get(0).name());
  }

  @Test
  void withoutGpuTheProcessorIsTaken() {
    Devices plain = new Devices(List.of(device("CPU", "AMD EPYC", Kind.CPU, GIB)));
    assertEquals("CPU", plain.choose("auto").name());
    DoctownException fault = assertThrows(DoctownException.class, () -> plain.choose("cuda:0"));
    assertEquals(ErrorCode.ENGINE_UNAVAILABLE, fault.code());
    assertEquals(
        "llama.cpp finds no device 'cuda:0' here; expected one of cpu (AMD EPYC)",
        fault.getMessage());
  }

  private static BackendDevice device(String name, String description, Kind kind, long free) {
    return new BackendDevice(name, description, kind, free, 64 * GIB, new Pointer(1));
  }
}
