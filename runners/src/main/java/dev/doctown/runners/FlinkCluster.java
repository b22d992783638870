package dev.doctown.runners;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.doctown.pipeline.FlinkMaster;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A Flink cluster that takes jobs, as its REST endpoint describes it.
 *
 * @param master where it takes them
 * @param slots how many tasks of one kind run there at once
 */
record FlinkCluster(FlinkMaster master, int slots) {
  /** The version whose interfaces the job is compiled against; the last number does not matter. */
  static final String VERSION = "1.19";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Asks who answers.
   *
   * @throws DoctownException {@link ErrorCode#CLUSTER_UNREACHABLE} or {@link
   *     ErrorCode#CLUSTER_UNSUITABLE}
   */
  static FlinkCluster at(FlinkMaster master) throws IOException {
    Map<String, String> overview = overview(master);
    String version = overview.get("flink-version");
    if (version == null) {
      throw notFlink(master);
    }
    if (!version.startsWith(VERSION + ".")) {
      throw unsuitable(
          master,
          "Flink " + version + " runs there; expected " + VERSION + ", which jobs are made for");
    }
    int slots = Integer.parseInt(overview.getOrDefault("slots-total", "0"));
    if (slots == 0) {
      throw unsuitable(
          master,
          "the cluster has no TaskManager; start one, and see that it has registered with the"
              + " JobManager");
    }
    return new FlinkCluster(master, slots);
  }

  private static Map<String, String> overview(FlinkMaster master) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + master + "/overview"))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? members(answer.body()) : Map.of();
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new DoctownException(
          ErrorCode.CLUSTER_UNREACHABLE,
          "--flink-master "
              + master
              + ": nobody answers there; expected the REST endpoint of a running Flink session"
              + " cluster, whose port is 8081 where nothing else was configured",
          e);
    } catch (IOException e) {
      throw notFlink(master);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static Map<String, String> members(String text) throws IOException {
    Map<String, String> members = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          members.put(name, json.getText());
          json.skipChildren();
        }
      }
    }
    return members;
  }

  private static DoctownException notFlink(FlinkMaster master) {
    return unsuitable(
        master,
        "what answers there is not Flink's REST endpoint, whose port is 8081 where nothing else"
            + " was configured; name that one");
  }

  private static DoctownException unsuitable(FlinkMaster master, String why) {
    return new DoctownException(
        ErrorCode.CLUSTER_UNSUITABLE, "--flink-master " + master + ": " + why);
  }
}
