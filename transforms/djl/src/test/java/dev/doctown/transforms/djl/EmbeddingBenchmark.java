package dev.doctown.transforms.djl;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Tokens per second of the embedder (strings in, vectors out) and of ONNX Runtime's Java API alone
 * (token numbers in, hidden states out), on the same texts in one process, slice by slice in turns.
 *
 * <p>Arguments: a folder with Java sources, the number of chunks (2000), the number of threads (2).
 */
public final class EmbeddingBenchmark {
  private static final int CHUNK_CHARACTERS = 600;
  private static final int SLICE = 100;

  private EmbeddingBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
    int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    List<EmbeddingText> texts = chunks(Path.of(arguments[0]), count);
    EmbeddingModel model = DefaultModel.locate();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(DefaultModel.NAME);
        ModelTokenizer tokenizer = ModelTokenizer.open(model);
        ModelFiles.Weights weights = model.files().weights();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      TextWindows windows = new TextWindows(tokenizer, model.window());
      List<List<long[]>> sequences = new ArrayList<>();
      for (EmbeddingText text : texts) {
        sequences.add(windows.split(text).stream().map(TextWindows.Window::ids).toList());
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession session = environment.createSession(weights.file().toString(), options)) {
        Spent ours = new Spent();
        Spent bare = new Spent();
        long tokens = 0;
        for (int from = -2 * SLICE; from + SLICE <= texts.size(); from += SLICE) {
          boolean warmUp = from < 0;
          int start = Math.max(from, 0);
          List<EmbeddingText> slice = texts.subList(start, start + SLICE);
          List<List<long[]>> ids = sequences.subList(start, start + SLICE);
          Spent sliceOurs = spend(executor, threads, i -> embedder.embed(List.of(slice.get(i))));
          Spent sliceBare =
              spend(
                  executor,
                  threads,
                  i -> {
                    for (long[] sequence : ids.get(i)) {
                      run(environment, session, sequence);
                    }
                  });
          if (!warmUp) {
            ours.add(sliceOurs);
            bare.add(sliceBare);
            tokens += ids.stream().flatMap(List::stream).mapToLong(s -> s.length).sum();
          }
        }
        System.out.printf(
            Locale.ROOT,
            "%d chunks, %d tokens, %d threads%n"
                + "tokens/s: embedder %.0f, ONNX Runtime alone %.0f, ratio %.3f%n"
                + "tokens per CPU second: embedder %.0f, ONNX Runtime alone %.0f, ratio %.3f%n",
            texts.size(),
            tokens,
            threads,
            tokens * 1e9 / ours.wall,
            tokens * 1e9 / bare.wall,
            (double) bare.wall / ours.wall,
            tokens * 1e9 / ours.processor,
            tokens * 1e9 / bare.processor,
            (double) bare.processor / ours.processor);
      }
    } finally {
      executor.shutdown();
    }
  }

  private interface Work {
    void at(int index) throws OrtException;
  }

  /** Nanoseconds by the clock, and of processors: the latter say something on a busy machine. */
  private static final class Spent {
    private long wall;
    private long processor;

    void add(Spent other) {
      wall += other.wall;
      processor += other.processor;
    }
  }

  private static Spent spend(ExecutorService executor, int threads, Work work)
      throws ExecutionException, InterruptedException {
    ThreadMXBean processors = ManagementFactory.getThreadMXBean();
    Spent spent = new Spent();
    long start = System.nanoTime();
    List<Future<Long>> futures = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread;
      futures.add(
          executor.submit(
              () -> {
                long before = processors.getCurrentThreadCpuTime();
                for (int i = first; i < SLICE; i += threads) {
                  work.at(i);
                }
                return processors.getCurrentThreadCpuTime() - before;
              }));
    }
    for (Future<Long> future : futures) {
      spent.processor += future.get();
    }
    spent.wall = System.nanoTime() - start;
    return spent;
  }

  private static void run(OrtEnvironment environment, OrtSession session, long[] ids)
      throws OrtException {
    long[] shape = {1, ids.length};
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      ((OnnxTensor) result.get(0)).getFloatBuffer();
    }
  }

  /** Runs of whole lines with at most so many characters that are not white space. */
  private static List<EmbeddingText> chunks(Path folder, int count) throws IOException {
    List<EmbeddingText> chunks = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> file.toString().endsWith(".java"))
              .sorted(Comparator.comparing(Path::toString, Utf8Order.INSTANCE))
              .toList();
    }
    while (chunks.size() < count) {
      for (Path file : files) {
        StringBuilder chunk = new StringBuilder();
        long characters = 0;
        for (String line : Files.readAllLines(file)) {
          long added = line.chars().filter(c -> !Character.isWhitespace(c)).count();
          if (characters + added > CHUNK_CHARACTERS) {
            chunks.add(new EmbeddingText(String.valueOf(file.getFileName()), chunk.toString()));
            chunk.setLength(0);
            characters = 0;
          }
          chunk.append(line).append('\n');
          characters += added;
        }
      }
    }
    return chunks.subList(0, count);
  }
}
