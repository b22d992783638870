package dev.doctown.transforms.models;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass before a server is asked again. */
interface Pause {
  /** By the clock: no event tells that a server has rested. */
  Pause REAL = time -> TimeUnit.MILLISECONDS.sleep(time.toMillis());

  void take(Duration time) throws InterruptedException;
}
