package dev.doctown.transforms.spi;

/**
 * Something that computes.
 *
 * @param name backend and number, such as {@code cuda:0}, as {@code --device} takes it; or {@link
 *     #CPU}
 * @param description what its makers call it
 * @param freeBytes memory of it that nobody uses now
 * @param totalBytes memory it has
 */
public record ComputeDevice(String name, String description, long freeBytes, long totalBytes) {
  /** The name of the processor. */
  public static final String CPU = "cpu";

  /** Whether it is the processor. */
  public boolean isCpu() {
    return name.equals(CPU);
  }
}
