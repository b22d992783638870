package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A hub of models that answers as huggingface.co does. */
final class ModelHub {
  private static final String HUGGING_FACE = "https://huggingface.co";
  private static final Pattern NEXT_PAGE = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");
  private static final int MOST_PAGES = 1000;
  private static final int MOST_TRIES = 3;

  private final Web web;

  ModelHub(URI endpoint, @Nullable String token, Pause pause) {
    web = new Web(endpoint, token, pause);
  }

  /** The hub that {@code HF_ENDPOINT} names, asked with the token in {@code HF_TOKEN}. */
  static ModelHub ofEnvironment() {
    String endpoint = System.getenv("HF_ENDPOINT");
    String token = System.getenv("HF_TOKEN");
    return new ModelHub(
        endpoint(endpoint == null || endpoint.isBlank() ? HUGGING_FACE : endpoint),
        token == null || token.isBlank() ? null : token(token.strip()),
        Pause.REAL);
  }

  /** A secret, which no message repeats. */
  static String token(String text) {
    if (!text.matches("[!-~]+")) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "HF_TOKEN has a character that no token has, such as a blank or a line break; expected a"
              + " token as the hub gave it");
    }
    return text;
  }

  static URI endpoint(String text) {
    try {
      URI address = new URI(text.replaceAll("/+$", ""));
      if (text.matches("https?://[^/?#@\\s]+(/[^?#\\s]*)?") && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // It is none.
    }
    throw new DoctownException(
        ErrorCode.OPTION_INVALID,
        "HF_ENDPOINT '" + text + "': expected an address such as " + HUGGING_FACE);
  }

  Web web() {
    return web;
  }

  /** The files of a repository, sorted by path. */
  List<HubFile> list(ModelName name) {
    String repository = name.repositoryName();
    List<HubFile> files = new ArrayList<>();
    URI page = URI.create(web.server() + "/api/models/" + repository + "/tree/main?recursive=true");
    try {
      for (int pages = 0; page != null; pages++) {
        if (pages == MOST_PAGES) {
          throw new IOException("it has more than " + MOST_PAGES + " pages");
        }
        page = read(name, page, files);
      }
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.DOWNLOAD_FAILED,
          repository
              + ": "
              + web.server()
              + " does not list its files ("
              + Web.describe(e)
              + "); check the network and HF_ENDPOINT, then try again",
          e);
    }
    files.sort(Comparator.comparing(HubFile::path, Utf8Order.INSTANCE));
    return files;
  }

  /** Reads a page; returns the next one. */
  private @Nullable URI read(ModelName name, URI page, List<HubFile> files) throws IOException {
    try (Web.Answer answer = patientAnswer(page)) {
      if (answer.status() != Web.Answer.OK) {
        throw refusal(name, answer.status());
      }
      files.addAll(HubFile.list(answer.body()));
      Matcher next = NEXT_PAGE.matcher(String.valueOf(answer.header("Link")));
      return next.find() ? Web.next(page, next.group(1)) : null;
    }
  }

  /** A hub that is busy is asked again after a while. */
  private Web.Answer patientAnswer(URI page) throws IOException {
    for (int tries = 1; ; tries++) {
      Web.Answer answer = web.get(page, 0);
      if (!answer.isBusy() || tries == MOST_TRIES) {
        return answer;
      }
      Duration wanted = answer.retryAfter();
      answer.close();
      try {
        web.rest(tries, wanted);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DoctownException(
            ErrorCode.INTERRUPTED, "interrupted while " + web.server() + " was waited for", e);
      }
    }
  }

  /** What a status of the hub means for who asked. */
  DoctownException refusal(ModelName name, int status) {
    String repository = name.repositoryName();
    String what = repository + ": " + web.server() + " answers " + status;
    return switch (status) {
      case Web.Answer.NOT_FOUND ->
          new DoctownException(
              ErrorCode.MODEL_NOT_FOUND, what + ": it has no such model; check the spelling");
      case Web.Answer.UNAUTHORIZED, Web.Answer.FORBIDDEN ->
          new DoctownException(
              ErrorCode.DOWNLOAD_REFUSED,
              what
                  + (web.hasToken()
                      ? ": the token in HF_TOKEN may not read it; accept its terms at "
                          + web.server()
                          + "/"
                          + repository
                          + " with that account, or use another token"
                      : ": it does not exist, is private, or wants its terms accepted; set HF_TOKEN"
                          + " to a token of an account that may read it"));
      default -> new DoctownException(ErrorCode.DOWNLOAD_FAILED, what + "; try again later");
    };
  }

  /** Where the bytes of a file are. */
  URI address(ModelName name, String path) {
    StringBuilder address = new StringBuilder(web.server() + "/" + name.repositoryName());
    address.append("/resolve/main");
    for (String part : path.split("/", -1)) {
      address
          .append('/')
          .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return URI.create(address.toString());
  }
}
