package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
  @Test
  void whatAProcessWroteIsThereAfterItWasKilled() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", "echo no such flag; exit 1").start();
    process.waitFor();

    ChildProcess.kill(process);

    LastWords words = new LastWords();
    words.drain(process.getInputStream());
    assertEquals("no such flag", words.text());
  }
}
