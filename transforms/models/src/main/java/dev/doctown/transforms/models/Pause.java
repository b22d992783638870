package dev.doctown.transforms.models;

import java.time.Duration;

/** Lets time pass before a server is asked again. */
interface Pause {
  /** By the clock. */
  Pause REAL = time -> Thread.sleep(time.toMillis());

  void take(Duration time) throws InterruptedException;
}
