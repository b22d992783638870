package dev.doctown.transforms.core.generation;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.Sampling;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The name of a question: SHA-256 over the prompt's segments, the schema, the sampling parameters
 * with their seed, the budgets and the model's SHA-256, each as UTF-8 behind its length as a
 * big-endian 32-bit integer. What runs the model is no part of it.
 */
final class GenerationKey {
  private GenerationKey() {}

  static String of(GenerationRequest request, String modelSha256) {
    MessageDigest digest = Digests.newSha256();
    Sampling sampling = request.sampling();
    String schema = request.jsonSchema();
    add(digest, request.instructions());
    add(digest, request.shared());
    add(digest, request.own());
    add(digest, schema == null ? "" : schema);
    add(digest, parameters(sampling));
    add(digest, Long.toString(sampling.seed()));
    add(digest, Integer.toString(request.maxThinkingTokens()));
    add(digest, Integer.toString(request.maxAnswerTokens()));
    add(digest, modelSha256);
    return Digests.hex(digest.digest());
  }

  /** The sampling parameters without the seed, as JSON. */
  static String parameters(Sampling sampling) {
    return "{\"min_p\":"
        + sampling.minP()
        + ",\"temperature\":"
        + sampling.temperature()
        + ",\"top_k\":"
        + sampling.topK()
        + ",\"top_p\":"
        + sampling.topP()
        + "}";
  }

  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
