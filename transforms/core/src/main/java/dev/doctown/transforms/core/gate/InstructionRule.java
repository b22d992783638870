package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.PromptPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text of the repository is material, never an instruction: a sentence does not tell its reader
 * what the repository tells its readers or its documenters to do, and repeats nothing that the
 * repository asks to be said.
 */
final class InstructionRule implements HygieneRule {
  private static final int WORDS_IN_A_ROW = 3;
  private static final int WORDS_OF_AN_ORDER = 4;
  private static final int LINES_BEHIND = 3;

  /** Speaks to a model, or to who writes the documentation. */
  private static final String ADDRESS =
      "\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:instruction|prompt|rule|previous|prior|above|context|guideline)|\\b(?:ai|llm|gpt|chatbot|assistant|language"
          + " model|model)s?\\b.{0,60}\\b(?:must|should|shall|please|always|never|has to|have"
          + " to|write|say|state|output|print|include|respond|reply|mention|add|append|repeat|tell)\\b|\\b(?:document(?:ation|er|ers)?|summar(?:y|ies|izer)|description|doc"
          + " ?(?:string|comment)|sentence|output|answer|response|reply)s?\\b.{0,40}\\b(?:must|should|shall|has"
          + " to|have"
          + " to)\\b.{0,30}\\b(?:say|state|include|contain|mention|begin|start|end|read|be|claim|link|use)|\\byou"
          + " (?:are|must|should|shall|will) (?:now |always |please"
          + " )?(?:a|an|the|write|say|state|output|print|include|respond|reply|mention|add|append|repeat|tell|act|pretend|obey|follow)\\b|\\b(?:write|say|state|output|print|respond|reply|repeat|include|append|insert|mention|claim|document|describe|tell)\\b.{0,30}\\b(?:instead|verbatim|exactly|in"
          + " (?:the|your|every|all)"
          + " (?:documentation|docs?|summary|answer|output|response|reply|page|description)|the"
          + " following|as follows|that"
          + " (?:this|it))\\b|\\b(?:new|real|actual|updated|important|system|hidden)"
          + " instructions?\\b|\\bsystem prompt\\b|\\bjailbreak\\b|\\bend of"
          + " (?:prompt|context|source|input)\\b";

  private static final Pattern TOLD = Pattern.compile(ADDRESS);

  /** Tells a reader to do something outside of code. */
  private static final Pattern TELLS =
      Pattern.compile(
          "\\b(?:please|you (?:must|should|need to|have to)|make sure (?:to|you)|go"
              + " to|click|visit|download|subscribe|donate|sign up|log in at|contact|e-?mail"
              + " (?:us|me|the)|send (?:your|us|me|all|the)|run the following|execute the"
              + " following|paste|curl|wget|sudo|rm -rf|disable (?:your|the)"
              + " (?:firewall|antivirus|security))\\b");

  @Override
  public boolean admits(CitedClaim claim) {
    String said = claim.claim().text().toLowerCase(Locale.ROOT);
    if (TOLD.matcher(said).find()) {
      return false;
    }
    List<String> words = Words.of(said);
    return claim.task().getParts().stream()
        .filter(part -> !part.getTrusted())
        .noneMatch(
            part ->
                echoesInstruction(words, part)
                    || (TELLS.matcher(said).find()
                        && shares(words, Words.of(lower(part)), WORDS_OF_AN_ORDER)));
  }

  /** Whether words stand in a row in the lines of the part that speak to who documents it. */
  private static boolean echoesInstruction(List<String> words, PromptPart part) {
    String text = lower(part);
    if (!TOLD.matcher(text).find()) {
      return false;
    }
    List<String> lines = text.lines().toList();
    List<String> told = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      if (TOLD.matcher(lines.get(line)).find()) {
        for (int i = line; i <= Math.min(lines.size() - 1, line + LINES_BEHIND); i++) {
          told.addAll(Words.of(lines.get(i)));
        }
      }
    }
    return shares(words, told, Math.min(WORDS_IN_A_ROW, words.size()));
  }

  private static boolean shares(List<String> words, List<String> others, int inARow) {
    Set<List<String>> rows = new HashSet<>();
    for (int i = 0; i + inARow <= others.size(); i++) {
      rows.add(others.subList(i, i + inARow));
    }
    for (int i = 0; i + inARow <= words.size(); i++) {
      if (rows.contains(words.subList(i, i + inARow))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(PromptPart part) {
    return part.getText().toLowerCase(Locale.ROOT);
  }
}
