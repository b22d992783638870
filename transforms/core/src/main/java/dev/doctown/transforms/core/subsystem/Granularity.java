package dev.doctown.transforms.core.subsystem;

/**
 * How many subsystems a reader can use: 1.4 times the cube root of the number of source files, so 5
 * for 50 files and 24 for 5,000. The number of files is rounded down to three binary digits first:
 * a file more or less changes nothing but at these steps.
 */
final class Granularity {
  private static final int DIGITS = 3;
  private static final int FEW_FILES = 3;

  private final long target;
  private final int usual;
  private final boolean hasFewModules;

  /**
   * @param files how many source files there are
   * @param modules how many folders with some of them are declared modules
   */
  Granularity(int files, int modules) {
    int highest = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, files));
    int dropped = Math.max(0, highest - DIGITS);
    int rounded = Math.max(1, files) >> dropped << dropped;
    this.target = cubeRoot(2_744_000L * rounded);
    this.usual = (int) Math.max(1, rounded * 100L / target);
    this.hasFewModules = 100L * modules <= 2 * target;
  }

  /** The number of subsystems that there should be about, in hundredths. */
  long target() {
    return target;
  }

  /** The number of files that a subsystem then has. */
  int usual() {
    return usual;
  }

  /**
   * A folder with fewer files is a subsystem of its own only where it is a declared module: a
   * quarter of the usual size in small repositories, nearing half of it in large ones, but three.
   */
  int least() {
    return Math.max(usual < 6 ? 2 : 3, usual / 4 + usual * usual / 800);
  }

  /**
   * A declared module with fewer files is no subsystem of its own: where a list of all modules is
   * at most twice as long as wanted, three suffice.
   */
  int leastModule() {
    int least = usual < 4 ? 1 : Math.max(2, usual / 8);
    return hasFewModules ? Math.min(FEW_FILES, least) : least;
  }

  /** A folder with fewer files of its own is never taken apart. */
  int oversized() {
    return Math.max(12, 4 * usual);
  }

  /** A folder with so many files of its own is worth six subsystems. */
  int huge() {
    return 6 * usual;
  }

  private static long cubeRoot(long value) {
    long low = 0;
    long high = 1L << 20;
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (middle * middle * middle <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
