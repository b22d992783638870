package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One file, fetched into a part beside its place and moved there once its bytes are the expected
 * ones. A part that a cut connection, a full disk or a kill left is where the next download goes
 * on, where a checksum tells that both are of one version. Bytes that are wrong are removed.
 *
 * @param size its bytes
 * @param checksum null if the server announces none
 * @param mismatch the code for bytes that are wrong
 * @param refusal what it means that the server answers 401, 403 or 404
 */
record Download(
    Web web,
    URI address,
    Path target,
    long size,
    @Nullable Checksum checksum,
    ErrorCode mismatch,
    IntFunction<DoctownException> refusal,
    DownloadProgress progress) {
  static final String PART_SUFFIX = ".part";

  private static final int FRUITLESS_TRIES = 3;

  /** What came of one request: why that was not all, and how long the server wants to rest. */
  private record Received(String why, Duration rest) {
    Received(String why) {
      this(why, Duration.ZERO);
    }
  }

  /**
   * Fetches it.
   *
   * @return SHA-256, or what the checksum's algorithm gives, in hexadecimal
   * @throws DoctownException {@code DOWNLOAD_FAILED}, {@code DISK_FULL}, the code for wrong bytes
   */
  String fetch() {
    try {
      return fetchThrowing();
    } catch (IOException e) {
      throw fault().notWritten(e);
    }
  }

  private String fetchThrowing() throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path part = target.resolveSibling(name() + PART_SUFFIX);
    try (FileChannel file =
        FileChannel.open(
            part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      lock(file, part);
      PartFile written = new PartFile(file, digest());
      if (checksum == null || file.size() > size) {
        // Nothing tells whether what is there is of the same version.
        written.restart();
      }
      written.readOn(this::report);
      try {
        requireSpace(written.length());
        receiveAll(written, part);
      } finally {
        if (written.length() == 0 && size > 0) {
          Files.deleteIfExists(part);
        }
      }
      String sum = HexFormat.of().formatHex(written.sum());
      if (checksum != null && !sum.equals(checksum.hex())) {
        Files.delete(part);
        throw fault().wrong(mismatch, checksum.algorithm() + " " + sum, checksum.hex());
      }
      file.force(true);
      // Who waits for the lock finds that the part is gone.
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return sum;
    }
  }

  private MessageDigest digest() {
    return (checksum == null ? Checksum.sha256("") : checksum).newDigest();
  }

  /** Closing the file gives it back. */
  private static void lock(FileChannel file, Path part) throws IOException {
    boolean locked = false;
    try {
      locked = file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    }
    if (!locked || !Files.exists(part) || Files.size(part) != file.size()) {
      throw new DoctownException(
          ErrorCode.DOWNLOAD_FAILED,
          part + " is being written by another download; wait for it, or stop it");
    }
  }

  private void receiveAll(PartFile part, Path path) throws IOException {
    int fruitless = 0;
    // A server that takes back what it sent brings nothing by sending it again.
    long furthest = part.length();
    while (part.length() < size) {
      Received received = receive(part, path);
      fruitless = part.length() > furthest ? 0 : fruitless + 1;
      furthest = Math.max(furthest, part.length());
      if (fruitless == FRUITLESS_TRIES) {
        throw fault().stopped(received.why(), part.length(), size, path, checksum != null);
      }
      if (fruitless > 0) {
        rest(fruitless, received.rest());
      }
    }
  }

  private void rest(int tries, Duration wanted) {
    try {
      web.rest(tries, wanted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoctownException(
          ErrorCode.INTERRUPTED, "interrupted while " + name() + " was fetched", e);
    }
  }

  /** Takes what one answer brings. */
  private Received receive(PartFile part, Path path) throws IOException {
    try (Web.Answer answer = web.get(address, part.length())) {
      switch (answer.status()) {
        case Web.Answer.OK -> part.restart();
        case Web.Answer.PARTIAL -> {
          String range = String.valueOf(answer.header("Content-Range"));
          if (!range.startsWith("bytes " + part.length() + "-")) {
            part.restart();
            return new Received(
                "the server sends other bytes than those asked for (" + range + ")");
          }
        }
        case Web.Answer.RANGE_NOT_SATISFIABLE -> {
          part.restart();
          return new Received("the server has no such bytes (416)");
        }
        case Web.Answer.UNAUTHORIZED, Web.Answer.FORBIDDEN, Web.Answer.NOT_FOUND ->
            throw refusal.apply(answer.status());
        default -> {
          String why = "the server answers " + answer.status();
          if (!answer.isBusy()) {
            throw fault().stopped(why, part.length(), size, path, checksum != null);
          }
          return new Received(why, answer.retryAfter());
        }
      }
      String packed = answer.header("Content-Encoding");
      if (packed != null && !packed.equals("identity")) {
        part.restart();
        return new Received("the server sends it packed (" + packed + ")");
      }
      part.append(answer.body(), size, this::report);
      return new Received(part.length() < size ? "the server ends too early" : "");
    } catch (PartFile.WriteFault e) {
      throw fault().notWritten(e.fault());
    } catch (PartFile.TooLong e) {
      Files.delete(path);
      throw fault().wrong(mismatch, "more than " + size + " bytes", size + " bytes");
    } catch (ProtocolException e) {
      throw fault().stopped(Web.describe(e), part.length(), size, path, checksum != null);
    } catch (IOException e) {
      return new Received(
          web.server().getHost() + " does not answer, or stops (" + Web.describe(e) + ")");
    }
  }

  private void report(long done) {
    progress.at(name(), done, size);
  }

  private void requireSpace(long have) throws IOException {
    long usable = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
    if (usable < size - have) {
      throw fault().diskFull(size - have + " bytes are missing and " + usable + " are free");
    }
  }

  private DownloadFault fault() {
    return new DownloadFault(target, web.server().getHost());
  }

  private String name() {
    return String.valueOf(target.getFileName());
  }
}
