package dev.doctown.transforms.core.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a model wrote.
 *
 * @param number its place in the answer, from 0
 * @param aspect what it is about, as statements have it
 * @param subject name of the parameter, exception or step; null where the aspect has none
 * @param labels the parts of the prompt it cites
 */
public record Claim(
    int number, String aspect, @Nullable String subject, String text, List<String> labels) {
  /** Keeps a copy of the labels. */
  public Claim {
    labels = List.copyOf(labels);
  }
}
