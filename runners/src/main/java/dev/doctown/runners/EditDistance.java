package dev.doctown.runners;

/**
 * How many slips of the hand lie between two words: letters to add, to leave out, to replace, or to
 * swap with their neighbour (the optimal string alignment distance).
 */
final class EditDistance {
  private EditDistance() {}

  static int between(String typed, String meant) {
    int[][] slips = new int[typed.length() + 1][meant.length() + 1];
    for (int row = 0; row <= typed.length(); row++) {
      for (int column = 0; column <= meant.length(); column++) {
        if (row == 0 || column == 0) {
          slips[row][column] = row + column;
          continue;
        }
        int replaced = typed.charAt(row - 1) == meant.charAt(column - 1) ? 0 : 1;
        int least =
            Math.min(
                slips[row - 1][column - 1] + replaced,
                1 + Math.min(slips[row - 1][column], slips[row][column - 1]));
        slips[row][column] =
            areSwapped(typed, row, meant, column)
                ? Math.min(least, slips[row - 2][column - 2] + 1)
                : least;
      }
    }
    return slips[typed.length()][meant.length()];
  }

  private static boolean areSwapped(String typed, int row, String meant, int column) {
    return row > 1
        && column > 1
        && typed.charAt(row - 1) == meant.charAt(column - 2)
        && typed.charAt(row - 2) == meant.charAt(column - 1);
  }
}
