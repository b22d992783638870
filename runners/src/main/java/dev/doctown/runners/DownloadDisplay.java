package dev.doctown.runners;

import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.transforms.models.DownloadProgress;
import java.util.List;
import java.util.function.LongSupplier;

/** Shows how far downloads are, in megabytes. */
final class DownloadDisplay implements DownloadProgress {
  private static final double MEGABYTE = 1e6;
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final ProgressDisplay display;
  private final LongSupplier clock;
  private String current = "";
  private long began;
  private long had;

  DownloadDisplay(Terminal terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.display = ProgressDisplay.of(ProgressStyle.AUTO, terminal, clock);
    this.clock = clock;
  }

  @Override
  public void at(String file, long done, long total) {
    long now = clock.getAsLong();
    if (!file.equals(current)) {
      current = file;
      began = now;
      had = done;
    }
    // What an earlier download left says nothing about the speed of this one.
    double rate = now == began ? 0 : (done - had) / MEGABYTE / ((now - began) / NANOS);
    long left = rate > 0 ? (long) Math.ceil((total - done) / MEGABYTE / rate) : -1;
    StageCount count =
        new StageCount("download", round(done), done < total ? round(total) : round(done), "MB");
    display.show(List.of(new ProgressEvent(count, rate, left)));
  }

  @Override
  public void unverified(String file, String sha256) {
    display.finish();
    terminal.say(
        "doctown: the hub announces no SHA-256 of "
            + file
            + ", so nothing says that these are the bytes that were meant; they have "
            + sha256
            + ": compare it with what the model's makers publish");
  }

  private static long round(long bytes) {
    return Math.round(bytes / MEGABYTE);
  }

  void finish() {
    display.finish();
  }
}
