package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.PromptPart;
import java.util.regex.Pattern;

/**
 * A command of a quickstart, a span of several words in back-ticks, stands in the parts that were
 * shown as it is written, nothing cut off within a word.
 */
final class CommandGate implements Gate {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WITHIN_LINE = Pattern.compile("(?:[ \\t]|\\\\\\R)+");

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public boolean admits(CitedClaim claim) {
    return !claim.task().getForm().equals("quickstart")
        || claim.wording().tokens().stream()
            .filter(CodeToken::marked)
            .map(token -> SPACE.matcher(token.text().strip()).replaceAll(" "))
            .filter(command -> command.indexOf(' ') > 0)
            .allMatch(command -> stands(claim, command));
  }

  private static boolean stands(CitedClaim claim, String command) {
    Pattern whole =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}_./-])" + Pattern.quote(command) + "(?![\\p{L}\\p{N}_./=:@-])");
    return claim.task().getParts().stream()
        .map(PromptPart::getText)
        .map(text -> WITHIN_LINE.matcher(text).replaceAll(" "))
        .anyMatch(text -> whole.matcher(text).find());
  }
}
