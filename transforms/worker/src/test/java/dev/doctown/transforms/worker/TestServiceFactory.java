package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a {@link TestService}, unless its configuration says what else to do. */
public final class TestServiceFactory implements WorkerServiceFactory {
  static final String NAME = "test";

  /** A worker with it. */
  static WorkerSpecification specification() {
    return WorkerSpecification.of(NAME, TestServiceFactory.class);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkerService open(byte[] configuration) throws Exception {
    String text = new String(configuration, StandardCharsets.UTF_8);
    if (text.equals("fault")) {
      throw new DoctownException(ErrorCode.MODEL_NOT_FOUND, "no model 'x'; expected another");
    }
    if (text.startsWith("unless ")) {
      if (Files.exists(Path.of(text.substring(7)))) {
        throw new DoctownException(ErrorCode.MODEL_NOT_FOUND, "not now");
      }
    } else if (!text.isEmpty()) {
      new TestService().serve(configuration, new SilentReply());
    }
    return new TestService();
  }

  private static final class SilentReply implements Reply {
    @Override
    public void partial(byte[] piece) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
