package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code struct llama_model_params} of release v0.5.0, 80 bytes. */
@FieldOrder({
  "devices",
  "tensorBufferOverrides",
  "gpuLayers",
  "splitMode",
  "loadMode",
  "lazyMode",
  "mainGpu",
  "tensorSplit",
  "progressCallback",
  "progressData",
  "overrides",
  "vocabularyOnly",
  "checkTensors",
  "useExtraBuffers",
  "noHost",
  "noAllocation",
  "loadPrediction"
})
public class ModelParameters extends Structure {
  public @Nullable Pointer devices;
  public @Nullable Pointer tensorBufferOverrides;
  public int gpuLayers;
  public int splitMode;
  public int loadMode;
  public int lazyMode;
  public int mainGpu;
  public @Nullable Pointer tensorSplit;
  public @Nullable Pointer progressCallback;
  public @Nullable Pointer progressData;
  public @Nullable Pointer overrides;
  public byte vocabularyOnly;
  public byte checkTensors;
  public byte useExtraBuffers;
  public byte noHost;
  public byte noAllocation;
  public byte loadPrediction;

  /** Passed and returned as C passes structures. */
  public static class ByValue extends ModelParameters implements Structure.ByValue {}
}
