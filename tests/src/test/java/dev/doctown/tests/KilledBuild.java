package dev.doctown.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A build that gets a signal at a moment of its progress.
 *
 * @param killed whether the moment came; a build may be over before
 * @param exit exit code
 * @param said what it said on standard error that was no progress
 */
record KilledBuild(boolean killed, int exit, List<String> said) {
  private static final List<String> STAGES =
      List.of("read", "chunk", "analyze", "embed", "assemble", "publish");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** When a stage has done a part of what it has to do, or a later one has begun. */
  record Moment(String stage, double part) {
    /** One of a series that takes the stages in turn, the most interesting first. */
    static Moment next(Random random, int number) {
      List<String> turns = List.of("embed", "assemble", "analyze", "chunk", "read");
      return new Moment(turns.get(number % turns.size()), random.nextDouble());
    }

    private boolean hasCome(JsonNode event) {
      int before = STAGES.indexOf(event.get("stage").asText()) - STAGES.indexOf(stage);
      long total = event.get("total").asLong();
      return before > 0 || (before == 0 && event.get("done").asLong() >= part * total);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.0f %% of %s", part * 100, stage);
    }
  }

  /** What happens to a build that runs. */
  interface Blow {
    void strike(Process build) throws IOException, InterruptedException;
  }

  /** Starts a build that reports its progress as JSON, and sends the signal. */
  static KilledBuild at(Moment moment, String signal, DoctownProcess doctown, String... arguments)
      throws IOException, InterruptedException {
    return at(moment, build -> send(signal, build.pid()), doctown, arguments);
  }

  /** Starts a build that reports its progress as JSON, and does something to it once. */
  static KilledBuild at(Moment moment, Blow blow, DoctownProcess doctown, String... arguments)
      throws IOException, InterruptedException {
    // Where the tests run in the background of a shell, children would ignore SIGINT.
    Process process = doctown.startedBy("env", "--default-signal=INT").start(arguments);
    List<String> said = new ArrayList<>();
    boolean killed = false;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = JSON.readTree(line);
        if (event.has("message")) {
          said.add(event.get("message").asText());
        } else if (!killed && event.has("stage") && moment.hasCome(event)) {
          killed = true;
          blow.strike(process);
        }
      }
    }
    return new KilledBuild(killed, process.waitFor(), said);
  }

  static void send(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).inheritIO().start().waitFor();
  }
}
