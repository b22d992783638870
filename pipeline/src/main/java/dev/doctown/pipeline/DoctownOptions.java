package dev.doctown.pipeline;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of a build, each declared once: name, default and description. Help, shell completion
 * and the README's table are made from these declarations.
 *
 * <p>A description that ends in "Default: …" says what holds when the option is left out. {@link
 * #validate} refuses what one option alone does not show: combinations.
 */
@SuppressWarnings("NullAway.Init") // picocli sets every field that has a default.
public final class DoctownOptions {

  @Option(
      names = "--repo",
      paramLabel = "PATH|URL",
      description =
          "Repository: a git work tree, a bare repository, a plain folder, or a git URL."
              + " Default: none, it must be given.")
  private String repo = "";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      converter = OutputFile.class,
      description =
          "The docpack to write; - writes it to standard output. Default: <repo>.docpack in the"
              + " current folder.")
  private @Nullable Path output;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description =
          "Branch, tag or commit. Default: the work tree, or the default branch of a URL or bare"
              + " repository.")
  private @Nullable String ref;

  @Option(
      names = "--path",
      paramLabel = "SUBDIR",
      description = "Only this folder of the repository. Default: all of it.")
  private @Nullable String path;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "Process only files that match, such as 'src/**/*.java'; may be repeated. Default: all.")
  private @Nullable List<String> include;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Do not process files that match; may be repeated. Default: none.")
  private @Nullable List<String> exclude;

  @Option(
      names = "--history",
      paramLabel = "N",
      defaultValue = "0",
      converter = NumberRange.History.class,
      description =
          "Look at the last N commits, 10000 at most: which files change often."
              + " Default: ${DEFAULT-VALUE}.")
  private int history;

  @Option(
      names = "--max-file-bytes",
      paramLabel = "SIZE",
      defaultValue = "8MiB",
      converter = ByteSize.class,
      description =
          "Larger files are rows without content. A number of bytes, or with KiB, MiB or GiB."
              + " Default: ${DEFAULT-VALUE}.")
  private int maxFileBytes;

  @Option(
      names = "--embedding-model",
      paramLabel = "MODEL",
      defaultValue = "sentence-transformers/all-MiniLM-L6-v2",
      description =
          "The bundled model's name, a folder with model.onnx and tokenizer.json, a GGUF file, or"
              + " OWNER/REPO[:FILE] of one that was pulled."
              + " Default: ${DEFAULT-VALUE}.")
  private String embeddingModel;

  @Option(
      names = "--embed",
      paramLabel = "SCOPE",
      defaultValue = "source",
      converter = EmbedScope.Reader.class,
      description =
          "What gets vectors: 'source' leaves out generated, vendored, minified and data files,"
              + " 'all' leaves out nothing. Default: ${DEFAULT-VALUE}.")
  private EmbedScope embed;

  @Option(
      names = "--skip-embeddings",
      description = "Compute no vectors; search goes by words alone. Default: ${DEFAULT-VALUE}.")
  private boolean skipEmbeddings;

  @Mixin private DocumentationOptions documentation;

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description =
          "Accepted for compatibility and ignored: inference runs in this process. Default: none.")
  private @Nullable String python;

  @Option(
      names = "--runner",
      paramLabel = "RUNNER",
      defaultValue = "direct",
      converter = RunnerName.Reader.class,
      description =
          "What runs the pipeline: 'direct', or 'flink' for an embedded Flink or the cluster that"
              + " --flink-master names. Default: ${DEFAULT-VALUE}.")
  private RunnerName runner;

  @Option(
      names = "--flink-master",
      paramLabel = "HOST:PORT",
      converter = FlinkMaster.Reader.class,
      description =
          "REST endpoint of a running Flink 1.19 session cluster, which gets the job. All its"
              + " machines and this one must see the repository (a path, not a URL), the models,"
              + " the output's folder and --work-dir at the same paths. Default: none.")
  private @Nullable FlinkMaster flinkMaster;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      converter = NumberRange.Parallelism.class,
      description =
          "Most files or texts worked on at once. Default: the number of processors, or of the"
              + " cluster's slots.")
  private @Nullable Integer parallelism;

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description =
          "Folder for temporary files; a subfolder is made and removed. With --flink-master it"
              + " must be given, and be a mount that all machines have. Default: beside the"
              + " output.")
  private @Nullable Path workDir;

  @Option(
      names = "--strict",
      description =
          "Exit with 3 when a file could not be processed as it should."
              + " Default: ${DEFAULT-VALUE}.")
  private boolean strict;

  @Option(
      names = "--progress",
      paramLabel = "STYLE",
      defaultValue = "auto",
      converter = ProgressStyle.Reader.class,
      description =
          "Progress on standard error: 'plain' lines, 'json' events, 'none', or 'auto': one live"
              + " line on a terminal, else plain. Default: ${DEFAULT-VALUE}.")
  private ProgressStyle progress;

  @Mixin private CommonOptions common;

  @Option(
      names = "--quiet",
      description = "Nothing on standard error but errors. Default: ${DEFAULT-VALUE}.")
  private boolean quiet;

  /**
   * Reads options as the command line gives them and validates them.
   *
   * @throws CommandLine.ParameterException for what cannot be parsed
   * @throws DoctownException as {@link #validate}
   */
  public static DoctownOptions parse(String... arguments) {
    DoctownOptions options = new DoctownOptions();
    new CommandLine(options).parseArgs(arguments);
    options.validate();
    return options;
  }

  /**
   * Refuses what is missing, and combinations that contradict each other.
   *
   * @throws DoctownException {@link ErrorCode#OPTION_INVALID} or {@link
   *     ErrorCode#OPTION_NOT_IN_THIS_VERSION}
   */
  public void validate() {
    OptionRules.check(this);
  }

  public String repo() {
    return repo;
  }

  /** The file to write; null where none is named, or where the docpack {@link #streams}. */
  public @Nullable Path output() {
    return streams() ? null : output;
  }

  /** Whether the docpack goes to standard output. */
  public boolean streams() {
    return OutputFile.STANDARD_OUTPUT.equals(output);
  }

  public @Nullable String ref() {
    return ref;
  }

  public @Nullable String path() {
    return path;
  }

  public List<String> include() {
    return include == null ? List.of() : List.copyOf(include);
  }

  public List<String> exclude() {
    return exclude == null ? List.of() : List.copyOf(exclude);
  }

  public int history() {
    return history;
  }

  public int maxFileBytes() {
    return maxFileBytes;
  }

  public String embeddingModel() {
    return embeddingModel;
  }

  public EmbedScope embed() {
    return embed;
  }

  public boolean skipEmbeddings() {
    return skipEmbeddings;
  }

  /** What a language model writes, and how. */
  public DocumentationOptions documentation() {
    return documentation;
  }

  public @Nullable String python() {
    return python;
  }

  public RunnerName runner() {
    return runner;
  }

  /** The cluster that gets the job; null where this process runs it. */
  public @Nullable FlinkMaster flinkMaster() {
    return flinkMaster;
  }

  /** Most elements worked on at once; 0 for as many as the cluster has slots. */
  public int parallelism() {
    if (parallelism != null) {
      return parallelism;
    }
    return flinkMaster == null ? Runtime.getRuntime().availableProcessors() : 0;
  }

  public @Nullable Path workDir() {
    return workDir;
  }

  public boolean strict() {
    return strict;
  }

  public ProgressStyle progress() {
    return progress;
  }

  public boolean verbose() {
    return common.verbose();
  }

  public boolean quiet() {
    return quiet;
  }
}
