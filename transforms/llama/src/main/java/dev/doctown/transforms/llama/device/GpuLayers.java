package dev.doctown.transforms.llama.device;

import dev.doctown.transforms.spi.ModelDescription;

/** How many of a model's layers a GPU's memory holds, by estimate. */
public final class GpuLayers {
  /** What drivers, and all that the estimate leaves out, may take: one part of so many. */
  private static final long SPARE_PART = 10;

  private GpuLayers() {}

  /**
   * The most layers that fit, with their part of the context; the output counts as one more.
   *
   * @param context tokens of context, all sequences together
   * @param freeBytes memory of the device that nobody uses
   */
  public static int of(ModelDescription model, long context, long freeBytes) {
    long all = model.layers() + 1;
    long step = model.memoryBytes(0) - model.fileBytes();
    long layer = (model.memoryBytes(context) - step) / all + 1;
    long room = freeBytes - freeBytes / SPARE_PART - step;
    return (int) Math.max(0, Math.min(all, room / layer));
  }
}
