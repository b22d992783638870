package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The faults of a download, in one wording. */
record DownloadFault(Path target, String host) {

  /**
   * @param resumes whether the next download may go on where this one ended
   */
  DoctownException stopped(String why, long have, long size, Path part, boolean resumes) {
    return new DoctownException(
        ErrorCode.DOWNLOAD_FAILED,
        name()
            + ": "
            + why
            + "; "
            + (have == 0
                ? "none of its " + size + " bytes came, and the same command begins anew"
                : have
                    + " of "
                    + size
                    + " bytes are in "
                    + part
                    + ", and the same command "
                    + (resumes ? "goes on from there" : "begins anew")));
  }

  DoctownException wrong(ErrorCode code, String found, String expected) {
    return new DoctownException(
        code,
        name()
            + " from "
            + host
            + " has "
            + found
            + "; expected "
            + expected
            + "; it was removed. The server may be updating it: try again, and trust it no further"
            + " if that fails");
  }

  DoctownException diskFull(String why) {
    return new DoctownException(
        ErrorCode.DISK_FULL,
        name()
            + ": no space in "
            + target.toAbsolutePath().getParent()
            + " ("
            + why
            + "); free some and run the same command, which goes on with what has come, or name"
            + " another folder");
  }

  DoctownException notWritten(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left") || message.contains("quota")
        ? diskFull(message)
        : new DoctownException(
            ErrorCode.OUTPUT_UNWRITABLE,
            target
                + " cannot be written: "
                + reason(e)
                + "; expected a folder that can be written to: name another one",
            e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is no folder";
    }
    return e instanceof FileSystemException fault && fault.getReason() != null
        ? fault.getReason()
        : String.valueOf(e.getMessage());
  }

  private String name() {
    return String.valueOf(target.getFileName());
  }
}
