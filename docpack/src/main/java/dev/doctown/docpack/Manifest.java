package dev.doctown.docpack;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.SortedMap;

/**
 * What {@code manifest.json} says.
 *
 * @param formatVersion major and minor version of the format that the pack is written in
 * @param description what it is, from what, made with what
 * @param bytesIn bytes of all files of the repository
 * @param rows rows of each table that the pack has
 * @param entries every other entry of the pack
 * @param structureDigest equal on every machine for equal input
 * @param vectorsDigest equal on machines whose processors compute alike
 * @param textsDigest of generated text
 */
public record Manifest(
    String formatVersion,
    PackDescription description,
    long bytesIn,
    SortedMap<String, Long> rows,
    SortedMap<String, Entry> entries,
    String structureDigest,
    String vectorsDigest,
    String textsDigest) {

  /** Size and SHA-256 of an entry. */
  public record Entry(long size, String sha256) {}

  /** Rows of a table, which every docpack has. */
  public long rowsOf(DocpackTable<?> table) {
    Long count = rows.get(table.tableName());
    if (count == null) {
      throw new DoctownException(
          ErrorCode.PACK_CORRUPT,
          "manifest.json lacks the table "
              + table.tableName()
              + ": the docpack was changed or cut; build or copy it again");
    }
    return count;
  }

  /** Number of symbols without those that stand for files, one each. */
  public long definitions() {
    return rowsOf(DocpackTable.SYMBOLS) - rowsOf(DocpackTable.FILES);
  }

  /** The bytes of {@code manifest.json}. */
  public byte[] toJson() {
    return ManifestJson.write(this);
  }
}
