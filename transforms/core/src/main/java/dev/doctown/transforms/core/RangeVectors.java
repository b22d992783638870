package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ModelIdentity;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.StoredVector;
import dev.doctown.schemas.flow.TextToEmbed;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of one range while they are written: texts come in order of digest, equal ones next
 * to each other, and each gets its vector once, from those known or from the embedder.
 *
 * <p>Texts are embedded {@value #GROUP} at a time. When that fails with {@link
 * ErrorCode#EMBED_FAILED} each is tried alone, so that only the one to blame stays without a
 * vector.
 */
final class RangeVectors implements Closeable {
  private static final int GROUP = 32;

  private final WorkDirectory workDirectory;
  private final Lease<TextEmbedder> embedder;
  private final EmbedderIdentity identity;
  private final MergedRuns<StoredVector> known;
  private final RunWriter<StoredVector> run;
  private final List<TextToEmbed> group = new ArrayList<>(GROUP);
  private final List<FailureRow> failures = new ArrayList<>();
  private final List<String> failedTexts = new ArrayList<>();
  private @Nullable StoredVector nextKnown;
  private String lastText = "";
  private long texts;
  private long computed;
  private long reused;

  private RangeVectors(
      WorkDirectory workDirectory,
      Lease<TextEmbedder> embedder,
      EmbedderIdentity identity,
      MergedRuns<StoredVector> known)
      throws IOException {
    this.workDirectory = workDirectory;
    this.embedder = embedder;
    this.identity = identity;
    this.known = known;
    this.run = RunWriter.open(workDirectory, RunKind.VECTORS);
  }

  static RangeVectors open(
      WorkDirectory workDirectory,
      Lease<TextEmbedder> embedder,
      EmbedderIdentity identity,
      List<RunSegment> known)
      throws IOException {
    return new RangeVectors(
        workDirectory, embedder, identity, MergedRuns.open(workDirectory, RunKind.VECTORS, known));
  }

  /** Takes the next text; digests never descend. */
  void add(TextToEmbed text) throws IOException {
    texts++;
    if (text.getTextSha256().equals(lastText)) {
      BuildCounters.TEXTS_DONE.counter().inc();
      return;
    }
    lastText = text.getTextSha256();
    group.add(text);
    if (group.size() == GROUP) {
      flush();
    }
  }

  /** Writes what is left and fills in the batch. */
  VectorBatch finish(VectorBatch.Builder batch) throws IOException {
    flush();
    Optional<RunAddress> vectors = run.finish();
    return batch
        .setModel(new ModelIdentity(identity.model(), identity.modelSha256(), identity.engine()))
        .setVectors(vectors.orElse(null))
        .setFailures(RunWriter.write(workDirectory, RunKind.FAILURES, failures).orElse(null))
        .setFailedTexts(failedTexts)
        .setTexts(texts)
        .setComputed(computed)
        .setReused(reused)
        .build();
  }

  private void flush() throws IOException {
    List<@Nullable StoredVector> vectors = new ArrayList<>(group.size());
    List<TextToEmbed> unknown = new ArrayList<>(group.size());
    for (TextToEmbed text : group) {
      StoredVector vector = findKnown(text.getTextSha256());
      vectors.add(vector);
      if (vector == null) {
        unknown.add(text);
      }
    }
    List<@Nullable Embedding> embeddings = embed(unknown);
    int next = 0;
    for (int i = 0; i < group.size(); i++) {
      StoredVector vector = vectors.get(i);
      if (vector != null) {
        reused++;
        run.append(vector);
      } else {
        append(group.get(i), embeddings.get(next++));
      }
    }
    BuildCounters.TEXTS_DONE.counter().inc(group.size());
    BuildCounters.TEXTS_REUSED.counter().inc(group.size() - unknown.size());
    group.clear();
  }

  private @Nullable StoredVector findKnown(String textSha256) {
    while (true) {
      StoredVector candidate = nextKnown;
      if (candidate == null) {
        if (!known.hasNext()) {
          return null;
        }
        candidate = known.next();
        nextKnown = candidate;
      }
      int order = Utf8Order.INSTANCE.compare(candidate.getTextSha256(), textSha256);
      if (order > 0) {
        return null;
      }
      nextKnown = null;
      if (order == 0) {
        return candidate;
      }
    }
  }

  private void append(TextToEmbed text, @Nullable Embedding embedding) throws IOException {
    if (embedding == null) {
      failedTexts.add(text.getTextSha256());
      failures.add(failure(text));
      BuildCounters.FAILURES.counter().inc();
    } else {
      computed++;
      BuildCounters.TOKENS.counter().inc(embedding.tokenCount());
      run.append(StoredVectors.of(text.getTextSha256(), identity, embedding));
    }
  }

  private List<@Nullable Embedding> embed(List<TextToEmbed> unknown) {
    if (unknown.isEmpty()) {
      return List.of();
    }
    List<EmbeddingText> input =
        unknown.stream()
            .map(text -> new EmbeddingText(text.getContext(), text.getContent()))
            .toList();
    TextEmbedder open = embedder.get();
    try {
      return new ArrayList<>(open.embed(input));
    } catch (DoctownException e) {
      rethrowUnlessOfText(e);
      List<@Nullable Embedding> single = new ArrayList<>();
      for (EmbeddingText text : input) {
        single.add(embedAlone(open, text));
      }
      return single;
    }
  }

  private static @Nullable Embedding embedAlone(TextEmbedder embedder, EmbeddingText text) {
    try {
      return embedder.embed(List.of(text)).get(0);
    } catch (DoctownException e) {
      rethrowUnlessOfText(e);
      return null;
    }
  }

  private static void rethrowUnlessOfText(DoctownException e) {
    if (e.code() != ErrorCode.EMBED_FAILED) {
      throw e;
    }
  }

  private static FailureRow failure(TextToEmbed text) {
    return new FailureRow(
        "embed",
        text.getChunkId(),
        ErrorCode.EMBED_FAILED.name(),
        text.getPath()
            + ": the chunk at byte "
            + text.getStartByte()
            + " has no vector; the model refused its text");
  }

  @Override
  public void close() throws IOException {
    known.close();
    run.close();
  }
}
