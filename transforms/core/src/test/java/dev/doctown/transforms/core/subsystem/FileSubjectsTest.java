package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSubjectsTest {
  @ParameterizedTest
  @CsvSource({
    "collector/cpu_linux.go, cpu",
    "collector/diskstats_openbsd_amd64.go, diskstats",
    "collector/cpu_vulnerabilities_linux.go, cpu_vulnerabilities",
    "collector/filesystem_common.go, filesystem",
    "collector/time_other.go, time",
    "term_notlinux.go, term",
    "robot_arm.go, robot",
    "src/random-sysctl-linux.c, random-sysctl",
    "src/copy_x86_64.c, copy",
    "src/clock_windows.rs, clock",
    "lib/ThreadPosix.cpp, Thread",
    "app/Button.ios.tsx, Button",
    "app/fetch.browser.js, fetch",
    "jobs/popen_spawn_win32.py, popen_spawn",
  })
  void whatTellsAVariantIsNoPartOfTheSubject(String path, String subject) {
    assertEquals(subject, FileSubjects.of(path));
  }

  @ParameterizedTest
  @CsvSource({
    "src/unix/linux.c, linux",
    "zfs/common.go, common",
    "parts/robot_arm.py, robot_arm",
    "src/to_wasm.rs, to_wasm",
    "src/open_browser.js, open_browser",
    "src/known_hosts.go, known_hosts",
    "src/note.c, note",
  })
  void aNameIsNotTakenAway(String path, String subject) {
    assertEquals(subject, FileSubjects.of(path));
  }
}
