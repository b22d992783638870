package dev.doctown.transforms.core.fake;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/** The elements that a pipeline in this process produced, in the order in which they came. */
public final class Captured<T> {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Map<Integer, Queue<Object>> ELEMENTS = new ConcurrentHashMap<>();

  private final int number;

  private Captured(int number) {
    this.number = number;
  }

  /** Captures what a collection will hold. */
  public static <T> Captured<T> of(PCollection<T> elements) {
    int number = NEXT.incrementAndGet();
    ELEMENTS.put(number, new ConcurrentLinkedQueue<>());
    elements.apply("Capture" + number, ParDo.of(new Capture<>(number))).setCoder(VoidCoder.of());
    return new Captured<>(number);
  }

  /** What came. */
  @SuppressWarnings("unchecked") // Only elements of the collection are put there.
  public List<T> elements() {
    Queue<Object> elements = ELEMENTS.get(number);
    return elements == null ? List.of() : (List<T>) List.copyOf(elements);
  }

  private static final class Capture<T> extends DoFn<T, Void> {
    private static final long serialVersionUID = 1L;

    private final int number;

    Capture(int number) {
      this.number = number;
    }

    @ProcessElement
    public void process(@Element T element) {
      ELEMENTS.computeIfAbsent(number, key -> new ConcurrentLinkedQueue<>()).add(element);
    }
  }
}
