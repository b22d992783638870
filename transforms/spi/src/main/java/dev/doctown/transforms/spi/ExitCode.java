package dev.doctown.transforms.spi;

/** What the {@code doctown} command tells the shell. */
public enum ExitCode {
  OK(0),
  FAILED(1),
  USAGE(2),
  BUILT_WITH_FAILURES(3),
  REPOSITORY_UNREADABLE(4),
  PACK_CORRUPT(5),
  PACK_VERSION(6),
  VERIFICATION_FAILED(7),
  INCOMPLETE(8),
  INTERRUPTED(130),
  TERMINATED(143);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  public int value() {
    return value;
  }
}
