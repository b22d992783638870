package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.util.UserCodeException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final DoctownException fault =
      new DoctownException(ErrorCode.DISK_FULL, "no space left in /work: free some");

  @Test
  void codeSurvivesWhatARunnerWrapsAroundIt() {
    Throwable wrapped =
        new PipelineExecutionException(new IllegalStateException(UserCodeException.wrap(fault)));

    assertEquals(Optional.of(fault), Faults.find(wrapped));
  }

  @Test
  void exceptionWithoutCodeHasNone() {
    assertEquals(Optional.empty(), Faults.find(new IllegalStateException("else")));
  }

  @Test
  void faultAsDataIsTheSameFault() {
    DoctownException again = Faults.exception(Faults.record(fault));

    assertEquals(fault.code(), again.code());
    assertEquals(fault.getMessage(), again.getMessage());
  }
}
