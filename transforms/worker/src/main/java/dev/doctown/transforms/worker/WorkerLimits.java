package dev.doctown.transforms.worker;

import java.time.Duration;

/**
 * How long a child is borne with, and how large it and its frames may be.
 *
 * @param memory most bytes of physical memory, mapped files that are in memory included; what
 *     exceeds it is killed
 * @param start longest time until the service is open
 * @param heartbeat time between two pings; a child that says nothing for ten is killed
 * @param grace how long a cancelled request may take to end, and a closed worker
 * @param frame most bytes of a request, of an answer, and of a piece of one; 64 KiB at least
 */
record WorkerLimits(long memory, Duration start, Duration heartbeat, Duration grace, int frame) {
  private static final int LEAST_FRAME = 1 << 16;

  WorkerLimits {
    if (frame < LEAST_FRAME) {
      throw new IllegalArgumentException(
          "frames of " + frame + " bytes; expected at least " + LEAST_FRAME);
    }
  }

  WorkerLimits withMemory(long bytes) {
    return new WorkerLimits(bytes, start, heartbeat, grace, frame);
  }

  WorkerLimits withTimes(Duration newStart, Duration newHeartbeat, Duration newGrace) {
    return new WorkerLimits(memory, newStart, newHeartbeat, newGrace, frame);
  }

  WorkerLimits withFrame(int bytes) {
    return new WorkerLimits(memory, start, heartbeat, grace, bytes);
  }
}
