package dev.doctown.runners;

/**
 * How far a stage of a build is.
 *
 * @param stage read, chunk, embed, analyze or assemble
 * @param done what is done
 * @param total what there is to do; negative while that is unknown
 * @param unit what is counted: files, texts, steps, rows
 */
record StageCount(String stage, long done, long total, String unit) {
  boolean complete() {
    return total >= 0 && done >= total;
  }
}
