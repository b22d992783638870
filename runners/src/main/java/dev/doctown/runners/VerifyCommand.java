package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.verify.DerivedChecks;
import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.docpack.verify.Finding;
import dev.doctown.docpack.verify.QualityChecks;
import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ExitCode;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doctown verify}. */
@Command(
    name = "verify",
    description = "Check every promise of a docpack, with --repo against the source too.",
    footer = {"", "Exit codes: 0 all kept, 5 corrupt, 6 too new or too old, 7 not as promised."})
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "PACK",
      converter = PackPath.class,
      description = "The docpack.")
  private Path file = Path.of("");

  @Option(
      names = "--repo",
      paramLabel = "PATH|URL",
      description =
          "The repository it was made from, at the commit that the docpack names, or as it is when"
              + " the docpack was made from files that were not committed. Default: not compared.")
  private @Nullable String repo;

  @Option(
      names = "--quality",
      description =
          "Measure pages and tables again: what quality.json says must be so, and every metric must"
              + " meet its goal.")
  private boolean quality;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (repo != null && repo.isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--repo is empty: expected a folder, a git repository or a git URL; leave the option out"
              + " to check the docpack alone");
    }
    LibraryLogging.configure(terminal, common.verbose());
    List<Finding> findings =
        new ArrayList<>(repo == null ? DocpackVerifier.verify(file) : verifyAgainst(repo));
    boolean isWhole = !areTablesInOrder(findings) || checkDerived(findings);
    if (quality && isReadable(findings)) {
      findings.addAll(QualityChecks.check(file));
    }
    for (Finding finding : findings) {
      terminal
          .out()
          .println(
              finding.code()
                  + "  "
                  + OneLine.of(finding.subject())
                  + "  "
                  + OneLine.of(finding.message()));
    }
    if (findings.isEmpty()) {
      terminal
          .out()
          .println(
              file.getFileName()
                  + (isWhole
                      ? " keeps its promises"
                      : " keeps those of its promises that were checked"));
    }
    return findings.stream()
        .map(finding -> finding.code().errorCode().exitCode())
        .min(ExitCode::compareTo)
        .orElse(ExitCode.OK)
        .value();
  }

  /** Pages of tables that contradict each other say nothing of who is wrong. */
  private static boolean areTablesInOrder(List<Finding> findings) {
    return findings.stream()
        .allMatch(finding -> finding.code().errorCode() == ErrorCode.PACK_DIFFERS);
  }

  /** Returns whether this version can tell. */
  private boolean checkDerived(List<Finding> findings) throws IOException {
    try (Docpack pack = Docpack.open(file)) {
      if (!DerivedChecks.apply(pack, DoctownVersion.current())) {
        terminal.say(
            "doctown: "
                + file.getFileName()
                + " was written by doctown "
                + pack.manifest().description().generatorVersion()
                + ", this is "
                + DoctownVersion.current()
                + ": its pages and search index were not compared with its tables; for that, run"
                + " the version that wrote it, or build it anew");
        return false;
      }
      Path work = Files.createTempDirectory("doctown-verify-");
      try {
        findings.addAll(DerivedChecks.check(pack, work));
      } finally {
        FileTrees.delete(work);
      }
      return true;
    }
  }

  private static boolean isReadable(List<Finding> findings) {
    return findings.stream()
        .noneMatch(finding -> finding.code().errorCode() == ErrorCode.PACK_CORRUPT);
  }

  private List<Finding> verifyAgainst(String location) throws IOException {
    Path work = Files.createTempDirectory("doctown-verify-");
    String commit = commit();
    try (RepositorySnapshot source =
        Engines.source(location)
            .open(new RepositoryRequest(location, commit, work, List.of(file.toRealPath()), 0))) {
      return DocpackVerifier.verify(file, source);
    } catch (DoctownException e) {
      if (e.code() != ErrorCode.REF_NOT_FOUND || commit == null) {
        throw e;
      }
      List<Finding> findings = new ArrayList<>(DocpackVerifier.verify(file));
      findings.add(
          new Finding(
              Finding.Code.SOURCE_STATE,
              location,
              "does not hold commit " + commit + ", which the pack was made from"));
      return findings;
    } finally {
      FileTrees.delete(work);
    }
  }

  /** The commit to compare with; null for the work tree. */
  private @Nullable String commit() {
    try (Docpack pack = Docpack.open(file)) {
      return pack.manifest().description().source().dirty()
          ? null
          : pack.manifest().description().source().commit();
    }
  }
}
