package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings a model from a hub into a folder. */
public final class ModelPull {
  private final ModelHub hub;
  private final ModelFolder folder;
  private final DownloadProgress progress;

  /** From the hub that {@code HF_ENDPOINT} names, with the token in {@code HF_TOKEN}. */
  public ModelPull(Path folder, DownloadProgress progress) {
    this(ModelHub.ofEnvironment(), folder, progress);
  }

  private ModelPull(ModelHub hub, Path folder, DownloadProgress progress) {
    this.hub = hub;
    this.folder = new ModelFolder(folder);
    this.progress = progress;
  }

  /** From another hub. */
  public static ModelPull from(
      URI endpoint, @Nullable String token, Path folder, DownloadProgress progress) {
    return from(endpoint, token, Pause.REAL, folder, progress);
  }

  static ModelPull from(
      URI endpoint, @Nullable String token, Pause pause, Path folder, DownloadProgress progress) {
    return new ModelPull(new ModelHub(endpoint, token, pause), folder, progress);
  }

  /**
   * Fetches what is not here yet.
   *
   * @return the file; of a model in parts the first
   * @throws DoctownException {@code MODEL_NOT_FOUND}, {@code OPTION_INVALID} if one of several must
   *     be named, {@code DOWNLOAD_REFUSED}, {@code DOWNLOAD_FAILED}, {@code DISK_FULL}, {@code
   *     MODEL_HASH_MISMATCH}
   */
  public Path pull(ModelName name) throws IOException {
    Map<String, HubFile> files = new LinkedHashMap<>();
    hub.list(name).forEach(file -> files.put(file.path(), file));
    List<String> paths = List.copyOf(files.keySet());
    List<String> chosen =
        GgufChoice.choose(name, paths, path -> describe(Objects.requireNonNull(files.get(path))));
    for (String path : chosen) {
      fetch(name, Objects.requireNonNull(files.get(path)));
    }
    return folder.place(name, chosen.get(0));
  }

  private static String describe(HubFile file) {
    return String.format(Locale.ROOT, "%s (%,.1f MB)", file.path(), file.bytes() / 1e6);
  }

  private void fetch(ModelName name, HubFile file) throws IOException {
    Path target = folder.place(name, file.path());
    if (isHere(target, file)) {
      progress.at(String.valueOf(target.getFileName()), file.bytes(), file.bytes());
      return;
    }
    if (file.bytes() < 0) {
      throw new DoctownException(
          ErrorCode.DOWNLOAD_FAILED, file.path() + ": the hub does not say how large it is");
    }
    String announced = file.sha256();
    String sha256 =
        new Download(
                hub.web(),
                hub.address(name, file.path()),
                target,
                file.bytes(),
                announced == null ? null : Checksum.sha256(announced),
                ErrorCode.MODEL_HASH_MISMATCH,
                status -> hub.refusal(name, status),
                progress)
            .fetch();
    try {
      ModelFolder.remember(target, sha256);
    } catch (IOException e) {
      throw new DownloadFault(target, hub.web().server().getHost()).notWritten(e);
    }
    if (announced == null) {
      progress.unverified(String.valueOf(target.getFileName()), sha256);
    }
  }

  private static boolean isHere(Path target, HubFile file) throws IOException {
    return Files.exists(target)
        && Files.size(target) == file.bytes()
        && file.sha256() != null
        && ModelDigest.seen(target).equals(file.sha256());
  }
}
