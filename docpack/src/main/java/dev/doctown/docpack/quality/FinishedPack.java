package dev.doctown.docpack.quality;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.TableSource;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A pack with all of its pages, open or about to be written. */
public interface FinishedPack {
  PackDescription description();

  TableSource tables();

  /** Paths of the entries, in bytewise order. */
  List<String> entries();

  /** The content of one of the entries. */
  byte[] read(String entry) throws IOException;

  /** A pack that is open. */
  static FinishedPack of(Docpack pack) {
    return new FinishedPack() {
      @Override
      public PackDescription description() {
        return pack.manifest().description();
      }

      @Override
      public TableSource tables() {
        return pack;
      }

      @Override
      public List<String> entries() {
        return pack.entries();
      }

      @Override
      public byte[] read(String entry) throws IOException {
        try (InputStream in =
            pack.open(entry)
                .orElseThrow(
                    () -> new DoctownException(ErrorCode.PACK_CORRUPT, entry + " is missing"))) {
          return in.readAllBytes();
        }
      }
    };
  }
}
