package dev.doctown.docpack;

/** Names that make a file a docpack of format 1. */
final class PackFormat {
  static final String VERSION = "1.0";
  static final int MAJOR = 1;
  static final String MIMETYPE_PATH = "mimetype";
  static final String MIMETYPE = "application/vnd.doctown.docpack+zip";
  static final String MANIFEST_PATH = "manifest.json";

  /** Key of the format's version in a table's footer. */
  static final String VERSION_KEY = "format_version";

  static final String EMBEDDINGS = "embeddings";

  private PackFormat() {}

  static String tablePath(String table) {
    return "tables/" + table + ".parquet";
  }
}
