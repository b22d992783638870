package dev.doctown.docpack.search;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;

/** What is wrong with the bytes of a search index. */
final class IndexFault {
  private IndexFault() {}

  static DoctownException corrupt(String path, String what) {
    return new DoctownException(
        ErrorCode.PACK_CORRUPT,
        path + " " + what + ": the docpack was changed or cut; build or copy it again");
  }
}
