package dev.doctown.transforms.llama.device;

import dev.doctown.transforms.llama.binding.BackendDevice;
import dev.doctown.transforms.llama.binding.BackendDevice.Kind;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GeneratorSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The devices of a build of llama.cpp, the best first: GPUs with memory of their own before those
 * that share the machine's, of these the one with the most free memory, the processor last.
 */
public final class Devices {
  private static final Pattern NAME = Pattern.compile("(\\p{Alpha}+)(\\d*)");

  /** What Apple's devices are called in llama.cpp. */
  private static final String METAL = "mtl";

  private static final Comparator<BackendDevice> BEST_FIRST =
      Comparator.comparingInt((BackendDevice device) -> rank(device.kind()))
          .thenComparing(Comparator.comparingLong(BackendDevice::freeBytes).reversed());

  private final List<BackendDevice> devices;

  public Devices(List<BackendDevice> all) {
    devices = all.stream().filter(device -> rank(device.kind()) >= 0).sorted(BEST_FIRST).toList();
  }

  private static int rank(Kind kind) {
    return switch (kind) {
      case GPU -> 0;
      case INTEGRATED_GPU -> 1;
      case CPU -> 2;
      case ACCELERATOR, COMPOUND -> -1;
    };
  }

  /** All of them, for people. */
  public List<ComputeDevice> described() {
    return devices.stream().map(Devices::described).toList();
  }

  /** One of them, for people. */
  public static ComputeDevice described(BackendDevice device) {
    return new ComputeDevice(
        name(device), device.description(), device.freeBytes(), device.totalBytes());
  }

  private static String name(BackendDevice device) {
    Matcher name = NAME.matcher(device.name());
    if (device.kind() == Kind.CPU || !name.matches()) {
      return device.name().toLowerCase(Locale.ROOT);
    }
    String backend = name.group(1).toLowerCase(Locale.ROOT);
    return (backend.equals(METAL) ? "metal" : backend)
        + ":"
        + (name.group(2).isEmpty() ? "0" : name.group(2));
  }

  /**
   * The device that is wanted.
   *
   * @param wanted its name, its backend alone for the first of several, or {@link
   *     GeneratorSettings#ANY_DEVICE}
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  public BackendDevice choose(String wanted) {
    String name = wanted.contains(":") || wanted.equals(ComputeDevice.CPU) ? wanted : wanted + ":0";
    return devices.stream()
        .filter(device -> wanted.equals(GeneratorSettings.ANY_DEVICE) || name(device).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DoctownException(
                    ErrorCode.ENGINE_UNAVAILABLE,
                    "llama.cpp finds no device '"
                        + wanted
                        + "' here; expected one of "
                        + described().stream()
                            .map(device -> device.name() + " (" + device.description() + ")")
                            .collect(Collectors.joining(", "))));
  }
}
