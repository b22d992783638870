package dev.doctown.pipeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a Flink cluster takes jobs: the address of its REST endpoint.
 *
 * @param host name or address; one of IPv6 in brackets
 * @param port of the REST endpoint
 */
public record FlinkMaster(String host, int port) {

  /** As people write it. */
  @Override
  public String toString() {
    return host + ":" + port;
  }

  static final class Reader implements ITypeConverter<FlinkMaster> {
    private static final Pattern FORM =
        Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    @Override
    public FlinkMaster convert(String text) {
      Matcher form = FORM.matcher(text);
      if (form.matches()) {
        int port = Integer.parseInt(form.group(2));
        if (port > 0 && port <= LAST_PORT) {
          return new FlinkMaster(form.group(1), port);
        }
      }
      throw new TypeConversionException(
          "expected HOST:PORT of the cluster's REST endpoint, such as jobmanager:8081, but was '"
              + text
              + "'");
    }
  }
}
