package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import org.junit.jupiter.api.Test;

class FaultRecordsTest {
  @Test
  void faultAsDataIsTheSameFault() {
    DoctownException fault =
        new DoctownException(ErrorCode.DISK_FULL, "no space left in /data: free some");

    DoctownException again = FaultRecords.exception(FaultRecords.record(fault));

    assertEquals(fault.code(), again.code());
    assertEquals(fault.getMessage(), again.getMessage());
  }
}
