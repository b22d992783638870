package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.Bucketed;
import dev.doctown.transforms.core.GroupParts;
import dev.doctown.transforms.core.fake.Captured;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.Keys;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the graph as a whole keeps to. */
class GraphTest {
  private static final int RANGES = 64;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyGroupingIsWithinBucketed() {
    List<String> outside = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    walk(
        pipeline("memory:any", "walk"),
        node -> {
          if (isGrouping(node)) {
            (isWithinBucketed(node) ? inside : outside).add(node.getFullName());
          }
        });

    assertEquals(List.of(), outside);
    assertEquals(4, inside.size());
  }

  @Test
  void everyCollectionThatIsNoGroupHasADeterministicCoder() {
    List<String> faulty = new ArrayList<>();
    walk(
        pipeline("memory:any", "coders"),
        node -> {
          // A group is an iterable without order: it is never a key.
          if (!isGrouping(node)
              && !(node.getTransform() instanceof Bucketed)
              && !(node.getTransform() instanceof GroupParts)) {
            node.getOutputs().values().forEach(value -> checkCoder(node, value, faulty));
          }
        });

    assertEquals(List.of(), faulty);
  }

  private static void checkCoder(TransformHierarchy.Node node, PValue value, List<String> faulty) {
    Coder<?> coder = ((PCollection<?>) value).getCoder();
    try {
      coder.verifyDeterministic();
    } catch (Coder.NonDeterministicException e) {
      faulty.add(node.getFullName() + " " + coder);
    }
  }

  @Test
  void numberOfKeysDoesNotGrowWithTheRepository() {
    Map<String, Integer> keys = keys(filesOfManyBatches());

    assertEquals(
        Map.of(
            "ChunkSource/Spread/Group",
            RANGES,
            "EmbedChunks/ByRange/Group",
            RANGES,
            "AnalyzeRepository/Parts/ByRepository/Group",
            1,
            "AssembleDocpack/Parts/ByRepository/Group",
            1),
        keys);
  }

  /** A batch holds 256 files, so these are more batches than ranges; a thousand texts differ. */
  private static Map<String, byte[]> filesOfManyBatches() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < (RANGES + 3) * 256; i++) {
      String content = "text " + i % 1000 + "\n";
      files.put(
          String.format(Locale.ROOT, "file%05d.txt", i), content.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private Map<String, Integer> keys(Map<String, byte[]> files) {
    Pipeline pipeline = pipeline(MemoryRepositories.put("keys", files), "keys");
    List<TransformHierarchy.Node> groupings = new ArrayList<>();
    walk(
        pipeline,
        node -> {
          if (isGrouping(node)) {
            groupings.add(node);
          }
        });
    Map<String, Captured<Object>> keys = new HashMap<>();
    for (TransformHierarchy.Node node : groupings) {
      keys.put(node.getFullName(), Captured.of(keysOf(node)));
    }
    pipeline.run().waitUntilFinish();
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach((grouping, captured) -> counts.put(grouping, captured.elements().size()));
    return counts;
  }

  /** Reads no values: a group has one reader. */
  @SuppressWarnings("unchecked") // A grouping's output is keys with their values.
  private static PCollection<Object> keysOf(TransformHierarchy.Node grouping) {
    PCollection<KV<Object, Iterable<Object>>> groups =
        (PCollection<KV<Object, Iterable<Object>>>)
            grouping.getOutputs().values().iterator().next();
    return groups.apply("KeysOf" + grouping.getFullName().replace('/', '_'), Keys.create());
  }

  private Pipeline pipeline(String location, String name) {
    DoctownPipelineOptions options = Builds.direct(2);
    options.setBuildSettings(
        Builds.settings(location, folder.resolve(name), "hash:graph", folder.resolve("old.docpack"))
            .toJson());
    return DoctownPipeline.create(options);
  }

  private static void walk(Pipeline pipeline, Consumer<TransformHierarchy.Node> visitor) {
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public CompositeBehavior enterCompositeTransform(TransformHierarchy.Node node) {
            visitor.accept(node);
            return CompositeBehavior.ENTER_TRANSFORM;
          }

          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            visitor.accept(node);
          }
        });
  }

  private static boolean isGrouping(TransformHierarchy.Node node) {
    PTransform<?, ?> transform = node.getTransform();
    return transform instanceof GroupByKey
        || transform instanceof Reshuffle
        || transform instanceof Reshuffle.ViaRandomKey;
  }

  private static boolean isWithinBucketed(TransformHierarchy.Node node) {
    TransformHierarchy.@Nullable Node current = node;
    while (current != null) {
      if (current.getTransform() instanceof Bucketed) {
        return true;
      }
      current = current.getEnclosingNode();
    }
    return false;
  }
}
