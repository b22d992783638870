package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.Fault;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;

/** Permanent faults on their way through a runner as data: no runner retries what is data. */
public final class FaultRecords {
  private FaultRecords() {}

  /** A fault as data. */
  static Fault record(DoctownException exception) {
    return new Fault(exception.code().name(), String.valueOf(exception.getMessage()));
  }

  /** The exception of a fault. */
  public static DoctownException exception(Fault fault) {
    return new DoctownException(ErrorCode.valueOf(fault.getCode()), fault.getMessage());
  }
}
