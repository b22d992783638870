package dev.doctown.transforms.core;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Groups elements into buckets; the only place where data moves between workers.
 *
 * <p>The bucket of an element derives from its content, so a task that runs again puts it where it
 * was, and there are few buckets: at most {@value WorkRanges#COUNT} for each repository, whatever
 * its size. Elements are small, contents never pass. The order within a bucket is undefined, and a
 * bucket may be read once only: some runners stream it.
 */
public final class Bucketed<T>
    extends PTransform<PCollection<T>, PCollection<KV<String, Iterable<T>>>> {
  private static final long serialVersionUID = 1L;

  private final SerializableFunction<T, String> bucket;

  private Bucketed(SerializableFunction<T, String> bucket) {
    this.bucket = bucket;
  }

  /** Groups by a function of an element's content with few results. */
  public static <T> Bucketed<T> by(SerializableFunction<T, String> bucket) {
    return new Bucketed<>(bucket);
  }

  @Override
  public PCollection<KV<String, Iterable<T>>> expand(PCollection<T> elements) {
    return elements
        .apply("AddBucket", ParDo.of(new AddBucket<>(bucket)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), elements.getCoder()))
        .apply("Group", GroupByKey.create());
  }

  private static final class AddBucket<T> extends DoFn<T, KV<String, T>> {
    private static final long serialVersionUID = 1L;

    private final SerializableFunction<T, String> bucket;

    AddBucket(SerializableFunction<T, String> bucket) {
      this.bucket = bucket;
    }

    @ProcessElement
    public void process(@Element T element, OutputReceiver<KV<String, T>> out) {
      out.output(KV.of(bucket.apply(element), element));
    }
  }
}
