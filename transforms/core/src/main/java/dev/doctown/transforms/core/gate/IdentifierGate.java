package dev.doctown.transforms.core.gate;

/**
 * Every name in code stands somewhere in the repository, or is a keyword or core name of the
 * subject's language. Unmarked names may have an English ending: {@code JsonElements}.
 */
final class IdentifierGate implements Gate {
  private final WordIndex words;

  IdentifierGate(WordIndex words) {
    this.words = words;
  }

  @Override
  public String name() {
    return "identifiers";
  }

  @Override
  public boolean admits(CitedClaim claim) {
    String language = claim.task().getLanguage();
    return claim.wording().tokens().stream()
        .allMatch(
            token ->
                token.names().stream()
                    .allMatch(
                        name ->
                            words.contains(name)
                                || CoreWords.contains(language, name)
                                || (!token.marked() && isPlural(name))));
  }

  private boolean isPlural(String name) {
    return (name.endsWith("s") && words.contains(name.substring(0, name.length() - 1)))
        || (name.endsWith("es") && words.contains(name.substring(0, name.length() - 2)));
  }
}
