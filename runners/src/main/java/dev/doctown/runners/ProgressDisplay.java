package dev.doctown.runners;

import dev.doctown.pipeline.ProgressStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Shows events on standard error. */
interface ProgressDisplay {

  void show(List<ProgressEvent> events);

  /** Leaves the terminal's line clean for what follows. */
  void finish();

  /** The display for a style; a live line only where standard error is a terminal. */
  static ProgressDisplay of(ProgressStyle style, Terminal terminal, LongSupplier clock) {
    return switch (style) {
      case AUTO -> terminal.live() ? new Live(terminal) : new Plain(terminal, clock);
      case PLAIN -> new Plain(terminal, clock);
      case JSON -> new Json(terminal);
      case NONE -> new None();
    };
  }

  /** One JSON object a line for each event. */
  record Json(Terminal terminal) implements ProgressDisplay {
    @Override
    public void show(List<ProgressEvent> events) {
      events.forEach(event -> terminal.event(event.toJson()));
    }

    @Override
    public void finish() {}
  }

  /** A line when a stage starts and ends, and every ten seconds between. */
  final class Plain implements ProgressDisplay {
    private static final long INTERVAL = 10_000_000_000L;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final Map<String, Long> shownAt = new HashMap<>();
    private String last = "";

    Plain(Terminal terminal, LongSupplier clock) {
      this.terminal = terminal;
      this.clock = clock;
    }

    @Override
    public void show(List<ProgressEvent> events) {
      long now = clock.getAsLong();
      for (ProgressEvent event : events) {
        Long before = shownAt.get(event.count().stage());
        if (before == null || event.count().complete() || now - before >= INTERVAL) {
          shownAt.put(event.count().stage(), now);
          say(event.toText());
        }
      }
    }

    private void say(String text) {
      if (!text.equals(last)) {
        terminal.say("  " + text);
      }
      last = text;
    }

    @Override
    public void finish() {}
  }

  /** One line, written again: the last stage that moved. */
  final class Live implements ProgressDisplay {
    private static final String TO_LINE_START_AND_ERASE = "\r\033[K";

    private final Terminal terminal;

    Live(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void show(List<ProgressEvent> events) {
      if (!events.isEmpty()) {
        String text = "  " + events.get(events.size() - 1).toText();
        int room = Math.max(1, terminal.columns() - 1);
        terminal.write(TO_LINE_START_AND_ERASE + text.substring(0, Math.min(text.length(), room)));
      }
    }

    @Override
    public void finish() {
      terminal.write(TO_LINE_START_AND_ERASE);
    }
  }

  /** Nothing. */
  record None() implements ProgressDisplay {
    @Override
    public void show(List<ProgressEvent> events) {}

    @Override
    public void finish() {}
  }
}
