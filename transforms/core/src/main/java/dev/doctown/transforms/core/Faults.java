package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.Fault;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Coded faults on their way through a runner: permanent ones as data, which no runner retries;
 * others inside whatever exceptions the runner wraps around them.
 */
public final class Faults {
  private Faults() {}

  /** A fault as data. */
  static Fault record(DoctownException exception) {
    return new Fault(exception.code().name(), String.valueOf(exception.getMessage()));
  }

  /** The exception of a fault. */
  public static DoctownException exception(Fault fault) {
    return new DoctownException(ErrorCode.valueOf(fault.getCode()), fault.getMessage());
  }

  /** The coded fault among an exception's causes, when there is one. */
  public static Optional<DoctownException> find(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable Throwable current = thrown;
    while (current != null && seen.add(current)) {
      if (current instanceof DoctownException coded) {
        return Optional.of(coded);
      }
      current = current.getCause();
    }
    return Optional.empty();
  }
}
