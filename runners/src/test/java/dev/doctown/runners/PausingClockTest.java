package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;

class PausingClockTest {
  private static final int ROUNDS = 20;

  @Test
  void whoAsksInRoundsWaitsOnceInEach() {
    PausingClock clock = new PausingClock();

    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      long asked = System.nanoTime();
      while (System.nanoTime() - asked < TimeUnit.MICROSECONDS.toNanos(200)) {
        Thread.onSpinWait();
      }
      clock.now();
    }

    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertTrue(milliseconds >= ROUNDS, milliseconds + " ms");
  }

  @Test
  void aRunnerTakesItAndComesToItsEnd() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    DirectRunner runner = DirectRunner.fromOptions(options);
    Pipeline pipeline = Pipeline.create(options);
    pipeline.apply(Create.of(1)).apply(ParDo.of(new Same()));

    PausingClock.slowDown(runner);

    assertEquals(PipelineResult.State.DONE, runner.run(pipeline).waitUntilFinish());
  }

  private static final class Same extends DoFn<Integer, Integer> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Integer number, OutputReceiver<Integer> out) {
      out.output(number);
    }
  }
}
