package dev.doctown.runners;

/**
 * How far a stage of a build is.
 *
 * @param stage read, chunk, embed, analyze or assemble
 * @param done what is done
 * @param total what there is to do; negative while that is unknown
 * @param unit what is counted: files, texts, steps, rows
 * @param note what else there is to say of it now, in words of doctown's own; may be empty
 */
record StageCount(String stage, long done, long total, String unit, String note) {
  StageCount(String stage, long done, long total, String unit) {
    this(stage, done, total, unit, "");
  }

  boolean complete() {
    return total >= 0 && done >= total;
  }
}
