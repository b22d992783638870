package dev.doctown.transforms.spi;

/**
 * Every fault doctown can name. The constant's name is the stable code that stands in docpacks and
 * messages; a code is never renamed or reused.
 */
public enum ErrorCode {
  // The command line.
  OPTION_INVALID(Blame.USER, ExitCode.USAGE),
  OPTION_NOT_IN_THIS_VERSION(Blame.USER, ExitCode.USAGE),
  OUTPUT_UNWRITABLE(Blame.USER, ExitCode.USAGE),
  RESULT_UNWRITABLE(Blame.USER, ExitCode.FAILED),
  WORK_DIRECTORY_UNUSABLE(Blame.USER, ExitCode.USAGE),
  BUILD_ALREADY_RUNNING(Blame.USER, ExitCode.FAILED),
  DISK_FULL(Blame.USER, ExitCode.FAILED),
  MEMORY_EXHAUSTED(Blame.USER, ExitCode.FAILED),

  // A cluster that runs the job.
  CLUSTER_UNREACHABLE(Blame.USER, ExitCode.FAILED),
  CLUSTER_UNSUITABLE(Blame.USER, ExitCode.FAILED),
  CLUSTER_JOB_FAILED(Blame.ENGINE, ExitCode.FAILED),

  // Repositories.
  REPOSITORY_NOT_FOUND(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),
  REPOSITORY_UNREADABLE(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),
  REPOSITORY_EMPTY(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),
  REPOSITORY_UNSUPPORTED(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),
  REF_NOT_FOUND(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),
  PATH_NOT_FOUND(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),
  PROTOCOL_REFUSED(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),
  FETCH_FAILED(Blame.USER, ExitCode.REPOSITORY_UNREADABLE),

  // Files that are rows without content, or cut by lines.
  FILE_EXCLUDED(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_SYMLINK(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_SUBMODULE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_LFS_POINTER(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_BINARY(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_UTF16(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_TOO_LARGE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_UNREADABLE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  FILE_CHANGED(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),

  // Why a file was cut by lines: chunking is "lines:" and one of these.
  LANGUAGE_UNKNOWN(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  LANGUAGE_WITHOUT_PARSER(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  PARSE_TOO_LARGE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  PARSE_NUL_BYTE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  PARSE_LONG_LINE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  PARSE_TOO_DEEP(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  PARSE_REPETITION(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  PARSE_BUDGET(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  PARSE_CRASHED(Blame.ENGINE, ExitCode.BUILT_WITH_FAILURES),

  // Cut by syntax, though much of it was not understood.
  PARSE_WITH_ERRORS(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),

  // Manifests from which nothing was taken.
  MANIFEST_MALFORMED(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),
  MANIFEST_TOO_LARGE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),

  // Everything but the relations between symbols is there.
  ANALYSIS_TOO_LARGE(Blame.INPUT, ExitCode.BUILT_WITH_FAILURES),

  // A goal for the finished pack is missed.
  QUALITY_MISSED(Blame.BUG, ExitCode.BUILT_WITH_FAILURES),

  // Engines and models.
  MODEL_NOT_FOUND(Blame.USER, ExitCode.USAGE),
  MODEL_INVALID(Blame.ENGINE, ExitCode.FAILED),
  MODEL_HASH_MISMATCH(Blame.ENGINE, ExitCode.FAILED),
  ENGINE_UNAVAILABLE(Blame.ENGINE, ExitCode.FAILED),
  ENGINE_NOT_INSTALLED(Blame.USER, ExitCode.FAILED),
  ENGINE_HASH_MISMATCH(Blame.ENGINE, ExitCode.FAILED),
  EMBED_FAILED(Blame.ENGINE, ExitCode.BUILT_WITH_FAILURES),
  SCORE_FAILED(Blame.ENGINE, ExitCode.FAILED),
  CHAT_TEMPLATE_UNKNOWN(Blame.USER, ExitCode.USAGE),
  SCHEMA_UNSUPPORTED(Blame.USER, ExitCode.USAGE),
  PROMPT_TOO_LONG(Blame.INPUT, ExitCode.USAGE),
  GENERATION_FAILED(Blame.ENGINE, ExitCode.FAILED),
  DEADLINE_REACHED(Blame.USER, ExitCode.BUILT_WITH_FAILURES),

  // Fetching models and engines, which only commands of their own do.
  DOWNLOAD_REFUSED(Blame.USER, ExitCode.FAILED),
  DOWNLOAD_FAILED(Blame.USER, ExitCode.FAILED),

  // Native code in a process of its own.
  WORKER_START_FAILED(Blame.ENGINE, ExitCode.FAILED),
  WORKER_CRASHED(Blame.ENGINE, ExitCode.FAILED),
  WORKER_MEMORY(Blame.ENGINE, ExitCode.FAILED),
  WORKER_DEADLINE(Blame.ENGINE, ExitCode.FAILED),
  WORKER_FRAME_TOO_LARGE(Blame.INPUT, ExitCode.FAILED),
  WORKER_CLOSED(Blame.BUG, ExitCode.FAILED),

  // Docpacks.
  PACK_NOT_FOUND(Blame.USER, ExitCode.USAGE),
  PACK_CORRUPT(Blame.INPUT, ExitCode.PACK_CORRUPT),
  PACK_TOO_NEW(Blame.USER, ExitCode.PACK_VERSION),
  PACK_TOO_OLD(Blame.USER, ExitCode.PACK_VERSION),
  PACK_INCONSISTENT(Blame.BUG, ExitCode.VERIFICATION_FAILED),
  PACK_DIFFERS(Blame.INPUT, ExitCode.VERIFICATION_FAILED),
  SUBJECT_NOT_FOUND(Blame.USER, ExitCode.FAILED),

  // Us.
  INTERRUPTED(Blame.USER, ExitCode.INTERRUPTED),
  BUG(Blame.BUG, ExitCode.FAILED);

  private final Blame blame;
  private final ExitCode exitCode;

  ErrorCode(Blame blame, ExitCode exitCode) {
    this.blame = blame;
    this.exitCode = exitCode;
  }

  public Blame blame() {
    return blame;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
