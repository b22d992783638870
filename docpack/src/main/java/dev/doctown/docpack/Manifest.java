package dev.doctown.docpack;

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

  /** The bytes of {@code manifest.json}. */
  public byte[] toJson() {
    return ManifestJson.write(this);
  }
}
