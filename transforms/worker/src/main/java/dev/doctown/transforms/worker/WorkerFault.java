package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The faults of a worker, in one wording. */
final class WorkerFault {
  private WorkerFault() {}

  /** A request that ran alone killed the child, which it had taken down before. */
  static DoctownException killed(String service, @Nullable String file, Death death) {
    return new DoctownException(
        death.kind() == Death.Kind.MEMORY ? ErrorCode.WORKER_MEMORY : ErrorCode.WORKER_CRASHED,
        "worker '"
            + service
            + "' "
            + death.description()
            + " with this request, twice, the second time with nothing else in it"
            + (file == null
                ? ""
                : "; it reads "
                    + file
                    + ", which is damaged or not supported if others like it do not end so")
            + said(death.lastWords()));
  }

  /** A child that died while it opened its service. */
  static DoctownException diedOpening(String service, @Nullable String file, Death death) {
    return notStarted(
        service,
        "it "
            + death.description()
            + (file == null
                ? ""
                : " while it read "
                    + file
                    + ", which is probably damaged or not supported: fetch it again, or take"
                    + " another"),
        death.lastWords());
  }

  static DoctownException deadline(String service, Duration deadline) {
    return new DoctownException(
        ErrorCode.WORKER_DEADLINE,
        String.format(
            Locale.ROOT,
            "worker '%s' did not answer within %.1f s",
            service,
            deadline.toMillis() / 1000.0));
  }

  static DoctownException notStarted(String service, String why, String lastWords) {
    return notStarted(service, why, lastWords, null);
  }

  static DoctownException notStarted(
      String service, String why, String lastWords, @Nullable Throwable cause) {
    return new DoctownException(
        ErrorCode.WORKER_START_FAILED,
        "worker '" + service + "' did not start: " + why + said(lastWords),
        cause);
  }

  static DoctownException tooLargeToStart(String service, Death death) {
    return new DoctownException(
        ErrorCode.WORKER_MEMORY,
        "worker '"
            + service
            + "' "
            + death.description()
            + " while it started; it needs a higher limit, or a smaller model"
            + said(death.lastWords()));
  }

  static DoctownException tooLarge(String what, int size, int limit) {
    return new DoctownException(
        ErrorCode.WORKER_FRAME_TOO_LARGE,
        what + " of " + size + " bytes; expected at most " + limit);
  }

  static DoctownException closed(String service) {
    return new DoctownException(
        ErrorCode.WORKER_CLOSED, "worker '" + service + "' was closed before it answered");
  }

  static DoctownException interrupted(String service, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new DoctownException(
        ErrorCode.INTERRUPTED, "interrupted while worker '" + service + "' was at work", cause);
  }

  private static String said(String lastWords) {
    return lastWords.isEmpty() ? "" : "; its last words: " + lastWords;
  }
}
