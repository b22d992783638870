package dev.doctown.transforms.core.gate;

import java.util.regex.Pattern;

/**
 * No thinking aloud: documentation does not speak of its writer, its task or its reader's wishes.
 */
final class ThoughtRule implements HygieneRule {
  private static final Pattern THOUGHT =
      Pattern.compile(
          "</?think|\\bI(?:['\u2019](?:m|ll|ve|d))?\\s+[a-z]|(?i:\\b(?:let me\\b|let['\u2019]s"
              + " (?:see|think|look|analy[sz]e|break)|(?:okay|ok|alright|hmm+|wait|sure|certainly|of"
              + " course),|here (?:is|are) (?:the|a|my)"
              + " (?:summary|description|documentation|answer)|the user (?:wants|asks|asked|is"
              + " asking|provided)|as an ai\\b|language model|my"
              + " (?:task|answer|response|instructions)\\b|we (?:need|have|are asked) to"
              + " (?:write|document|summari[sz]e|describe|answer|cite)|(?:my|the) (?:chain of"
              + " thought|reasoning is)\\b|step by step reasoning))");

  @Override
  public boolean admits(CitedClaim claim) {
    return !THOUGHT.matcher(claim.wording().outsideMarks()).find();
  }
}
