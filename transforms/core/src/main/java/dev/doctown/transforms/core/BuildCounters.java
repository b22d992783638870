package dev.doctown.transforms.core;

import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Progress of a build as Beam counters of the namespace {@value #NAMESPACE}. They are for showing
 * progress; totals of a finished build come from its docpack.
 */
public enum BuildCounters {
  /** Entries listed that the globs do not leave out. */
  FILES_TOTAL,
  /** Bytes that will be read, as far as the listing knows. */
  BYTES_TOTAL,
  /** Of these, those that went through reading and chunking, with or without content. */
  FILES_DONE,
  /** Bytes read. */
  BYTES_DONE,
  /** Chunks cut. */
  CHUNKS,
  /** Symbols found. */
  SYMBOLS,
  /** Rows of the table failures. */
  FAILURES,
  /** Chunks that are to get a vector; equal texts count each time. */
  TEXTS_TOTAL,
  /** Of these, those whose vector is computed, known or failed. */
  TEXTS_DONE,
  /** Distinct texts whose vector was known already. */
  TEXTS_REUSED,
  /** Tokens of the texts whose vectors were computed. */
  TOKENS,
  /** Steps of analyses under way. */
  ANALYSIS_STEPS_TOTAL,
  /** Of these, those done. */
  ANALYSIS_STEPS_DONE,
  /** Rows that analyses gave. */
  ANALYSIS_ROWS,
  /** Subjects that a model is to document, as far as they are known. */
  TASKS_TOTAL,
  /** Of these, functions it was asked about. */
  MEMBERS_DONE,
  /** Types and files it was asked about. */
  TYPES_DONE,
  /** Subsystems it was asked about. */
  SUBSYSTEMS_DONE,
  /** Whether it was asked about the architecture. */
  ARCHITECTURE_DONE,
  /** Whether it was asked about the quickstart. */
  QUICKSTART_DONE,
  /** Seconds that the model is expected to take for what is not known of them. */
  WRITING_SECONDS,
  /** Tokens of prompts of answers that were not known. */
  PROMPT_TOKENS,
  /** Of these, tokens that the model had computed for an earlier prompt. */
  REUSED_TOKENS,
  /** Milliseconds in the model by its own clock, over all that it wrote at the same time. */
  MODEL_MILLISECONDS,
  /** Tokens of thinking and answers that were not known. */
  WRITTEN_TOKENS,
  /** Rows that docpacks under way are to have. */
  ROWS_TOTAL,
  /** Of these, those written. */
  ROWS_WRITTEN,
  /** Milliseconds spent reading listings, over all threads. */
  READ_MILLISECONDS,
  /** Milliseconds spent reading contents and chunking, over all threads. */
  CHUNK_MILLISECONDS,
  /** Milliseconds spent on vectors, over all threads. */
  EMBED_MILLISECONDS,
  /** Milliseconds spent on analysis. */
  ANALYZE_MILLISECONDS,
  /** Milliseconds spent on documentation, over all threads. */
  DOCUMENT_MILLISECONDS,
  /** Milliseconds spent writing docpacks. */
  ASSEMBLE_MILLISECONDS;

  /** Tasks of each level it was asked about, the lowest level first. */
  public static final List<BuildCounters> LEVELS_DONE =
      List.of(MEMBERS_DONE, TYPES_DONE, SUBSYSTEMS_DONE, ARCHITECTURE_DONE, QUICKSTART_DONE);

  /** Namespace of the counters. */
  public static final String NAMESPACE = "doctown";

  /** Name of the counter: the constant in lower case. */
  public String counterName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Counter counter() {
    return Metrics.counter(NAMESPACE, counterName());
  }

  /** Adds the milliseconds since {@code startNanoseconds} of {@link System#nanoTime}. */
  void addSince(long startNanoseconds) {
    counter().inc((System.nanoTime() - startNanoseconds) / 1_000_000);
  }
}
