package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code struct llama_context_params} of release v0.5.0, 160 bytes. */
@FieldOrder({
  "context",
  "batch",
  "microBatch",
  "sequences",
  "stateSnapshots",
  "outputs",
  "outputsPerSequence",
  "threads",
  "batchThreads",
  "contextType",
  "ropeScaling",
  "pooling",
  "attention",
  "flashAttention",
  "ropeFrequencyBase",
  "ropeFrequencyScale",
  "yarnExtension",
  "yarnAttention",
  "yarnBetaFast",
  "yarnBetaSlow",
  "yarnOriginalContext",
  "defragmentation",
  "evaluationCallback",
  "evaluationData",
  "keyType",
  "valueType",
  "abortCallback",
  "abortData",
  "embeddings",
  "offloadCache",
  "noTimings",
  "offloadOperations",
  "fullSlidingWindow",
  "unifiedCache",
  "samplers",
  "samplerCount",
  "otherContext"
})
public class ContextParameters extends Structure {
  public int context;
  public int batch;
  public int microBatch;
  public int sequences;
  public int stateSnapshots;
  public int outputs;
  public int outputsPerSequence;
  public int threads;
  public int batchThreads;
  public int contextType;
  public int ropeScaling;
  public int pooling;
  public int attention;
  public int flashAttention;
  public float ropeFrequencyBase;
  public float ropeFrequencyScale;
  public float yarnExtension;
  public float yarnAttention;
  public float yarnBetaFast;
  public float yarnBetaSlow;
  public int yarnOriginalContext;
  public float defragmentation;
  public @Nullable Pointer evaluationCallback;
  public @Nullable Pointer evaluationData;
  public int keyType;
  public int valueType;
  public @Nullable Pointer abortCallback;
  public @Nullable Pointer abortData;
  public byte embeddings;
  public byte offloadCache;
  public byte noTimings;
  public byte offloadOperations;
  public byte fullSlidingWindow;
  public byte unifiedCache;
  public @Nullable Pointer samplers;
  public long samplerCount;
  public @Nullable Pointer otherContext;

  /** Passed and returned as C passes structures. */
  public static class ByValue extends ContextParameters implements Structure.ByValue {}
}
